import type { Prisma, PrismaClient } from '@/lib/data/generated/client';
import type { Term } from '@/lib/domain/text/terms';

/** What a use case reads and writes through. Exists only inside `transaction`. */
export type Tx = Prisma.TransactionClient;

/** The full-text searches: names of sources, statements of working copies, what readers get. */
export type SearchTable = 'SourceSearch' | 'ClaimSearch' | 'PublicationSearch';

/** What is looked for in a search: texts that hold all of these terms, or any of them. There is at least one. */
export type Sought = { terms: readonly Term[]; need: 'all' | 'any' };

/** What each database says in words of its own. All other SQL in lib/data is understood by both. */
export type Dialect = {
  /** Puts texts (as `indexed` makes them) into a search in the place of what a row held; the first weighs most. */
  putWords(table: SearchTable, row: number, texts: readonly string[]): Prisma.Sql;
  /** Takes a row out of a search. */
  takeWords(table: SearchTable, row: number): Prisma.Sql;
  /** A query with the column "row": every row of a search that holds what is sought. */
  found(table: SearchTable, sought: Sought): Prisma.Sql;
  /** The same with the column "rank" beside it, the smallest of which fits best. */
  ranked(table: SearchTable, sought: Sought): Prisma.Sql;
  /** A query with "place" and "rows": how many rows of a search hold each of these terms, counted as far as `most`. */
  counted(table: SearchTable, terms: readonly Term[], most: number): Prisma.Sql;
  /** Whether a text holds a part, in whatever case its letters are. */
  holds(text: Prisma.Sql, part: string): Prisma.Sql;
  /** A table of these texts in their order: "place", "value". One parameter, however many they are. */
  listed(values: readonly string[]): Prisma.Sql;
  /** What stands at a path in a text of JSON, as text. */
  inJson(json: Prisma.Sql, path: readonly string[]): Prisma.Sql;
};

/**
 * Tells whether a transaction was committed, asked over another connection: for when its own is lost as it ends.
 * @param event the hash of the last event that it recorded
 */
export type Fate = (event: string) => Promise<boolean>;

/** All that differs between the databases that a newsroom can be kept in. */
export type Driver = {
  readonly dialect: Dialect;
  /** Used by transactions alone. */
  readonly writer: PrismaClient;
  /** Never sees a transaction that is still open. */
  readonly reader: PrismaClient;
  /** Settled once a commit is on the disk before it is answered. */
  readonly durable: Promise<unknown>;
  /**
   * The rows of a read that has to be fast: its statement is prepared once and kept by its text. Sees what is committed.
   * Booleans are 0 and 1, instants ISO 8601 texts, counts numbers.
   */
  rows<Row>(query: Prisma.Sql): Promise<Row[]>;
  /**
   * The same inside a transaction: for a write that has to be fast. Sees what was written so far; what gives no rows is done
   * all the same. Both databases tell texts and numbers alike, and nothing else.
   */
  rowsIn<Row>(tx: Tx, query: Prisma.Sql): Promise<Row[]>;
  /**
   * Keeps every other write away until the transaction ends; its first statement.
   * @param until when to give up, by `performance.now()`
   * @returns the transaction's fate; nothing when another write was still at work then. Told, not thrown: this driver may
   * have been opened by another bundle of the server, whose classes of errors are not the caller's
   */
  lock(tx: Tx, until: number): Promise<Fate | undefined>;
  /** Whether an error says that the connection was lost. What was not committed by then never is. */
  lost(error: unknown): boolean;
  /** Closes every connection. Nothing may be under way. */
  close(): Promise<void>;
};
