import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { historyOf } from '@/lib/data/history';
import { inDatabase } from '@/lib/data/opening';
import { Unusable } from '@/lib/data/use';
import { clear, copyOf, requireSound, writeInto } from './copy';
import { Watch } from './watch';

/**
 * Mends what a migration left that was killed, and says so. One of this Sourceline's changed the file as a whole or not at
 * all: its copy is deleted. One of an earlier Sourceline worked in the file itself, with a copy from before beside it: the copy is put back
 * where nothing was written since. Throws `Unusable` where somebody has to decide.
 */
export async function mendCutShort(file: string, say: (words: string) => void): Promise<void> {
  await putBackHalfDone(file, say);
  if (!existsSync(copyOf(file))) return;
  await clear(copyOf(file));
  const left = holdsAnything(file) ? 'The file is whole' : 'Nothing was made yet';
  say(`A migration of ${file} was cut short. ${left}, and the copy that it left is cleared away.`);
}

async function putBackHalfDone(file: string, say: (words: string) => void): Promise<void> {
  const [half] = existsSync(file) ? inDatabase(file, historyOf).halfDone : [];
  if (!half) return;
  const kept = keptBefore(file);
  if (!kept)
    throw new Unusable(
      `The migration ${half} stopped half-way in ${file}, and no copy from before it lies beside: put back a copy of your own. Nothing was changed.`,
    );
  const watch = new Watch(file);
  try {
    requireUnwritten(file, kept, half);
    requireSound(kept);
    await writeInto(file, kept, watch);
  } finally {
    watch.end();
  }
  await clear(kept);
  say(
    `The migration ${half} had stopped half-way in ${file}. Nothing was written since, so the copy from before it is back in place.`,
  );
}

const holdsAnything = (file: string): boolean =>
  existsSync(file) && inDatabase(file, (db) => db.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined);

/** The newest copy that an earlier Sourceline made before it migrated. */
function keptBefore(file: string): string | undefined {
  const folder = dirname(file);
  const copies = readdirSync(folder).filter((name) => name.startsWith(`${basename(file)}.before-migration-`));
  const made = (path: string) => statSync(path).mtimeMs;
  return copies
    .map((name) => join(folder, name))
    .sort((a, b) => made(a) - made(b))
    .at(-1);
}

/** Throws where the audit log went on after the copy: every write is recorded there. */
function requireUnwritten(file: string, kept: string, half: string): void {
  const [now, before] = [inDatabase(file, lastEvent), inDatabase(kept, lastEvent)];
  if (now === before) return;
  throw new Unusable(
    `The migration ${half} stopped half-way in ${file}, and its audit log doesn't end where that of the copy from before it does: the file was written to since. The copy is ${kept}. To go back to it, move ${file} away, copy ${kept} to ${file} and start again: what was written since stays in the file that you moved. Nothing was changed.`,
  );
}

/** The end of the audit log; empty where there is none. */
function lastEvent(db: Database.Database): string {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'AuditEvent'").get();
  if (!table) return '';
  const event = db
    .prepare('SELECT "sequence", "hash" FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1')
    .get();
  return JSON.stringify(event ?? null);
}
