import { forPostgres } from '../setup/provider.mjs';
import { leavingAlone } from './engine';
import { Session, withPostgresEngine } from './engine-postgres';

/**
 * The SQL that leads from a database of PostgreSQL's to a Prisma schema, or nothing when they agree. The database must
 * stand where the migrations lead to. Full-text tables are left alone: Prisma's schema can't say them. Texts compare by
 * code point, as on SQLite, whatever the database's own order is: every column says so.
 */
export async function pendingPostgresChange(url: string, schema: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: forPostgres(schema) }];
  const session = new Session(url);
  try {
    const filters = leavingAlone(await textTables(session));
    const { stdout } = await withPostgresEngine(session, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: '.' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters,
      }),
    );
    const sql = stdout?.trim() ?? '';
    return sql && !/^-- This is an empty migration\.?$/.test(sql) ? `${byCodePoint(sql)}\n` : '';
  } finally {
    await session.end();
  }
}

/** Every column of texts with the order of code points, which Prisma can't say. */
export const byCodePoint = (sql: string): string =>
  sql.replaceAll(/("[^"\n]+" +|SET DATA TYPE )TEXT\b/g, '$1TEXT COLLATE "C"');

/** The tables that hold the search, as the engine wants them named. */
async function textTables(session: Session): Promise<string[]> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT DISTINCT "table_schema" || '.' || "table_name" AS "name" FROM information_schema.columns
     WHERE "data_type" = 'tsvector' AND "table_schema" = current_schema()`,
  );
  return rows.map(({ name }) => name);
}
