/** Pages whose policies, styles and kinds of document stand in our way, in real browsers. */
import { documents } from './hostile/documents.ts';
import { policy } from './hostile/policy.ts';
import { styles } from './hostile/style.ts';
import { withstandAll } from './hostile/withstand.ts';

withstandAll([...policy, ...styles, ...documents], 'pages');
