import { renewSearch } from '@/lib/data/search-renewal';
import { SEARCH_FORM } from '@/lib/domain/text/terms';
import { postgresDialect } from './postgres-dialect';
import { type Asking, hasTable } from './postgres-history';

/** Whether the search of a newsroom on PostgreSQL holds its texts in the form of this code; true where there is no search yet. */
export async function hasPostgresSearchForm(asking: Asking): Promise<boolean> {
  if (!(await hasTable(asking, 'SearchForm'))) return true;
  const { rows } = await asking.query<{ form: number }>('SELECT "form" FROM "SearchForm" WHERE "id" = 1');
  return rows[0]?.form === SEARCH_FORM;
}

/** Makes the search anew, in the transaction that is open. For whoever owns its tables. */
export const renewPostgresSearch = (asking: Asking): Promise<void> =>
  fillingSearches(asking, () =>
    renewSearch({
      dialect: postgresDialect,
      all: async <Row>({ text, values }: { text: string; values: unknown[] }) =>
        (await asking.query({ text, values })).rows as Row[],
      run: async ({ text, values }) => {
        await asking.query(text, values);
      },
    }),
  );

/**
 * Fills searches with many rows, in the transaction that is open. What they are found by is taken away before and made
 * behind them, over all rows at once, which takes a fraction of the time. For whoever owns their tables.
 */
export async function fillingSearches(asking: Asking, fill: () => Promise<void>): Promise<void> {
  const { rows } = await asking.query<{ name: string; made: string }>(
    `SELECT "indexname" AS "name", "indexdef" AS "made" FROM pg_indexes
     WHERE "schemaname" = current_schema() AND "indexdef" LIKE '%USING gin%' ORDER BY "indexname"`,
  );
  for (const { name } of rows) await asking.query(`DROP INDEX "${name}"`);
  await fill();
  for (const { made } of rows) await asking.query(made);
}
