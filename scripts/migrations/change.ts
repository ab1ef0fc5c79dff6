import Database from 'better-sqlite3';
import { databaseFile } from '@/lib/config/env';
import { leavingAlone, withEngine } from './engine';

/**
 * The SQL that leads from the database of `url` (`file:PATH`) to a Prisma schema, or nothing when they agree. The
 * database must stand where the migrations lead to. Full-text tables are left alone: Prisma's schema can't say them.
 */
export async function pendingChange(url: string, schema: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: schema }];
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: leavingAlone(virtualTables(url)),
    }),
  );
  const sql = stdout?.trim() ?? '';
  return sql && !/^-- This is an empty migration\.?$/.test(sql) ? `${sql}\n` : '';
}

/** The names of what only hand-written SQL makes: triggers and virtual tables. */
export const handMade = (database: Database.Database): string[] =>
  database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL%') ORDER BY name",
    )
    .pluck()
    .all();

/** Virtual tables with the shadow tables that SQLite keeps for them. */
function virtualTables(url: string): string[] {
  const database = new Database(databaseFile(url), { readonly: true });
  const names = database
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('virtual', 'shadow')",
    )
    .pluck()
    .all();
  database.close();
  return names;
}
