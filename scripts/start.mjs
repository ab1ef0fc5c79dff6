// @ts-check
// npm start: the site in production, on the settings of the environment and .env.
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/start.mjs'));
