import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claimKinds,
  comparators,
  isCheckable,
  type Quantity,
  quantityInWords,
  quantityProblem,
} from '@/lib/domain/claim/claim';

test('an opinion alone is not checkable', () => {
  expect(claimKinds.filter((kind) => !isCheckable(kind))).toEqual(['OPINION']);
});

describe('a quantity', () => {
  const problems: [Pick<Quantity, 'comparator' | 'low' | 'high'>, string | null][] = [
    [{ comparator: 'GT', low: 10_000, high: null }, null],
    [{ comparator: 'RANGE', low: 100, high: 200 }, null],
    [{ comparator: 'RANGE', low: -5, high: -1 }, null],
    [{ comparator: 'RANGE', low: 100, high: null }, 'upper end'],
    [{ comparator: 'RANGE', low: 200, high: 200 }, 'above'],
    [{ comparator: 'RANGE', low: 200, high: 100 }, 'above'],
    [{ comparator: 'EQ', low: 1, high: 2 }, 'Only a range'],
  ];
  test.each(problems)('%o holds together or says why not', (quantity, why) => {
    const problem = quantityProblem(quantity);
    if (why === null) expect(problem).toBeNull();
    else expect(problem).toContain(why);
  });

  test('has an upper end exactly when it is a range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...comparators), fc.double({ noNaN: true }), (comparator, low) => {
        expect(quantityProblem({ comparator, low, high: null }) === null).toBe(comparator !== 'RANGE');
      }),
    );
  });

  const words: [Quantity, string][] = [
    [
      { comparator: 'GT', low: 10_000, high: null, unit: 'fighters', asOf: 'at their peak' },
      'more than 10,000 fighters (at their peak)',
    ],
    [
      { comparator: 'EQ', low: 200, high: null, unit: 'US dollars a month', asOf: null },
      'exactly 200 US dollars a month',
    ],
    [
      { comparator: 'RANGE', low: 1.5, high: 2, unit: 'tonnes', asOf: '2024' },
      'between 1.5 and 2 tonnes (2024)',
    ],
  ];
  test.each(words)('%o reads as words', (quantity, sentence) => {
    expect(quantityInWords(quantity)).toBe(sentence);
  });
});
