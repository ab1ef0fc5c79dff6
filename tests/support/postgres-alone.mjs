// A program with nothing to do but to start PostgreSQL, kill it, and stop it: what it waits for must keep it alive.
import { startPostgres } from '../../scripts/setup/postgres.mjs';

const server = await startPostgres();
await server.crash?.();
await server.stop();
process.stdout.write('stopped\n');
