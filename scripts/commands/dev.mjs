// @ts-check
import { migrateDatabase, runTypeScript } from '../setup/database.mjs';
import { loadEnvFile } from '../setup/env-file.mjs';
import { ensureClient } from '../setup/generate.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { requireFreePort } from '../setup/machine.mjs';
import { ended, startNode } from '../setup/run.mjs';

/** The site with reloading, on the settings of the environment and .env. */
export default async function dev() {
  loadEnvFile();
  const port = Number(process.env.PORT || 3000);
  await ensureInstalled({ dev: true });
  await requireFreePort(port, 'set PORT to another one');
  await ensureClient();
  process.stdout.write(await migrateDatabase());
  const link = await runTypeScript('scripts/first-admin.ts', {
    log: 'first-admin.log',
    failure: 'The link for the first admin could not be made.',
  });
  if (link.trim()) process.stdout.write(`First admin: ${link}`);
  const server = startNode(['node_modules/next/dist/bin/next', 'dev', '--port', String(port)], {
    show: true,
  });
  process.exit(await ended(server));
}
