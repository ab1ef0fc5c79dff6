import { expect, test } from 'vitest';
import { etagOf, isHeld, versionOf } from '@/lib/http/etag';

const NEVER = 2_147_483_647;

test('a tag holds the version and changes with what a person sees of it', () => {
  const one = etagOf({ version: 3 }, 'one');
  expect(one).toMatch(/^"3\.[\w-]{22}"$/);
  expect(etagOf({ version: 3 }, 'two')).not.toBe(one);
  expect(etagOf({}, 'one')).toMatch(/^"[\w-]{22}"$/);
});

test.each([
  ['"3.abc"', 3],
  [' "12.a-_9" ', 12],
  // As proxies turn a tag that compress the answer: nginx, Apache, Jetty.
  ['W/"3.abc"', 3],
  ['"3.abc-gzip"', 3],
  ['"3.abc;br"', 3],
  // Several: whoever holds the newest has had the others.
  ['"1.a", W/"12.b"', 12],
  ['"1.a" ,"abc"', 1],
  // Tags that match nothing, so that the write is stale.
  ['"abc"', NEVER],
  ['""', NEVER],
  ['"0.a"', NEVER],
  ['"01.a"', NEVER],
  ['"-1.a"', NEVER],
  ['"3."', NEVER],
  ['"9999999999.abc"', NEVER],
])('If-Match %s believes in version %s', (header, version) => {
  expect(versionOf(header)).toEqual({ ok: true, version });
});

test.each([
  [null, 'missing'],
  ['', 'missing'],
  ['*', 'any'],
  ['3.abc', 'malformed'],
  ['"3.a b"', 'malformed'],
  ['"3.abc', 'malformed'],
  ['w/"3.abc"', 'malformed'],
  ['"1.a" "2.b"', 'malformed'],
  ['*, "1.a"', 'malformed'],
] as const)('If-Match %s names no version: %s', (header, because) => {
  expect(versionOf(header)).toEqual({ ok: false, because });
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
