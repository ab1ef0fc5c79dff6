import Database from 'better-sqlite3';
import { sqliteDialect } from '@/lib/data/db/sqlite-dialect';
import { type Copy, copies, type Size } from './copies';
import { COPIED, type Demo, patternsIn, type Row } from './patterns';

/** Fills a demo newsroom in a file to this size, straight into the tables. */
export function fillSqlite(file: string, size: Size): void {
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const patterns = patternsIn(demoOf(db));
  const run = runner(db);
  db.transaction(() => {
    for (const copy of copies(patterns, size)) run(...statementOf(copy));
  })();
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

const demoOf = (db: Database.Database): Demo =>
  new Map(COPIED.map((table) => [table, db.prepare<[], Row>(`SELECT * FROM "${table}"`).all()]));

function statementOf(copy: Copy): [sql: string, values: unknown[]] {
  if ('search' in copy) {
    const { sql, values } = sqliteDialect.putWords(copy.search, copy.row, copy.texts);
    return [sql, values];
  }
  const columns = Object.keys(copy.row);
  const [names, places] = [columns.map((name) => `"${name}"`), columns.map(() => '?')];
  return [`INSERT INTO "${copy.table}" (${names}) VALUES (${places})`, Object.values(copy.row)];
}

function runner(db: Database.Database): (sql: string, values: unknown[]) => void {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  return (sql, values) => {
    const known = statements.get(sql) ?? db.prepare<unknown[]>(sql);
    statements.set(sql, known);
    known.run(...values);
  };
}
