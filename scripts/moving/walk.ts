import { createHash } from 'node:crypto';
import type { Readable } from '@/lib/data/moving/newsroom';
import type { Table } from '@/lib/data/moving/tables';
import { type Counted, Tally } from '@/lib/data/moving/tally';
import type { Row } from '@/lib/data/moving/values';
import { BEGINNING, type ChainEnd, type EventRow, follows } from '@/lib/data/record/audit';
import { Unusable } from '@/lib/data/use';

/** What a newsroom was found to hold, whole. */
export type Found = {
  tallies: Tally[];
  /** How many events its audit log has, and the hash of the last. */
  events: number;
  head: string;
  frozen: number;
};

/**
 * Goes through every row of a newsroom and follows what it promises: each event of its audit log is the link after the
 * one before, up to the end that it names, and each frozen text has its hash. Throws `Unusable` where something doesn't.
 * @param each gets the rows of each table, a few at a time, once they were found whole
 */
export async function walk(
  newsroom: Pick<Readable, 'place' | 'rows'>,
  tables: readonly Table[],
  each: (table: Table, rows: readonly Row[]) => Promise<void> | void,
): Promise<Found> {
  const found = { tallies: [] as Tally[], frozen: 0 };
  let [last, end]: [ChainEnd, ChainEnd | undefined] = [BEGINNING, undefined];
  for (const table of tables) {
    const tally = new Tally(table);
    for await (const rows of newsroom.rows(table)) {
      for (const row of rows) {
        tally.add(row);
        if (isEvent(table, row)) last = requireNext(row, last, newsroom.place);
        if (isEnd(table, row)) end = row;
        if (isFrozen(row)) found.frozen += requireHash(table, row, newsroom.place);
      }
      await each(table, rows);
    }
    found.tallies.push(tally);
  }
  if (end?.sequence !== last.sequence || end.hash !== last.hash)
    throw faulty(newsroom.place, `its audit log ends at event ${last.sequence} and says ${end?.sequence}`);
  return { ...found, events: last.sequence, head: last.hash };
}

/** The tables that a copy doesn't hold as they were, one clause each. */
export const differences = (copied: readonly Counted[], original: readonly Counted[]): string[] =>
  original.flatMap(({ table: { name }, rows, digest }, at) => {
    const copy = copied[at];
    if (copy?.rows !== rows) return [`${copy?.rows ?? 0} rows of ${name} instead of ${rows}`];
    return copy.digest === digest ? [] : [`other rows of ${name}`];
  });

const isEvent = ({ name }: Table, row: Row): row is Row & EventRow => name === 'AuditEvent' && 'hash' in row;

const isEnd = ({ name }: Table, row: Row): row is Row & ChainEnd => name === 'AuditHead' && 'hash' in row;

type Frozen = Row & { snapshot: string; sha256: string };

const isFrozen = (row: Row): row is Frozen => 'snapshot' in row && 'sha256' in row;

function requireNext(event: EventRow, last: ChainEnd, place: string): ChainEnd {
  if (follows(event, last)) return event;
  throw faulty(place, `its audit log breaks at event ${event.sequence}`);
}

function requireHash({ name }: Table, { snapshot, sha256 }: Frozen, place: string): 1 {
  if (createHash('sha256').update(snapshot).digest('hex') === sha256) return 1;
  throw faulty(place, `a row of ${name} holds a text that its hash ${sha256} is not of`);
}

const faulty = (place: string, fault: string) =>
  new Unusable(
    `The newsroom in ${place} is not whole: ${fault}. It was changed from outside, or put together from parts. Nothing was copied.`,
  );
