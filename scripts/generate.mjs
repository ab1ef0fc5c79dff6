// @ts-check
// npm run generate: writes Prisma's client into lib/data/generated, the reader of articles into
// lib/ingest/generated, and what draws readers' pages into app/(public)/generated and public/readers.
import { ensureGenerated } from './setup/generate.mjs';
import { runCommand } from './setup/stop.mjs';

await runCommand(async () => {
  process.stdout.write(
    `Prisma’s client, the reader of articles and readers’ pages: ${await ensureGenerated()}\n`,
  );
});
