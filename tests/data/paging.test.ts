import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor, instantCursor } from '@/lib/data/paging';

const AT = '2026-01-31T23:59:59.123+00:00';

describe('a cursor', () => {
  test('comes back as it was given out', () => {
    const place = { at: 'ein Rauch', id: 'x' };
    expect(decodeCursor(encodeCursor(place))).toEqual(place);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'x'],
    ['one key', Buffer.from('["a"]').toString('base64url')],
    ['a number', Buffer.from('[1,"a"]').toString('base64url')],
    ['a text that no database is asked for', encodeCursor({ at: 'a\0', id: 'x' })],
    ['an id that no database is asked for', encodeCursor({ at: 'a', id: '\0' })],
  ])('is none: %s', (_, cursor) => {
    expect(decodeCursor(cursor)).toBeNull();
  });
});

describe('a cursor of a list that is sorted by instants', () => {
  test.each([AT, '2026-01-31T23:59:59.123Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999+00:00'])(
    'names one: %s',
    (at) => {
      expect(instantCursor(encodeCursor({ at, id: 'x' }))).toEqual({ at, id: 'x' });
    },
  );

  test.each([
    '~',
    '5',
    '2026-01-31',
    '2026-02-30T00:00:00.000Z',
    '2026-01-31T23:59:59Z',
    '2026-01-31T23:59:59.123+02:00',
    '2026-01-31 23:59:59.123+00:00',
    '0000-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    'Sat, 31 Jan 2026 23:59:59 GMT',
  ])('names none, and starts the list from its beginning: %s', (at) => {
    expect(instantCursor(encodeCursor({ at, id: 'x' }))).toBeNull();
  });
});
