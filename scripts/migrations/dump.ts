import { execFile } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Unusable } from '@/lib/data/use';
import { findPrograms } from '../setup/postgres.mjs';

const run = promisify(execFile);

/** Where copies from before a migration lie, counted from the folder that the command is started in. */
export const COPIES = join('.sourceline', 'before-migration');

export type Copying = {
  url: string;
  /** Of the server, as it tells it: an older `pg_dump` can't read it, and counts as none. */
  version: number;
  /** Where copies lie. */
  into: string;
  now: Date;
};

/**
 * Copies a database of PostgreSQL's with `pg_dump` before a migration changes it. The copy stays; `pg_restore` puts it
 * back. Throws `Unusable` where it can't be made.
 * @returns where the copy is; nothing where this machine has no `pg_dump`
 */
export async function dump({ url, version, into, now }: Copying): Promise<string | undefined> {
  const folder = findPrograms('pg_dump');
  if (!folder || (await versionOf(folder)) < version) return undefined;
  const { password, pathname } = new URL(url);
  const name = `${decodeURIComponent(pathname.slice(1))}-${now.toISOString().replace(/\D/g, '').slice(0, 14)}.dump`;
  const file = resolve(into, name.replaceAll('/', '-'));
  await mkdir(into, { recursive: true, mode: 0o700 });
  const args = ['--format=custom', '--no-password', `--file=${file}`, `--dbname=${withoutPassword(url)}`];
  try {
    await run(join(folder, 'pg_dump'), args, {
      env: { ...process.env, ...(password ? { PGPASSWORD: decodeURIComponent(password) } : {}) },
    });
    await chmod(file, 0o600);
  } catch (error) {
    await rm(file, { force: true });
    throw new Unusable(
      `No copy could be made from before the migration (${words(error)}), so nothing was changed.`,
    );
  }
  return file;
}

/** Who lists the processes of a machine sees their arguments. */
function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}

/** As the server tells its own: 15 is 150000. */
async function versionOf(folder: string): Promise<number> {
  const { stdout } = await run(join(folder, 'pg_dump'), ['--version']);
  return Number(/\d+/.exec(stdout)?.[0] ?? 0) * 10_000 + 9_999;
}

const words = (error: unknown): string => {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return said.split('\n').at(-1) || String(error);
};
