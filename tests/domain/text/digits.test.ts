import { expect, test } from 'vitest';
import { readTyped } from '@/lib/domain/text/digits';

test.each<[string, number | null]>([
  ['10,000', 10_000],
  ['10 000', 10_000],
  ['12 500.5', 12_500.5],
  ['١٠٬٠٠٠', 10_000],
  ['1,250.75', 1250.75],
  // A stored 1.125 is typed as it stands.
  ['1.125', 1.125],
  ['-1,000', -1000],
  ['.5', 0.5],
  ['1e+21', 1e21],
  ['3,5', null],
  ['1.250,75', null],
  ['some', null],
  ['5 or 6', null],
  [' ', null],
])('“%s” in a field is %s', (typed, number) => {
  expect(readTyped(typed)).toBe(number);
});
