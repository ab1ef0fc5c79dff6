import { describe, expect, test } from 'vitest';
import {
  type Choices,
  contradictionsIn,
  explanationProblems,
  opinionProblems,
  questionOf,
  scalePairs,
} from '@/lib/domain/review/contradictions';
import {
  confidences,
  credibilities,
  type Likelihood,
  likelihoods,
  type Verdict,
  verdicts,
} from '@/lib/domain/review/review';

const found = (given: Partial<Choices>): Choices => ({
  ...{ verdict: null, credibility: null, confidence: null, likelihood: null },
  ...given,
});

/** Which of the values of a scale are asked about beside one of another. */
const asked = <T>(values: readonly T[], pair: string, beside: (value: T) => Choices) =>
  values.filter((value) => contradictionsIn('PREDICTION', beside(value)).some((p) => p === pair));

describe('scales that speak against each other', () => {
  test.each<[Verdict, number[]]>([
    ['SUPPORTED', [4, 5, 6]],
    ['PARTLY_SUPPORTED', [1, 5, 6]],
    ['DISPUTED', [1, 5]],
    ['UNSUPPORTED', [1, 2]],
    ['FALSE', [1, 2, 3, 6]],
    ['UNVERIFIABLE', [1, 2]],
    ['OUTDATED', [6]],
  ])('%s is asked about with credibility %j', (verdict, expected) => {
    const beside = (credibility: Choices['credibility']) => found({ verdict, credibility });
    expect(asked(credibilities, 'verdictAndCredibility', beside)).toEqual(expected);
  });

  test('nothing to go by and high confidence; confirmed by others and low confidence; nothing else', () => {
    const pairs = credibilities.flatMap((credibility) =>
      confidences
        .filter((confidence) => contradictionsIn('FACTUAL', found({ credibility, confidence })).length > 0)
        .map((confidence) => `${credibility} ${confidence}`),
    );
    expect(pairs).toEqual(['1 LOW', '6 HIGH']);
  });

  test.each<[Verdict, Likelihood[]]>([
    ['SUPPORTED', ['ALMOST_NO_CHANCE', 'VERY_UNLIKELY', 'UNLIKELY', 'ROUGHLY_EVEN']],
    ['PARTLY_SUPPORTED', ['ALMOST_NO_CHANCE', 'ALMOST_CERTAIN']],
    ['DISPUTED', ['ALMOST_NO_CHANCE', 'ALMOST_CERTAIN']],
    ['UNSUPPORTED', ['VERY_LIKELY', 'ALMOST_CERTAIN']],
    ['FALSE', ['ROUGHLY_EVEN', 'LIKELY', 'VERY_LIKELY', 'ALMOST_CERTAIN']],
    ['UNVERIFIABLE', ['ALMOST_NO_CHANCE', 'ALMOST_CERTAIN']],
    ['OUTDATED', []],
  ])('a prediction found %s is asked about with likelihood %j', (verdict, expected) => {
    expect(
      asked(likelihoods, 'verdictAndLikelihood', (likelihood) => found({ verdict, likelihood })),
    ).toEqual(expected);
  });

  test('a likelihood beside credibility: what is credible is not improbable, and the other way round', () => {
    const table = credibilities.map(
      (credibility) =>
        asked(likelihoods, 'credibilityAndLikelihood', (likelihood) => found({ credibility, likelihood }))
          .length,
    );
    expect(table).toEqual([3, 3, 1, 2, 3, 2]);
  });

  test('nothing is asked before both are chosen, nor of an opinion, nor of a likelihood without a prediction', () => {
    for (const verdict of verdicts) expect(contradictionsIn('FACTUAL', found({ verdict }))).toEqual([]);
    const sure = found({ verdict: 'UNVERIFIABLE', credibility: 6, confidence: 'HIGH' });
    expect(contradictionsIn('FACTUAL', sure)).toEqual(['credibilityAndConfidence']);
    expect(contradictionsIn('OPINION', sure)).toEqual([]);
    const likely = found({ verdict: 'FALSE', likelihood: 'LIKELY' });
    expect(contradictionsIn('PREDICTION', likely)).toEqual(['verdictAndLikelihood']);
    expect(contradictionsIn('FACTUAL', likely)).toEqual([]);
  });

  test('every verdict has a finding about which nothing is asked', () => {
    for (const verdict of verdicts)
      expect(
        credibilities.some((credibility) =>
          likelihoods.some(
            (likelihood) =>
              contradictionsIn('PREDICTION', { verdict, credibility, confidence: 'MODERATE', likelihood })
                .length === 0,
          ),
        ),
      ).toBe(true);
  });

  test('the question names what was chosen; likelihood and confidence never stand in one', () => {
    const all = found({
      ...{ verdict: 'SUPPORTED', credibility: 5, confidence: 'HIGH', likelihood: 'UNLIKELY' },
    });
    expect(scalePairs.map((pair) => questionOf(pair, all))).toEqual([
      '“Supported” and credibility 5, “improbable”: how do both hold?',
      'credibility 5, “improbable” and high confidence: how do both hold?',
      '“Supported” and “unlikely”: how do both hold?',
      'credibility 5, “improbable” and “unlikely”: how do both hold?',
    ]);
  });
});

describe('what has to be explained', () => {
  const odd = { verdict: 'SUPPORTED', credibility: 6, confidence: 'HIGH', likelihood: null } as const;

  test('each question needs a sentence, and the field of each is named', () => {
    const problems = explanationProblems('FACTUAL', odd, { verdictAndCredibility: 'because x' });
    expect(problems.map(({ path }) => path)).toEqual([
      'explanations.verdictAndCredibility',
      'explanations.credibilityAndConfidence',
    ]);
    expect(problems[0]?.message).toBe(
      '“Supported” and credibility 6, “truth cannot be judged”: how do both hold? Say it in a sentence.',
    );
    const answered = {
      verdictAndCredibility: 'The letter bears it out, but nobody else has seen it.',
      credibilityAndConfidence: 'I am sure that there is no other source.',
    };
    expect(explanationProblems('FACTUAL', odd, answered)).toEqual([]);
  });

  test('an answer that nothing asks for is refused; an empty one is none', () => {
    const plain = { ...odd, credibility: 2 } as const;
    const given = {
      verdictAndCredibility: 'They hold.',
      credibilityAndConfidence: '',
      verdictAndLikelihood: null,
    };
    expect(explanationProblems('FACTUAL', plain, given)).toEqual([
      {
        path: 'explanations.verdictAndCredibility',
        message: 'These scales agree, so there is nothing to explain. Leave it out.',
      },
    ]);
  });

  test('nothing is asked while the finding itself is refused', () => {
    const problems = opinionProblems('PREDICTION', odd, {});
    expect(problems.map(({ path }) => path)).toEqual(['likelihood']);
  });
});
