import type Database from 'better-sqlite3';
import { SEARCH_FORM } from '@/lib/domain/text/terms';

/**
 * Whether the search of a newsroom holds its texts in the form in which this Sourceline looks for them. Folding is code, so
 * no SQL of a migration can bring what is stored to a new form: the form has a number, and `renewSearch` (search-renewal.ts) follows it.
 * True where there is no search yet.
 */
export function hasSearchForm(db: Database.Database): boolean {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'SearchForm'").get();
  if (!table) return true;
  const stored = db.prepare<[], { form: number }>('SELECT "form" FROM "SearchForm" WHERE "id" = 1').get();
  return stored?.form === SEARCH_FORM;
}
