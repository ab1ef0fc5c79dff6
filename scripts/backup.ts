// npm run backup -- FOLDER: backs the newsroom up into one file, beside whoever works on it.
import { requireGoodEnv } from '@/lib/config/env';
import { files } from '@/lib/outside/files/files';
import { backUp, type Made, megabytes, STEPS } from './backups/back-up';
import { keepNewest } from './backups/keep';
import { backupOptions } from './backups/options';
import { reason } from './migrations/pending';
import { rowsByTable } from './moving/told';
import { loadEnvFile } from './setup/env-file.mjs';
import { elapsed, steps } from './setup/progress.mjs';
import { takeDemoWhereThereIsNothingElse } from './setup/which-database.mjs';

async function main(): Promise<void> {
  const { folder, keep, from: named } = backupOptions(process.argv.slice(2));
  // The files are those of the settings, whichever newsroom is named.
  loadEnvFile();
  const { from, given } = newsroom(named);
  const started = Date.now();
  const made = await backUp({ from, given, folder, now: new Date(), files: files() }, steps(STEPS));
  process.stdout.write(told(made, elapsed(Date.now() - started)));
  // An older backup may have what this one lacks.
  if (made.note.files?.missing.length) process.exitCode = 1;
  else if (keep !== undefined) await deleteOlder(made, keep);
}

async function deleteOlder(made: Made, keep: number): Promise<void> {
  const deleted = await keepNewest(made, keep);
  for (const file of deleted) process.stdout.write(`Deleted the older ${file}.\n`);
}

function told({ file, size, note }: Made, took: string): string {
  const { kept, missing } = note.files ?? { kept: 0, missing: [] };
  const { lines, rows } = rowsByTable(note.tables);
  return `${lines}

${rows} rows are in ${file} (${megabytes(size)}), as they were at ${note.madeAt}, read back and equal, after ${took}.
The audit log is whole to its end, event ${note.events} with the hash ${note.head}; ${note.frozen} frozen texts have their hashes.
${kept === 1 ? 'One kept file is' : `${kept} kept files are`} in it.${missing.length === 0 ? '' : ` MISSING, or not what their hashes say: ${missing.join(', ')}. Look for them in an older backup; none was deleted.`}
It holds password hashes and unpublished work: keep it where only those may look who may see that, and not on this machine alone.
`;
}

/** The newsroom that is meant: of the option, of the settings, else the demo's. */
function newsroom(from: string | undefined): { from: string; given: string } {
  if (from !== undefined) return { from, given: '--from' };
  takeDemoWhereThereIsNothingElse();
  return { from: requireGoodEnv().DATABASE_URL, given: 'DATABASE_URL' };
}

main().catch((error: unknown) => {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
});
