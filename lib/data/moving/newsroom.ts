import type { Table } from './tables';
import type { Row } from './values';

/** A newsroom that every row is read of, as all of them were at one moment. */
export type Readable = {
  /** What a person calls it: its file, or its address without a password. */
  place: string;
  /** Every row of a table, a few at a time; those of the audit log in their order. */
  rows(table: Table): AsyncIterable<Row[]>;
  /** Copies the whole of it page by page, as the rows are of it, where it is a file. Who writes meanwhile is not held up. */
  pages?(to: string, progress: (done: number, of: number) => void): Promise<void>;
};

/** A newsroom in an open transaction that fills it. */
export type Writable = Omit<Readable, 'pages'> & {
  put(table: Table, rows: readonly Row[]): Promise<void>;
  /** The same for events of the audit log, each of which moves its end on. */
  append(table: Table, events: readonly Row[]): Promise<void>;
  /** Makes the search of what is there, and lets the numbers that the database gives go on from there. */
  finish(): Promise<void>;
};

/** How many rows are read at a time: each may hold a whole article. */
export const AT_A_TIME = 50;

/** The one table whose rows have an order. */
export const inOrder = ({ name }: Table): string => (name === 'AuditEvent' ? 'ORDER BY "sequence"' : '');

/** Names of a table's columns, as both databases write them. */
export const named = ({ columns }: Table): string => columns.map(({ name }) => `"${name}"`).join(', ');

/** What is in a newsroom from its first migration on. */
const THERE_FROM_THE_START = ['_prisma_migrations', 'AuditHead', 'SearchForm'];

/** What a database holds besides, most first, as words for a person; nothing where it holds nothing. */
export function heldIn(rows: readonly { table: string; count: number }[]): string | undefined {
  const held = rows
    .filter(({ table, count }) => count > 0 && !THERE_FROM_THE_START.includes(table))
    .sort((a, b) => b.count - a.count);
  const [most, rest] = [held.slice(0, 5), held.slice(5)];
  const words = most.map(({ table, count }) => `${count} ${count === 1 ? 'row' : 'rows'} of ${table}`);
  if (rest.length > 0) words.push(`rows of ${rest.length} more ${rest.length === 1 ? 'table' : 'tables'}`);
  return words.length > 0 ? new Intl.ListFormat('en').format(words) : undefined;
}
