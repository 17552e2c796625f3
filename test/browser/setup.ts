/** Before the browser tests: both builds made, both browsers there. */
import { buildBoth } from '../build.ts';
import { needBrowser } from './executables.ts';

export default function setup(): void {
  buildBoth();
  needBrowser('chromium');
  needBrowser('firefox');
}
