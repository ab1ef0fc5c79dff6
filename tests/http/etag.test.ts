import { expect, test } from 'vitest';
import { etagOf, isHeld, versionOf } from '@/lib/http/etag';

test('a tag holds the version and changes with what a person sees of it', () => {
  const one = etagOf({ version: 3 }, 'one');
  expect(one).toMatch(/^"3\.[\w-]{22}"$/);
  expect(etagOf({ version: 3 }, 'two')).not.toBe(one);
  expect(etagOf({}, 'one')).toMatch(/^"[\w-]{22}"$/);
});

test.each([
  ['"3.abc"', 3],
  [' "12.a-_9" ', 12],
  // Tags that match nothing, so that the write is stale.
  ['W/"3.abc"', 2_147_483_647],
  ['"abc"', 2_147_483_647],
  ['""', 2_147_483_647],
  ['"3.a b"', 2_147_483_647],
  ['"9999999999.abc"', 2_147_483_647],
  // Nothing that names one version.
  [null, null],
  ['', null],
  ['*', null],
  ['3.abc', null],
  ['"1.a", "2.b"', null],
])('If-Match %s believes in version %s', (header, version) => {
  expect(versionOf(header)).toBe(version);
});

test.each([
  [null, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
])('If-None-Match %s against "a": %s', (header, held) => {
  expect(isHeld(header, '"a"')).toBe(held);
});
