import { storedInstant } from '@/lib/data/instants';
import type { Column, Kind, Table } from './tables';

/** A value on its way: instants as JavaScript writes them, JSON as its text. */
export type Value = string | number | boolean | null;

/** A row on its way, by the names of its columns. */
export type Row = Record<string, Value>;

type Told = (stored: unknown) => Value;

/** How each database tells its values; PostgreSQL is asked for texts alone. */
const TOLD: Record<'sqlite' | 'postgresql', Record<Kind, Told>> = {
  sqlite: {
    text: String,
    number: Number,
    boolean: (stored) => stored === 1,
    instant: (stored) => instant(typeof stored === 'number' ? stored : String(stored)),
    json: String,
  },
  postgresql: {
    text: String,
    number: Number,
    boolean: (stored) => stored === 't',
    instant: (stored) => instant(`${String(stored).replace(' ', 'T')}Z`),
    json: String,
  },
};

/** A row as it was stored, made ready to go on its way. Throws where a value is none of its column's kind. */
export function told(database: keyof typeof TOLD, table: Table, stored: Record<string, unknown>): Row {
  return mapped(table, ({ name, kind }) => {
    const value = stored[name];
    if (value === null || value === undefined) return null;
    const found = TOLD[database][kind](value);
    if (!Number.isNaN(found)) return found;
    throw new TypeError(
      `A row of ${table.name} holds ${JSON.stringify(value)} as ${name}, which is no ${kind}.`,
    );
  });
}

/** A row as SQLite stores it. */
export const forSqlite = (table: Table, row: Row): (string | number | null)[] =>
  table.columns.map(({ name, kind }) => {
    const value = row[name] ?? null;
    if (typeof value === 'boolean') return value ? 1 : 0;
    return kind === 'instant' && typeof value === 'string' ? storedInstant(value) : value;
  });

/** A row as JSON holds it, with what is JSON itself taken apart: what PostgreSQL makes a row of, and what is compared. */
export const asJson = (table: Table, row: Row): Record<string, unknown> =>
  mapped(table, ({ name, kind }) => {
    const value = row[name] ?? null;
    return kind === 'json' && typeof value === 'string' ? JSON.parse(value) : value;
  });

const mapped = <T>({ columns }: Table, value: (column: Column) => T): Record<string, T> =>
  Object.fromEntries(columns.map((column) => [column.name, value(column)]));

/** NaN where it is none. */
function instant(stored: string | number): string | number {
  const at = new Date(stored);
  return Number.isNaN(at.getTime()) ? Number.NaN : at.toISOString();
}
