/** Pages that stop the clocks, freeze prototypes, move nodes between documents or nest them, in real browsers. */
import { worlds } from './hostile/worlds.ts';
import { withstandAll } from './hostile/withstand.ts';

withstandAll(worlds, 'worlds');
