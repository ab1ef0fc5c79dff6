// @ts-check
// npm run demo: from nothing to a newsroom in the browser.
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/demo.mjs'));
