import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffsAlpha, levels } from '@/lib/domain/review/agreement/alpha';
import { bootstrapInterval } from '@/lib/domain/review/agreement/interval';
import { cohensKappa, percentAgreement } from '@/lib/domain/review/agreement/pairs';
import type { Ratings } from '@/lib/domain/review/agreement/ratings';

const ordinal = (ratings: Ratings) => krippendorffsAlpha(ratings, 'ORDINAL');

/** The same numbers each time. */
const chance = (): (() => number) => {
  let state = 7;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

describe('what has no value says why', () => {
  test.each<[string, Ratings, string]>([
    ['nobody rated', [], 'ONE_RATER'],
    ['one rated', [[1, 2, 3]], 'ONE_RATER'],
    [
      'a second rated nothing',
      [
        [1, 2],
        [null, null],
      ],
      'ONE_RATER',
    ],
    [
      'no unit was rated twice',
      [
        [1, null],
        [null, 2],
      ],
      'NO_UNIT_TWICE',
    ],
    [
      'all gave the same throughout',
      [
        [2, 2],
        [2, 2],
      ],
      'ONE_CATEGORY',
    ],
    ['one unit, the same of both', [[3], [3]], 'ONE_CATEGORY'],
  ])('%s', (_, ratings, why) => {
    for (const level of levels)
      expect(krippendorffsAlpha(ratings, level)).toMatchObject({ value: null, why });
    expect(cohensKappa(ratings[0] ?? [], ratings[1] ?? [])).toMatchObject({ value: null, why });
  });

  test('percent agreement has a value where all gave the same', () => {
    expect(
      percentAgreement([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({ value: 1, units: 2, ratings: 4 });
    expect(percentAgreement([[2, 2]])).toMatchObject({ value: null, why: 'ONE_RATER' });
  });

  test('one unit of which two say different things disagrees, and has no interval', () => {
    expect(ordinal([[1], [3]]).value).toBe(0);
    expect(bootstrapInterval([[1], [3]], ordinal, chance())).toBeNull();
  });
});

const someRatings = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 8 }))
  .chain(([raters, units]) => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    const rater = fc.array(rating, { minLength: units, maxLength: units });
    return fc.array(rater, { minLength: raters, maxLength: raters });
  });

describe('whatever the ratings', () => {
  const same = (a: { value: number | null }, b: { value: number | null }) =>
    a.value === null ? expect(b.value).toBeNull() : expect(b.value).toBeCloseTo(a.value, 9);

  test('the order of raters and of units does not matter, and a unit that one rated adds nothing', () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        for (const level of levels) {
          const found = krippendorffsAlpha(ratings, level);
          same(found, krippendorffsAlpha(ratings.toReversed(), level));
          same(
            found,
            krippendorffsAlpha(
              ratings.map((rater) => rater.toReversed()),
              level,
            ),
          );
          same(
            found,
            krippendorffsAlpha(
              ratings.map((rater, i) => [...rater, i === 0 ? 5 : null]),
              level,
            ),
          );
        }
      }),
    );
  });

  test('no coefficient is more than 1, and it is 1 where all agree on more than one category', () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        for (const level of levels)
          expect(krippendorffsAlpha(ratings, level).value ?? 0).toBeLessThanOrEqual(1);
        const alike = ratings.map(() => [1, 2, ...(ratings[0] ?? [])]);
        for (const level of levels) expect(krippendorffsAlpha(alike, level).value).toBeCloseTo(1, 9);
        expect(cohensKappa(alike[0] ?? [], alike[1] ?? []).value).toBeCloseTo(1, 9);
        expect(percentAgreement(alike).value).toBe(1);
      }),
    );
  });

  test('a step further apart is a worse agreement where order counts', () => {
    const near = [
      [1, 2, 3, 4, 5],
      [2, 2, 3, 4, 5],
    ];
    const far = [
      [1, 2, 3, 4, 5],
      [5, 2, 3, 4, 5],
    ];
    expect(ordinal(far).value ?? 0).toBeLessThan(ordinal(near).value ?? 0);
  });
});

describe('the interval', () => {
  const ratings = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  ];

  test('holds the value, is the same for the same chance, and grows narrower with more units', () => {
    const found = bootstrapInterval(ratings, ordinal, chance());
    const value = ordinal(ratings).value ?? Number.NaN;
    expect(found?.low).toBeLessThan(value);
    expect(found?.high).toBeGreaterThan(value);
    expect(bootstrapInterval(ratings, ordinal, chance())).toEqual(found);
    const many = ratings.map((rater) => Array.from({ length: 20 }, () => rater).flat());
    const narrow = bootstrapInterval(many, ordinal, chance());
    expect((narrow?.high ?? 9) - (narrow?.low ?? 0)).toBeLessThan(
      ((found?.high ?? 0) - (found?.low ?? 0)) / 2,
    );
  });

  test('is not given where most draws have no value', () => {
    const nearlyNone = [Array(40).fill(1), [2, 1, ...Array(38).fill(null)]];
    expect(bootstrapInterval(nearlyNone, ordinal, () => 0.99)).toBeNull();
  });
});
