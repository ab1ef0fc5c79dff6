import { storedInstant } from '@/lib/data/instants';
import { type Cursor, encodeCursor, instantCursor } from '@/lib/data/paging';
import {
  hasArticle,
  hasClaim,
  hasCorrection,
  hasPlace,
  hasPlaceOfSource,
  hasSource,
  hasVersion,
} from '@/lib/data/publication/addresses';

type Shape = [RegExp, (...parts: string[]) => Promise<boolean>];

/** Every address that a reader's page can have, and whether there is something at it now. */
const shapes: readonly Shape[] = [
  [/^\/$/, async () => true],
  [/^\/older\/([\w-]{1,400})$/, (cursor = '') => isPlace(cursor, hasPlace)],
  [/^\/claims\/([a-z0-9-]{1,200})$/, (slug = '') => hasClaim(slug)],
  [
    /^\/claims\/([a-z0-9-]{1,200})\/versions\/([1-9]\d{0,8})$/,
    (slug = '', sequence = '') => hasVersion(slug, Number(sequence)),
  ],
  [/^\/claims\/([a-z0-9-]{1,200})\/versions$/, (slug = '') => hasClaim(slug)],
  [
    /^\/claims\/([a-z0-9-]{1,200})\/versions\/([1-9]\d{0,8})\/compare\/([1-9]\d{0,8})$/,
    async (slug = '', from = '', to = '') =>
      Number(from) < Number(to) && (await hasVersion(slug, Number(from))) && hasVersion(slug, Number(to)),
  ],
  [/^\/articles\/([a-z0-9-]{1,200})$/, (slug = '') => hasArticle(slug)],
  [/^\/sources\/([a-z0-9-]{1,200})$/, (slug = '') => hasSource(slug)],
  [
    /^\/sources\/([a-z0-9-]{1,200})\/older\/([\w-]{1,400})$/,
    (slug = '', cursor = '') => isPlace(cursor, (place) => hasPlaceOfSource(slug, place)),
  ],
  [/^\/corrections$/, async () => true],
  [/^\/corrections\/older\/([\w-]{1,400})$/, (cursor = '') => isPlace(cursor, hasCorrection)],
];

/**
 * Whether a reader's page stands at this path now. Asked before a page is drawn, so that what isn't there costs nothing
 * and is not remembered: addresses can be made up without end, and one that nothing stands at today may be published
 * tomorrow. An address has one spelling; any other is not there.
 */
export async function isPublicAddress(path: string): Promise<boolean> {
  for (const [shape, isThere] of shapes) {
    const parts = shape.exec(path);
    if (parts) return isThere(...parts.slice(1));
  }
  return false;
}

/** Whether a cursor is one that a list gave out, spelt as it was given out. */
async function isPlace(cursor: string, isThere: (place: Cursor) => Promise<boolean>): Promise<boolean> {
  const place = instantCursor(cursor);
  return (
    place !== null && encodeCursor({ ...place, at: storedInstant(place.at) }) === cursor && isThere(place)
  );
}
