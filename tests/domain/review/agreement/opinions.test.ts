import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffsAlpha } from '@/lib/domain/review/agreement/alpha';
import { seeded } from '@/lib/domain/review/agreement/chance';
import { colleaguesOf, SHOWN_PAIRS } from '@/lib/domain/review/agreement/colleagues';
import { confusionOf } from '@/lib/domain/review/agreement/confusion';
import { bootstrapInterval, DRAWS } from '@/lib/domain/review/agreement/interval';
import { agreementOf, type Opinion } from '@/lib/domain/review/agreement/opinions';
import { cohensKappa, percentAgreement } from '@/lib/domain/review/agreement/pairs';
import type { Ratings } from '@/lib/domain/review/agreement/ratings';
import { credibilities, type Verdict, verdicts } from '@/lib/domain/review/review';

type Said = readonly [reviewer: string, verdict: Verdict, credibility?: Opinion['credibility']];

/** Opinions of rounds, each a list of who said what. */
const opinionsOf = (...rounds: readonly (readonly Said[])[]): Opinion[] =>
  rounds.flatMap((round, at) =>
    round.map(([reviewerId, verdict, credibility = 2]) => ({
      ...{ roundId: `r${at}`, reviewerId, verdict, credibility },
    })),
  );

describe('what has no figure says why', () => {
  test.each<[string, Opinion[], (string | null)[]]>([
    ['nobody', [], ['ONE_RATER', 'ONE_RATER', 'ONE_RATER']],
    [
      'one person',
      opinionsOf([['a', 'FALSE']], [['a', 'SUPPORTED']]),
      ['ONE_RATER', 'ONE_RATER', 'ONE_RATER'],
    ],
    [
      'two people, never of the same claim',
      opinionsOf([['a', 'FALSE']], [['b', 'FALSE']]),
      ['NO_UNIT_TWICE', 'NO_UNIT_TWICE', 'NO_UNIT_TWICE'],
    ],
    [
      'one claim',
      opinionsOf([
        ['a', 'FALSE', 1],
        ['b', 'SUPPORTED', 2],
      ]),
      ['ONE_UNIT', 'ONE_UNIT', 'ONE_UNIT'],
    ],
    [
      'one verdict throughout, and nothing that has a rank',
      opinionsOf(
        [
          ['a', 'UNVERIFIABLE', 6],
          ['b', 'UNVERIFIABLE', 6],
        ],
        [
          ['a', 'UNVERIFIABLE', 6],
          ['b', 'UNVERIFIABLE', 6],
        ],
      ),
      [null, 'ONE_CATEGORY', 'NO_UNIT_TWICE'],
    ],
  ])('%s', (_, opinions, why) => {
    const { percent, verdict, credibility } = agreementOf(opinions);
    expect([percent.why, verdict.why, credibility.why]).toEqual(why);
    for (const { value, interval, why: because } of [percent, verdict, credibility]) {
      expect(value === null).toBe(because !== null);
      if (because) expect(interval).toBeNull();
    }
  });
});

