import { describe, expect, test } from 'vitest';
import { claimKinds, statuses } from '@/lib/domain/claim/claim';
import {
  type Confidence,
  type Credibility,
  credibilities,
  defaultQuorum,
  type Finding,
  findingProblems,
  likelihoods,
  listedVerdict,
  outcomeOf,
  type Verdict,
  verdicts,
} from '@/lib/domain/review/review';

const finding = (
  verdict: Verdict,
  credibility: Credibility = 2,
  confidence: Confidence = 'MODERATE',
): Finding => ({ verdict, credibility, confidence, likelihood: null });

describe('the quorum', () => {
  test('rises with the risk', () => {
    expect(defaultQuorum).toEqual({ LOW: 1, NORMAL: 2, HIGH: 3 });
  });
});

test('lists show the verdict of what has its result, and not of what is drafted anew or taken back', () => {
  const shown = statuses.filter((status) => listedVerdict(status, 'FALSE') === 'FALSE');
  expect(shown).toEqual(['REVIEWED', 'APPROVED', 'PUBLISHED']);
  expect(listedVerdict('REVIEWED', null)).toBeNull();
});

describe('the outcome of a round', () => {
  test('one review agrees with itself', () => {
    const only = finding('FALSE', 5, 'HIGH');
    expect(outcomeOf([only])).toEqual({ agreed: true, result: only });
  });

  test('the result is the verdict, the more cautious credibility and the lowest confidence', () => {
    const reviews = [finding('SUPPORTED', 1, 'HIGH'), finding('SUPPORTED', 2, 'LOW')];
    expect(outcomeOf(reviews)).toEqual({ agreed: true, result: finding('SUPPORTED', 2, 'LOW') });
  });

  test.each([
    [1, 1, true],
    [1, 2, true],
    [1, 3, false],
    [4, 5, true],
    [5, 6, false],
    [6, 5, false],
    [6, 6, true],
    [1, 6, false],
  ] as const)('credibility %i and %i: agree %s', (a, b, agreed) => {
    expect(outcomeOf([finding('DISPUTED', a), finding('DISPUTED', b)]).agreed).toBe(agreed);
  });

  test('every pair has to agree, not only neighbours: 1, 2, 3 do not', () => {
    const reviews = ([1, 2, 3] as const).map((c) => finding('SUPPORTED', c));
    const outcome = outcomeOf(reviews);
    expect(outcome.agreed).toBe(false);
    if (!outcome.agreed)
      expect(outcome.because).toEqual(['Credibility differs by more than one step: 1 and 3.']);
  });

  test('different verdicts never agree, and both are named', () => {
    const outcome = outcomeOf([finding('SUPPORTED'), finding('FALSE')]);
    expect(outcome).toEqual({ agreed: false, because: ['Verdicts differ: Supported and False.'] });
  });

  test('predictions agree only in the same likelihood band', () => {
    const likely = { ...finding('SUPPORTED'), likelihood: 'LIKELY' as const };
    const even = { ...likely, likelihood: 'ROUGHLY_EVEN' as const };
    expect(outcomeOf([likely, likely])).toEqual({ agreed: true, result: likely });
    expect(outcomeOf([likely, even]).agreed).toBe(false);
  });

  test('the order of reviews changes neither agreement nor result', () => {
    for (const a of credibilities)
      for (const b of credibilities) {
        const one = outcomeOf([finding('SUPPORTED', a, 'LOW'), finding('SUPPORTED', b, 'HIGH')]);
        const other = outcomeOf([finding('SUPPORTED', b, 'HIGH'), finding('SUPPORTED', a, 'LOW')]);
        expect(one.agreed).toBe(other.agreed);
        if (one.agreed) expect(one).toEqual(other);
      }
  });

  test('no review is a mistake in the caller', () => {
    expect(() => outcomeOf([])).toThrow('at least one');
  });
});

describe('what may be found of which kind of claim', () => {
  const all = verdicts.flatMap((verdict) =>
    credibilities.flatMap((credibility) =>
      [null, ...likelihoods].map((likelihood) => ({ ...finding(verdict, credibility), likelihood })),
    ),
  );

  test.each(claimKinds)('%s', (kind) => {
    for (const f of all) {
      const paths = findingProblems(kind, f).map((p) => p.path);
      const opinion = kind === 'OPINION';
      expect(paths.includes('verdict')).toBe(opinion && f.verdict !== 'UNVERIFIABLE');
      expect(paths.includes('credibility')).toBe(opinion && f.credibility !== 6);
      expect(paths.includes('likelihood')).toBe((kind === 'PREDICTION') === (f.likelihood === null));
    }
  });
});
