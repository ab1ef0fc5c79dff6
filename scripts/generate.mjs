// @ts-check
// npm run generate: writes Prisma's client into lib/data/generated, and the reader of articles into lib/ingest/generated.
import { ensureGenerated } from './setup/generate.mjs';
import { runCommand } from './setup/stop.mjs';

await runCommand(async () => {
  process.stdout.write(`Prisma’s client and the reader of articles: ${await ensureGenerated()}\n`);
});