const someOpinions = fc
  .array(
    fc.uniqueArray(
      fc.record({
        reviewerId: fc.constantFrom('a', 'b', 'c', 'd'),
        verdict: fc.constantFrom(...verdicts),
        credibility: fc.constantFrom(...credibilities),
      }),
      { selector: ({ reviewerId }) => reviewerId, minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((rounds) => rounds.flatMap((round, at) => round.map((said) => ({ roundId: `r${at}`, ...said }))));

/** A row for each reviewer, a column for each round: what the reference values are given in. */
function rowsOf(opinions: readonly Opinion[], say: (of: Opinion) => string | number | null): Ratings {
  const rounds = [...new Set(opinions.map(({ roundId }) => roundId))];
  return ['a', 'b', 'c', 'd'].map((reviewer) =>
    rounds.map((round) => {
      const found = opinions.find((o) => o.roundId === round && o.reviewerId === reviewer);
      return found ? say(found) : null;
    }),
  );
}

describe('whatever the opinions', () => {
  const verdictOf = ({ verdict }: Opinion) => verdict;
  const rankOf = ({ credibility }: Opinion) => (credibility === 6 ? null : credibility);

  test('the figures are those of the formulas that reproduce the published values', () => {
    fc.assert(
      fc.property(someOpinions, (opinions) => {
        const found = agreementOf(opinions);
        for (const [measure, expected] of [
          [found.percent, percentAgreement(rowsOf(opinions, verdictOf))],
          [found.verdict, krippendorffsAlpha(rowsOf(opinions, verdictOf), 'NOMINAL')],
          [found.credibility, krippendorffsAlpha(rowsOf(opinions, rankOf), 'ORDINAL')],
        ] as const) {
          expect([measure.units, measure.ratings]).toEqual([expected.units, expected.ratings]);
          if (expected.value !== null && expected.units > 1)
            expect(measure.value).toBeCloseTo(expected.value, 9);
          else expect(measure.value).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('κ of two is that of the formula, and their order does not matter', () => {
    fc.assert(
      fc.property(someOpinions, (opinions) => {
        const rows = rowsOf(opinions, verdictOf);
        for (const { one, other, kappa } of colleaguesOf(opinions).most) {
          const of = (who: string) => rows['abcd'.indexOf(who)] ?? [];
          const expected = cohensKappa(of(one), of(other));
          if (expected.value !== null && expected.units > 1)
            expect(kappa.value).toBeCloseTo(expected.value, 9);
          else expect(kappa.value).toBeNull();
          const turned = cohensKappa(of(other), of(one));
          if (expected.value !== null) expect(turned.value).toBeCloseTo(expected.value, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every pair of opinions stands in the confusion once, and the same answer comes each time', () => {
    fc.assert(
      fc.property(someOpinions, (opinions) => {
        const found = agreementOf(opinions);
        const sizes = new Map<string, number>();
        for (const { roundId } of opinions) sizes.set(roundId, (sizes.get(roundId) ?? 0) + 1);
        const pairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
        expect(found.confusion.n).toBe(pairs);
        expect(found.confusion.cells).toHaveLength(28);
        expect(agreementOf(opinions)).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });
});

test('the interval of counted patterns is about that of the units', () => {
  const rounds = Array.from({ length: 60 }, (_, at): Said[] => [
    ['a', at % 2 ? 'FALSE' : 'SUPPORTED', 2],
    ['b', at % 3 ? (at % 2 ? 'FALSE' : 'SUPPORTED') : 'DISPUTED', 3],
  ]);
  const opinions = opinionsOf(...rounds);
  const rows = rowsOf(opinions, ({ verdict }) => verdict).slice(0, 2);
  const expected = bootstrapInterval(rows, (r) => krippendorffsAlpha(r, 'NOMINAL'), seeded(3));
  const { interval } = agreementOf(opinions, 3).verdict;
  expect(interval?.draws).toBe(DRAWS);
  expect(interval?.low).toBeCloseTo(expected?.low ?? Number.NaN, 1);
  expect(interval?.high).toBeCloseTo(expected?.high ?? Number.NaN, 1);
});

test('verdicts that are confused stand together, whoever gave which', () => {
  const { n, cells } = confusionOf([
    ['FALSE', 'SUPPORTED'],
    ['SUPPORTED', 'FALSE'],
    ['FALSE', 'FALSE', 'SUPPORTED'],
  ]);
  expect(n).toBe(5);
  expect(cells.filter(({ pairs }) => pairs > 0)).toEqual([
    { one: 'SUPPORTED', other: 'FALSE', pairs: 4 },
    { one: 'FALSE', other: 'FALSE', pairs: 1 },
  ]);
});

test('no more pairs than a page holds are shown, and all are counted', () => {
  const everybody = Array.from({ length: 8 }, (_, at): Said => [`p${at}`, at % 2 ? 'FALSE' : 'SUPPORTED']);
  const { all, most, mean } = colleaguesOf(opinionsOf(everybody, everybody));
  expect([all, most.length]).toEqual([28, SHOWN_PAIRS]);
  expect(mean).not.toBeNull();
});

test('chance is the same for the same seed, spread from 0 to 1, and never 1', () => {
  const [a, b] = [seeded(1), seeded(1)];
  const drawn = Array.from({ length: 5000 }, () => a());
  expect(drawn).toEqual(Array.from({ length: 5000 }, () => b()));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, one) => sum + one, 0) / 5000).toBeCloseTo(0.5, 1);
  expect(seeded(2)()).not.toBe(seeded(1)());
});
