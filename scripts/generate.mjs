// @ts-check
// npm run generate: writes Prisma's client into lib/data/generated.
import { ensureClient } from './setup/generate.mjs';
import { runCommand } from './setup/stop.mjs';

await runCommand(async () => {
  process.stdout.write(`Prisma client: ${await ensureClient()}\n`);
});
