// @ts-check
import { migrateDatabase, runTypeScript } from '../setup/database.mjs';
import { keepDocuments } from '../setup/documents.mjs';
import { loadEnvFile } from '../setup/env-file.mjs';
import { ensureGenerated } from '../setup/generate.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { requireFreePort, requireWritable } from '../setup/machine.mjs';
import { ended, STATE, startNode } from '../setup/run.mjs';

/** The site with reloading, on the settings of the environment and .env. */
export default async function dev() {
  loadEnvFile();
  const port = Number(process.env.PORT || 3000);
  process.env.NEXTAUTH_URL ||= `http://localhost:${port}`;
  await ensureInstalled({ dev: true });
  await requireFreePort(port, 'set PORT to another one');
  requireWritable(STATE);
  await ensureGenerated();
  process.stdout.write(await migrateDatabase());
  const link = await runTypeScript('scripts/first-admin.ts', {
    failure: 'The link for the first admin could not be made.',
  });
  if (link.trim()) process.stdout.write(`First admin: ${link}`);
  keepDocuments();
  const server = startNode(['node_modules/next/dist/bin/next', 'dev', '--port', String(port)], {
    show: true,
  });
  process.exit(await ended(server));
}
