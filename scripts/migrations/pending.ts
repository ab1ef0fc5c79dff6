import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { History } from '@/lib/data/history';
import { type Engine, NO_FILTERS } from './engine';

/**
 * The migrations that a database of this history still lacks: all of them where none was ever applied, which the engine
 * can't say. Throws where one was edited after it was applied.
 */
export async function pendingMigrations(
  { applied }: History,
  migrationsList: MigrationList,
  withEngine: <T>(run: (engine: Engine) => Promise<T>) => Promise<T>,
): Promise<string[]> {
  if (applied.length === 0) return migrationsList.migrationDirectories.map(({ path }) => path);
  const input = { migrationsList, filters: NO_FILTERS, optInToShadowDatabase: false };
  const { editedMigrationNames, history } = await withEngine((engine) =>
    engine.diagnoseMigrationHistory(input),
  );
  if (editedMigrationNames.length > 0) {
    throw new Error(
      `${editedMigrationNames.join(', ')} changed after it was applied to this database. Undo the change and put it into a new migration: npm run migration -- NAME`,
    );
  }
  return history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
}

/** The engine's words without its own stack. */
export const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(/\n\s+0: /)[0] ?? '';
