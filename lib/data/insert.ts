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
  const columns = Object.keys(Prisma[`${table}ScalarFieldEnum`]) as (keyof Rows[Name])[];
  const values = rows.map(
    (row) => Prisma.sql`(${Prisma.join(columns.map((column) => stored(row[column])))})`,
  );
  await execute(
    tx,
    Prisma.sql`INSERT INTO ${named(table)} (${Prisma.join(columns.map(named))}) VALUES ${Prisma.join(values)}`,
  );
}

const named = (name: PropertyKey): Prisma.Sql => Prisma.raw(`"${String(name)}"`);

const stored = (value: unknown): unknown =>
  value instanceof Date ? storedInstant(value.toISOString()) : value;
