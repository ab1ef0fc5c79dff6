import { expect, test } from 'vitest';
import { given } from '@/lib/schemas/given';
import { figure, limit } from '@/lib/schemas/primitives';

test.each([
  [5, 5],
  [-2.5, -2.5],
  ['5', 5],
  [' 5 ', 5],
  ['-2.50', -2.5],
  ['1e3', 1000],
])('%j is the number %d', (value, number) => {
  expect(figure().parse(value)).toBe(number);
});

test.each([
  undefined,
  null,
  '',
  ' ',
  true,
  false,
  [],
  [5],
  {},
  'x',
  '0x10',
  '5 %',
  '1,000',
  '1e400',
  Infinity,
  NaN,
])('%j is no number, and never 0 or 1', (value) => {
  const parsed = given({ low: figure('Write a number.') }).safeParse({ low: value });
  expect(parsed.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['low'], 'Write a number.'],
  ]);
});

test('a length of lists is whole and within its bounds; left out it has its default', () => {
  const list = given({ limit: limit(100, 50) });
  expect([{}, { limit: '7' }, { limit: 100 }].map((value) => list.parse(value).limit)).toEqual([50, 7, 100]);
  for (const value of ['0', '101', '1.5', '', null, [], true])
    expect(list.safeParse({ limit: value }).success).toBe(false);
});
