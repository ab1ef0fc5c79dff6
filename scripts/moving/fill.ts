import type { Readable, Writable } from '@/lib/data/moving/newsroom';
import { type Table, tables } from '@/lib/data/moving/tables';
import { Tally } from '@/lib/data/moving/tally';
import type { Row } from '@/lib/data/moving/values';
import type { ChainEnd, EventRow } from '@/lib/data/record/audit';
import { Unusable } from '@/lib/data/use';
import { differences, type Found, walk } from './walk';

/** Shows a step of the work to whoever waits; `note` tells how far it is. */
export type Step = <T>(title: string, work: (note: (words: string) => void) => T | Promise<T>) => Promise<T>;

/** What becomes of a newsroom on its way into another. */
export type Change = {
  /** By the name of a table: how each of its rows is put into the target. Rows of other tables stay as they are. */
  rows: Readonly<Record<string, (row: Row) => Row>>;
  /** The event behind the last one, which tells of it. */
  event(last: ChainEnd): EventRow;
};

/** What the newsroom makes itself: the end of its log moves on with the events, its search is made anew. */
const MADE_THERE = ['AuditHead', 'SearchForm'];

/**
 * Copies every row of a newsroom into an empty one and reads all of it back, in the target's open transaction. Throws
 * `Unusable` where the source isn't whole, and where the target isn't then what was put into it.
 * @returns what the target holds
 */
export async function fill(source: Readable, target: Writable, step: Step, change?: Change): Promise<Found> {
  const { tallies } = await step('Copying', (note) => copyRows(source, target, note, change));
  await step('Making the search', () => target.finish());
  return step('Reading it back', async (note) => {
    const there = await walk(target, tables(), counting(note)).catch(failed(target.place));
    const wrong = differences(there.tallies, tallies);
    if (wrong.length > 0) failed(target.place)(`it held ${wrong.join(', ')}`);
    return there;
  });
}

/**
 * Puts every row of a newsroom into an empty one, and the event of the change behind them. Throws `Unusable` where the
 * source isn't whole.
 * @returns what was put
 */
export async function copyRows(
  source: Readable,
  target: Writable,
  note: (words: string) => void,
  change?: Change,
): Promise<Found> {
  const [count, changed] = [counting(note), new Map<string, Tally>()];
  const found = await walk(source, tables(), async (table, rows) => {
    count(table, rows);
    const alter = change?.rows[table.name];
    if (!alter) return put(target, table, rows);
    const altered = rows.map(alter);
    changed.set(table.name, added(changed.get(table.name) ?? new Tally(table), altered));
    await put(target, table, altered);
  });
  if (change) await append(target, found, change, changed);
  return { ...found, tallies: found.tallies.map((tally) => changed.get(tally.table.name) ?? tally) };
}

async function put(target: Writable, table: Table, rows: readonly Row[]): Promise<void> {
  if (MADE_THERE.includes(table.name)) return;
  await (table.name === 'AuditEvent' ? target.append(table, rows) : target.put(table, rows));
}

/** Puts the event of a change behind the last one, which moves the end of the log on. */
async function append(
  target: Writable,
  { tallies, events, head }: Found,
  change: Change,
  changed: Map<string, Tally>,
): Promise<void> {
  const event = change.event({ sequence: events, hash: head });
  const end = { id: 1, sequence: event.sequence, hash: event.hash };
  for (const tally of tallies) {
    const { table } = tally;
    if (table.name === 'AuditHead') changed.set(table.name, added(new Tally(table), [end]));
    if (table.name !== 'AuditEvent') continue;
    await target.append(table, [event]);
    changed.set(table.name, added(tally, [event]));
  }
}

function added(tally: Tally, rows: readonly Row[]): Tally {
  for (const row of rows) tally.add(row);
  return tally;
}

/** Tells how many rows were done, and of which table the last ones are. */
export function counting(note: (words: string) => void): (table: Table, rows: readonly Row[]) => void {
  let count = 0;
  return ({ name }, rows) => {
    count += rows.length;
    note(`${count.toLocaleString('en')} rows, at ${name}`);
  };
}

const failed =
  (place: string) =>
  (fault: unknown): never => {
    const words = fault instanceof Error ? fault.message : String(fault);
    throw new Unusable(`What was copied into ${place} is not what was there: ${words}. It is left empty.`);
  };
