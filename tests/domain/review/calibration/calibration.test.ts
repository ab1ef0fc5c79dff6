import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationOf, type Forecast } from '@/lib/domain/review/calibration/brier';
import { bandOf, midpointOf, probabilityOf } from '@/lib/domain/review/calibration/probability';
import {
  type Credibility,
  credibilities,
  likelihoods,
  type Verdict,
  verdicts,
} from '@/lib/domain/review/review';

describe('an opinion as a probability', () => {
  test.each<[Verdict, Credibility, number | null]>([
    ['SUPPORTED', 1, 0.97],
    ['SUPPORTED', 2, 0.675],
    ['SUPPORTED', 3, 0.5],
    ['SUPPORTED', 5, 0.5],
    ['PARTLY_SUPPORTED', 2, 0.675],
    ['DISPUTED', 3, 0.5],
    ['UNSUPPORTED', 4, 0.325],
    ['UNSUPPORTED', 5, 0.125],
    ['FALSE', 1, 0.5],
    ['FALSE', 4, 0.325],
    ['FALSE', 5, 0.03],
    ['FALSE', 6, null],
    ['SUPPORTED', 6, null],
    ['UNVERIFIABLE', 3, null],
    ['OUTDATED', 1, null],
  ])('%s with credibility %i', (verdict, credibility, probability) => {
    expect(probabilityOf({ verdict, credibility, likelihood: null })).toBe(probability);
  });

  test('a likelihood counts alone, by the middle of its band', () => {
    expect(likelihoods.map(midpointOf)).toEqual([0.03, 0.125, 0.325, 0.5, 0.675, 0.875, 0.97]);
    expect(probabilityOf({ verdict: 'UNVERIFIABLE', credibility: 6, likelihood: 'LIKELY' })).toBe(0.675);
  });

  test('a less credible claim is never more probable, whatever the verdict', () => {
    for (const verdict of verdicts) {
      const ranks = credibilities.flatMap((rank) => {
        const band = bandOf(verdict, rank);
        return band === null ? [] : [midpointOf(band)];
      });
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    }
  });
});

const forecasts = fc.array(
  fc.record({ probability: fc.constantFrom(...likelihoods.map(midpointOf)), came: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe('the Brier score', () => {
  const of = (...all: [number, boolean][]): Forecast[] =>
    all.map(([probability, came]) => ({ probability, came }));

  test.each<[string, Forecast[], number | null]>([
    ['nothing was settled', [], null],
    ['certain and right', of([1, true], [0, false]), 0],
    ['certain and wrong', of([1, false], [0, true]), 1],
    ['always an even chance', of([0.5, true], [0.5, false], [0.5, true]), 0.25],
    ['seven tenths, and it came', of([0.7, true]), 0.09],
  ])('%s', (_, given, brier) => {
    const found = calibrationOf(given);
    if (brier === null) expect(found).toMatchObject({ n: 0, brier: null, bins: [] });
    else expect(found.brier).toBeCloseTo(brier, 12);
  });

  test('lies from 0 to 1, is the sum of its parts, and its bins hold every forecast once', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const { n, brier, reliability, resolution, uncertainty, bins } = calibrationOf(given);
        expect(brier).toBeGreaterThanOrEqual(0);
        expect(brier).toBeLessThanOrEqual(1);
        expect((reliability ?? 0) - (resolution ?? 0) + (uncertainty ?? 0)).toBeCloseTo(brier ?? -1, 9);
        expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(n);
        for (const { share, low, high } of bins) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low - 1e-9).toBeLessThanOrEqual(share);
          expect(high + 1e-9).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const [one, turned] = [calibrationOf(given), calibrationOf(given.toReversed())];
        expect(turned.brier).toBeCloseTo(one.brier ?? -1, 12);
        expect(turned.bins).toEqual(one.bins);
      }),
    );
  });
});
