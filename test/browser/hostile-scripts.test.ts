/** Pages whose scripts are aimed at us, that are huge, or that never rest, in real browsers. */
import { loads } from './hostile/loads.ts';
import { scripts } from './hostile/scripts.ts';
import { withstandAll } from './hostile/withstand.ts';

withstandAll([...scripts, ...loads], 'scripts');
