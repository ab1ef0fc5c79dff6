import type { Sql } from '@prisma/client/runtime/client';
import Database from 'better-sqlite3';
import { renewSearch } from '@/lib/data/search-renewal';
import { sqliteDialect } from './sqlite-dialect';

/** Makes the search of a newsroom's file anew, in one transaction. */
export async function renewSearchIn(file: string): Promise<void> {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.exec('BEGIN');
    await renewSqliteSearch(db);
    db.exec('COMMIT');
  } finally {
    // What is still open is rolled back.
    db.close();
  }
}

/** Makes the search anew, in the transaction that is open. */
export function renewSqliteSearch(db: Database.Database): Promise<void> {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (query: string) => {
    const known = statements.get(query) ?? db.prepare<unknown[]>(query);
    statements.set(query, known);
    return known;
  };
  return renewSearch({
    dialect: sqliteDialect,
    all: async <Row>({ sql, values }: Sql) => prepared(sql).all(...values) as Row[],
    run: async ({ sql, values }) => {
      prepared(sql).run(...values);
    },
  });
}
