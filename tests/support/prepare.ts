// Makes what the API tests, the browser tests and the drills share: the build and the seeded database. `npm test` times
// it as a part of its own.
import { prepareScratch } from '../../scripts/setup/scratch.mjs';

await prepareScratch();
