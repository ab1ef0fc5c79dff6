import { execute, type Tx } from './db';
import { Prisma } from './generated/client';
import { storedInstant } from './instants';

/** What a column may hold here: both databases take it in the same form. */
type Plain = string | number | Date | null;

type Rows = { [Table in Prisma.ModelName]: Prisma.TypeMap['model'][Table]['payload']['scalars'] };

/** Tables of texts, numbers and instants alone. */
type Table = {
  [Name in Prisma.ModelName]: Rows[Name][keyof Rows[Name]] extends Plain ? Name : never;
}[Prisma.ModelName];

/**
 * Stores rows of one table with every column that it has, in one statement that is prepared once for each number of them.
 * What a row holds beside its columns is passed over: so what was read as a tree can be stored as one.
 */
export async function insert<Name extends Table>(
  tx: Tx,
  table: Name,
  rows: readonly Rows[Name][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(Prisma[`${table}ScalarFieldEnum`]) as (keyof Rows[Name] & string)[];
  const values = rows.flatMap((row) => columns.map((column) => stored(row[column])));
  await execute(tx, new Prisma.Sql(words(table, columns, rows.length), values));
}

/** The statement's words, with a gap for each value. */
function words(table: string, columns: readonly string[], rows: number): string[] {
  const names = columns.map((column) => `"${column}"`).join();
  const between = (_: unknown, gap: number) => ((gap + 1) % columns.length === 0 ? '), (' : ', ');
  const gaps = Array.from({ length: rows * columns.length - 1 }, between);
  return [`INSERT INTO "${table}" (${names}) VALUES (`, ...gaps, ')'];
}

const stored = (value: unknown): unknown =>
  value instanceof Date ? storedInstant(value.toISOString()) : value;
