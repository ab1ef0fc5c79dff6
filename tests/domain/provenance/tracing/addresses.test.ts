import { expect, test } from 'vitest';
import { addressKey, spellingsOf } from '@/lib/domain/provenance/tracing/addresses';
import { originOf } from '@/lib/domain/provenance/tracing/origin';

test.each([
  ['https://paper.example/a', 'https://paper.example/a'],
  ['http://www.Paper.example/a/#top', 'https://paper.example/a'],
  ['https://paper.example/a?utm_source=x&id=3&fbclid=y', 'https://paper.example/a?id=3'],
  ['https://paper.example', 'https://paper.example'],
  ['https://paper.example:8443/a', 'https://paper.example:8443/a'],
  ['mailto:a@paper.example', null],
  ['nonsense', null],
])('%s is known as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each(['https://paper.example/a', 'https://paper.example/a?id=3', 'https://paper.example'])(
  '%s is looked up in every way that it may be written',
  (key) => {
    const spellings = spellingsOf(key);
    expect(spellings).toContain(key);
    expect(new Set(spellings).size).toBe(8);
    for (const spelling of spellings) expect(addressKey(spelling)).toBe(key);
  },
);

const carrier = (publishedAt: string | null, isAgency = false, agencies: string[] = []) => ({
  ...{ publishedAt, isAgency, agencies },
});

test.each<[string, ReturnType<typeof carrier>, ReturnType<typeof carrier>, 'one' | 'other' | null]>([
  ['the earlier day', carrier('2024-12-05'), carrier('2024-12-06'), 'one'],
  ['the earlier hour, wherever', carrier('2024-12-06T10:00+03:00'), carrier('2024-12-06T08:00Z'), 'one'],
  ['nobody, of one day', carrier('2024-12-06'), carrier('2024-12-06T08:00Z'), null],
  ['nobody, of a month and a day in it', carrier('2024-12'), carrier('2024-12-06'), null],
  ['nobody, without a date', carrier(null), carrier('2024-12-06'), null],
  ['a wire agency, though it is later', carrier('2024-12-05'), carrier('2024-12-06', true), 'other'],
  [
    'nobody, where both carry one agency',
    carrier('2024', false, ['AFP']),
    carrier('2025', false, ['AFP']),
    null,
  ],
  ['the earlier agency', carrier('2024', true), carrier('2025', true), 'one'],
])('the origin is %s', (_, one, other, expected) => {
  expect(originOf(one, other)).toBe(expected);
  const turned = { one: 'other', other: 'one' } as const;
  expect(originOf(other, one)).toBe(expected && turned[expected]);
});
