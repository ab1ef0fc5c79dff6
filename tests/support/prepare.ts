// Makes what the API and browser tests share: the build and the seeded database. `npm test` times it as a part of its own.
import { prepareTestServer } from './server';

await prepareTestServer();
