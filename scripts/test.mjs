// @ts-check
// npm test: every check there is, or the parts that are named.
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/test.mjs'));
