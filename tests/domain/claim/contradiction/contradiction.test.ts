import { describe, expect, test } from 'vitest';
import type { Comparator, Quantity } from '@/lib/domain/claim/claim';
import { contradict, sameTime } from '@/lib/domain/claim/contradiction/contradiction';
import { nameOthers, subjectOf } from '@/lib/domain/claim/contradiction/subject';
import { sameUnit } from '@/lib/domain/claim/contradiction/unit';

const said: Record<string, Comparator> = {
  exactly: 'EQ',
  over: 'GT',
  'at least': 'GTE',
  under: 'LT',
  'at most': 'LTE',
  about: 'APPROX',
  between: 'RANGE',
};

/** "over 10000 fighters", "between 3 and 5 taps in 2024". */
function quantity(words: string): Quantity {
  const [, comparator = '', low, high, unit = '', asOf] =
    /^(exactly|over|at least|under|at most|about|between) (-?[\d.]+)(?: and ([\d.]+))? (.+?)(?: @ (.+))?$/.exec(
      words,
    ) ?? [];
  const comparing = said[comparator];
  if (!comparing) throw new Error(`“${words}” is no quantity.`);
  return {
    ...{ comparator: comparing, low: Number(low), high: high === undefined ? null : Number(high) },
    ...{ unit, asOf: asOf ?? null },
  };
}

test.each([
  ['over 10000 fighters', 'under 5000 fighters'],
  ['over 10000 Hezbollah fighters', 'exactly 4000 fighters'],
  ['at least 10000 fighters', 'at most 9999 fighters'],
  ['over 40 taps', 'at most 40 taps'],
  ['over 40 taps', 'exactly 40 taps'],
  ['under 40 taps', 'at least 40 taps'],
  ['exactly 40 taps', 'exactly 43 taps'],
  ['exactly 3 ships', 'exactly 4 ships'],
  ['exactly 0 ships', 'at least 1 ships'],
  ['exactly 10000 fighters', 'exactly 12000 fighters'],
  ['exactly 1250 fighters', 'exactly 1400 fighters'],
  ['about 10000 fighters', 'over 12500 fighters'],
  ['about 40 taps', 'about 70 taps'],
  ['about 40 taps', 'exactly 20 taps'],
  ['between 300 and 400 tonnes', 'over 400 tonnes'],
  ['between 300 and 400 tonnes', 'between 500 and 600 tonnes'],
  ['between 300 and 400 tonnes', 'about 200 tonnes'],
  ['exactly 3.5 percent', 'exactly 3.6 percent'],
  ['exactly 12 %', 'over 15 per cent'],
  ['over 200 dollars a month', 'under 150 dollars per month'],
  ['over 10000 fighters @ 2024', 'under 5000 fighters @ 2024-12-05'],
  ['over 10000 fighters @ at their peak', 'under 5000 fighters @ 2024'],
  ['over 10000 fighters @ in 2023 and 2024', 'under 5000 fighters @ June 2024'],
  ['exactly -5 degrees', 'over 0 degrees'],
])('%s and %s can’t both hold', (a, b) => {
  expect(contradict(quantity(a), quantity(b))).toBe(true);
  expect(contradict(quantity(b), quantity(a))).toBe(true);
});

test.each([
  ['over 10000 fighters', 'over 5000 fighters'],
  ['over 10000 fighters', 'under 20000 fighters'],
  ['at least 40 taps', 'at most 40 taps'],
  ['at least 40 taps', 'exactly 40 taps'],
  ['exactly 10000 fighters', 'exactly 10200 fighters'],
  ['exactly 10000 fighters', 'over 10000 fighters'],
  ['exactly 1250 fighters', 'exactly 1247 fighters'],
  ['exactly 1250 fighters', 'exactly 1300 fighters'],
  ['about 40 taps', 'exactly 43 taps'],
  ['about 40 taps', 'about 50 taps'],
  ['about 10000 fighters', 'exactly 12000 fighters'],
  ['between 300 and 400 tonnes', 'exactly 400 tonnes'],
  ['between 300 and 400 tonnes', 'about 450 tonnes'],
  ['over 10000 fighters', 'under 5000 tanks'],
  ['over 200 dollars a month', 'under 150 dollars'],
  ['over 200 dollars a month', 'under 150 dollars a day'],
  ['over 50 women', 'under 20 women fighters'],
  ['over 300 tonnes of wheat', 'under 200 tonnes of barley'],
  ['over 10000 fighters @ 2024', 'under 5000 fighters @ 2023'],
  ['over 10000 fighters @ 2024-11', 'under 5000 fighters @ 2024-12'],
  ['exactly 40 taps @ 2024-12-05', 'exactly 43 taps @ 2024-12-06'],
])('%s and %s may both hold', (a, b) => {
  expect(contradict(quantity(a), quantity(b))).toBe(false);
  expect(contradict(quantity(b), quantity(a))).toBe(false);
});

describe('units', () => {
  test.each([
    ['fighters', 'Hezbollah fighters'],
    ['fighter', 'fighters'],
    ['Syrian pounds', 'pounds'],
    ['tonnes of wheat', 'tonnes'],
    ['مقاتل', 'مقاتل'],
    ['في المئة', '%'],
    ['بالمئة', 'percent'],
    ['loaves a day', 'loaves per day'],
  ])('%s and %s count the same', (a, b) => {
    expect([sameUnit(a, b), sameUnit(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['fighters', 'civilians'],
    ['dollars', 'Syrian pounds'],
    ['percent', 'people'],
    ['children', 'school children a day'],
  ])('%s and %s don’t', (a, b) => {
    expect([sameUnit(a, b), sameUnit(b, a)]).toEqual([false, false]);
  });
});

test.each([
  [null, '2024', true],
  ['spring', '2024', true],
  ['2024', '2024-12', true],
  ['December 2024', '2024-12-05', true],
  ['2024-12-05', '2024-12-06', false],
  ['١٢ كانون الأول ٢٠٢٤', '2023', false],
])('%s and %s may be one time: %s', (a, b, same) => {
  expect(sameTime(a, b)).toBe(same);
  expect(sameTime(b, a)).toBe(same);
});

test.each([
  ['More than 40 people died in Homs.', 'Fewer than 10 people died in Aleppo.', true],
  ['More than 40 people died in Homs.', 'Fewer than 10 people died.', false],
  ['More than 40 people died in Homs.', 'In Homs, fewer than 10 people died on Monday.', false],
])('%s and %s name others: %s', (a, b, others) => {
  expect(nameOthers(subjectOf(a), subjectOf(b))).toBe(others);
});
