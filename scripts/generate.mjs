// @ts-check
// npm run generate: installs the packages where they are missing or others, and writes Prisma's client into
// lib/data/generated, the reader of articles into lib/ingest/generated, the bookmarklet into
// components/article/sent/generated, and what draws readers' pages into app/(public)/generated and public/readers.
import { ensureGenerated } from './setup/generate.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { steps } from './setup/progress.mjs';
import { runCommand } from './setup/stop.mjs';

await runCommand(async () => {
  const step = steps(2);
  await step('Installing the packages', () => ensureInstalled({ dev: false }));
  await step('Generating the database client, the reader of articles and readers’ pages', ensureGenerated);
});
