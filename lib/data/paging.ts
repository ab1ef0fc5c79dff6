import { holdsNul } from '@/lib/domain/text/text';
import { isInstant } from './instants';

/** A place in a list sorted by `at` (ISO 8601 or any sortable text), then `id`. */
export type Cursor = { at: string; id: string };

/** Opaque to callers: base64url of the two sort keys. It holds nothing that the page before it did not show. */
export const encodeCursor = (c: Cursor): string =>
  Buffer.from(JSON.stringify([c.at, c.id])).toString('base64url');

/** Null for a cursor that this product did not give out: the list then starts at its beginning. */
export function decodeCursor(cursor: string | null | undefined): Cursor | null {
  if (!cursor) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed)) return null;
    const [at, id] = parsed;
    return isKey(at) && isKey(id) ? { at, id } : null;
  } catch {
    return null;
  }
}

const isKey = (key: unknown): key is string => typeof key === 'string' && !holdsNul(key);

/** The same for a list that is sorted by instants: one whose `at` is none was not given out by it. */
export function instantCursor(cursor: string | null | undefined): Cursor | null {
  const place = decodeCursor(cursor);
  return place && isInstant(place.at) ? place : null;
}

/** Cuts one row more than asked for into a page and the cursor of the next one. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  key: (row: Row) => Cursor,
  view: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
