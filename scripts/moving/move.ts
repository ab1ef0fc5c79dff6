import type { Writable } from '@/lib/data/moving/newsroom';
import { type Table, tables } from '@/lib/data/moving/tables';
import type { Row } from '@/lib/data/moving/values';
import { Unusable } from '@/lib/data/use';
import { migrate } from '../migrate';
import { readingFrom } from './from';
import { requireEmpty, writingInto } from './into';
import { differences, type Found, walk } from './walk';

/** Shows a step of the work to whoever waits; `note` tells how far it is. */
export type Step = <T>(title: string, work: (note: (words: string) => void) => T | Promise<T>) => Promise<T>;

/** What the newsroom makes itself: the end of its log moves on with the events, its search is made anew. */
const MADE_THERE = ['AuditHead', 'SearchForm'];

/** How many steps a move has. */
export const STEPS = 5;

/**
 * Copies every row of a newsroom into an empty database, whichever databases they are, and reads all of it back. Nothing
 * of the source changes; the target holds everything once this returns, and nothing whatever stops it before. Throws
 * `Unusable` where somebody uses either, where the target isn't empty, and where the source isn't whole or not at the
 * migrations of this code.
 * @returns what was copied
 */
export async function move(from: string, to: string, step: Step): Promise<Found> {
  await step('Looking at the database that is to be filled', () => requireEmpty(to));
  return readingFrom(from, async (source) => {
    await step('Bringing it to the migrations', () => migrate(to).then(() => undefined));
    return writingInto(to, async (target) => {
      const all = tables();
      const found = await step('Copying', (note) => {
        const count = counting(note);
        return walk(source, all, async (table, rows) => {
          count(table, rows);
          await put(target, table, rows);
        });
      });
      await step('Making the search', () => target.finish());
      await step('Reading it back', async (note) => {
        const count = counting(note);
        const copied = await walk(target, all, count).catch(failed(target.place));
        const wrong = differences(copied.tallies, found.tallies);
        if (wrong.length > 0) failed(target.place)(`it held ${wrong.join(', ')}`);
      });
      return found;
    });
  });
}

function counting(note: (words: string) => void): (table: Table, rows: readonly Row[]) => void {
  let count = 0;
  return ({ name }, rows) => {
    count += rows.length;
    note(`${count.toLocaleString('en')} rows, at ${name}`);
  };
}

async function put(target: Writable, table: Table, rows: readonly Row[]): Promise<void> {
  if (MADE_THERE.includes(table.name)) return;
  await (table.name === 'AuditEvent' ? target.append(table, rows) : target.put(table, rows));
}

const failed =
  (place: string) =>
  (fault: unknown): never => {
    const words = fault instanceof Error ? fault.message : String(fault);
    throw new Unusable(`What was copied into ${place} is not what was there: ${words}. It is left empty.`);
  };
