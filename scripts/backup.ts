// npm run backup -- FOLDER: backs the newsroom up into one file, beside whoever works on it.
import { parseArgs } from 'node:util';
import { databaseUrl } from '@/lib/config/database';
import { requireGoodEnv } from '@/lib/config/env';
import { Unusable } from '@/lib/data/use';
import { backUp, type Made, megabytes, nameOf, STEPS } from './backups/back-up';
import { keepNewest } from './backups/keep';
import { reason } from './migrations/pending';
import { rowsByTable } from './moving/told';
import { loadEnvFile } from './setup/env-file.mjs';
import { elapsed, steps } from './setup/progress.mjs';
import { takeDemoWhereThereIsNothingElse } from './setup/which-database.mjs';

const USAGE = `Usage: npm run backup -- FOLDER [--keep N] [--from file:PATH|postgresql://…]
       --keep N   deletes older backups of this newsroom in FOLDER, all but the newest N
       --from     another newsroom than that of DATABASE_URL`;

async function main(): Promise<void> {
  const { folder, keep, from, given } = options();
  const started = Date.now();
  const made = await backUp({ from, given, folder, now: new Date() }, steps(STEPS));
  process.stdout.write(told(made, elapsed(Date.now() - started)));
  if (keep === undefined) return;
  const deleted = await keepNewest(folder, nameOf(from), made, keep);
  for (const file of deleted) process.stdout.write(`Deleted the older ${file}.\n`);
}

function told({ file, size, note }: Made, took: string): string {
  const { lines, rows } = rowsByTable(note.tables);
  return `${lines}

${rows} rows are in ${file} (${megabytes(size)}), as they were at ${note.madeAt}, read back and equal, after ${took}.
The audit log is whole to its end, event ${note.events} with the hash ${note.head}; ${note.frozen} frozen texts have their hashes.
It holds password hashes and unpublished work: keep it where only those may look who may see that, and not on this machine alone.
`;
}

function options() {
  const { values, positionals } = parsed();
  const [folder, more] = positionals;
  if (!folder) throw misused('Say into which folder.');
  if (more) throw misused(`One folder at a time: ${folder} or ${more}.`);
  if (values.keep !== undefined && !/^[1-9]\d{0,5}$/.test(values.keep))
    throw misused(`--keep is a whole number from 1 to 999999, not ${values.keep}.`);
  return {
    folder,
    keep: values.keep === undefined ? undefined : Number(values.keep),
    ...newsroom(values.from),
  };
}

function newsroom(from: string | undefined): { from: string; given: string } {
  if (from === undefined) {
    loadEnvFile();
    takeDemoWhereThereIsNothingElse();
    return { from: requireGoodEnv().DATABASE_URL, given: 'DATABASE_URL' };
  }
  const { data, error } = databaseUrl.safeParse(from);
  if (error) throw misused(`--from ${error.issues[0]?.message}`);
  return { from: data, given: '--from' };
}

function parsed() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { keep: text, from: text }, allowPositionals: true });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

const misused = (words: string) => new Unusable(`${words}\n${USAGE}`);

main().catch((error: unknown) => {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
});
