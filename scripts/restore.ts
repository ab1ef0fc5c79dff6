// npm run restore -- FILE: puts a backup into the empty database of the settings.
import { isPostgres, shownAddress } from '@/lib/config/database';
import { databaseFile, requireGoodEnv } from '@/lib/config/env';
import { files } from '@/lib/outside/files/files';
import { restoreOptions } from './backups/options';
import { type Restored, restore, STEPS } from './backups/restore';
import { reason } from './migrations/pending';
import { rowsByTable } from './moving/told';
import { loadEnvFile } from './setup/env-file.mjs';
import { elapsed, steps } from './setup/progress.mjs';

async function main(): Promise<void> {
  const { file, to: named } = restoreOptions(process.argv.slice(2));
  // Where files are kept is said by the settings, whichever database is named.
  loadEnvFile();
  const { to, given } = database(named);
  const started = Date.now();
  const restored = await restore({ file, to, given, now: new Date(), files: files() }, steps(STEPS));
  process.stdout.write(told(restored, to, elapsed(Date.now() - started)));
}

function told({ found, note, ended, files: put }: Restored, to: string, took: string): string {
  const { lines, rows } = rowsByTable(found.tallies);
  const place = isPostgres(to) ? shownAddress(to) : databaseFile(to);
  return `${lines}

${rows} rows are in ${place}, read back and equal, after ${took}: the newsroom as it was at ${note.madeAt}. What was written later is not there.
The audit log is whole to event ${note.events}, where the backup ended, and event ${found.events} says that it was restored; ${found.frozen} frozen texts have their hashes. Kept files in their places: ${put}.${note.files?.missing.length ? ` The backup lacks ${note.files.missing.length} that its rows name: look for them in an older one.` : ''}
What lets somebody in without a password is ended, since it may have been taken back after the backup: ${counted(ended)}. Everybody signs in again; tokens and links are made anew.
Accounts and passwords are those of the backup. Whoever has lost access since then has it again: have an administrator look through the people first.
`;
}

function counted({ sessions, tokens, links }: Restored['ended']): string {
  const words = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  return `${words(sessions, 'session')}, ${words(tokens, 'token')} and ${words(links, 'open link')}`;
}

/** The database that is meant: of the option, else of the settings. */
function database(to: string | undefined): { to: string; given: string } {
  if (to !== undefined) return { to, given: '--to' };
  return { to: requireGoodEnv().DATABASE_URL, given: 'DATABASE_URL' };
}

main().catch((error: unknown) => {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
});
