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

/** Makes the search anew, in the transaction that is open. */
export const renewPostgresSearch = (asking: Asking): Promise<void> =>
  renewSearch({
    dialect: postgresDialect,
    all: async <Row>({ text, values }: { text: string; values: unknown[] }) =>
      (await asking.query({ text, values })).rows as Row[],
    run: async ({ text, values }) => {
      await asking.query(text, values);
    },
  });
