// @ts-check
// npm run dev: the site with reloading, for whoever works on the code.
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/dev.mjs'));
