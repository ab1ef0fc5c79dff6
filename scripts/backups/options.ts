import { parseArgs } from 'node:util';
import { databaseUrl } from '@/lib/config/database';
import { Unusable } from '@/lib/data/use';

const BACKUP = `Usage: npm run backup -- FOLDER [--keep N] [--from file:PATH|postgresql://…]
       --keep N   deletes older backups of this newsroom in FOLDER, all but the newest N
       --from     another newsroom than that of DATABASE_URL`;

const RESTORE = `Usage: npm run restore -- FILE [--to file:PATH|postgresql://…]
       FILE   made by npm run backup
       --to   another empty database than that of DATABASE_URL`;

/** `from` is left out where the newsroom of the settings is meant. */
export type BackupOptions = { folder: string; keep: number | undefined; from: string | undefined };

/** What the words behind `npm run backup --` ask for. Throws `Unusable` with a sentence where they make no sense. */
export const backupOptions = (args: string[]): BackupOptions =>
  understood(BACKUP, () => {
    const { values, positionals } = parseArgs({
      args,
      options: { keep: { type: 'string' }, from: { type: 'string' } },
      allowPositionals: true,
    });
    const folder = only(positionals, 'Say into which folder.', 'One folder at a time');
    return { folder, keep: count(values.keep), from: address('--from', values.from) };
  });

/** `to` is left out where the database of the settings is meant. */
export type RestoreOptions = { file: string; to: string | undefined };

/** The same for `npm run restore --`. */
export const restoreOptions = (args: string[]): RestoreOptions =>
  understood(RESTORE, () => {
    const { values, positionals } = parseArgs({
      args,
      options: { to: { type: 'string' } },
      allowPositionals: true,
    });
    const file = only(positionals, 'Say which backup.', 'One backup at a time');
    return { file, to: address('--to', values.to) };
  });

function understood<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function only([first, second]: readonly string[], none: string, tooMany: string): string {
  if (!first) throw new Error(none);
  if (second) throw new Error(`${tooMany}: ${first} or ${second}.`);
  return first;
}

function count(keep: string | undefined): number | undefined {
  if (keep === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(keep)) return Number(keep);
  throw new Error(`--keep is a whole number from 1 to 999999, not ${keep}.`);
}

function address(name: string, given: string | undefined): string | undefined {
  const { data, error } = databaseUrl.optional().safeParse(given);
  if (error) throw new Error(`${name} ${error.issues[0]?.message}`);
  return data;
}
