// @ts-check
// npm run drill -- NAME [--size N]: attacks the built product on a scratch newsroom and says what was lost or leaked.
import { launch } from './setup/launch.mjs';

await launch(() => import('./commands/drill.mjs'));
