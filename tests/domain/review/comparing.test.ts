import { describe, expect, test } from 'vitest';
import {
  type Brought,
  changedScales,
  evidenceUnion,
  isContested,
  spreadOf,
} from '@/lib/domain/review/differences';
import { outcomeFor, reviewOutcomes } from '@/lib/domain/review/outcome';
import { type Finding, outcomeOf, roundStates, verdicts } from '@/lib/domain/review/review';
import { inNeutralOrder, unnamedLabel } from '@/lib/domain/review/unnamed';

const finding = (over: Partial<Finding> = {}): Finding => ({
  ...{ verdict: 'SUPPORTED', credibility: 2, confidence: 'MODERATE', likelihood: null },
  ...over,
});
const result = finding({ verdict: 'DISPUTED', credibility: 3 });

describe('what came of a sealed review', () => {
  test.each([
    ['OPEN', null, null, 'WAITING'],
    ['ABANDONED', null, null, 'LEFT'],
    ['CONCLUDED', true, finding(), 'AGREED'],
    ['CONCLUDED', false, null, 'UNDECIDED'],
    ['CONCLUDED', false, finding({ credibility: 4 }), 'FOLLOWED'],
    ['CONCLUDED', false, result, 'OVERRULED'],
  ] as const)('%s, agreed %s, result %o: %s', (state, agreed, decided, outcome) => {
    expect(outcomeFor({ state, agreed, result: decided }, finding())).toBe(outcome);
  });

  test('of an open round nothing tells it apart, whatever is in its row', () => {
    for (const agreed of [null, true, false])
      for (const decided of [null, result])
        expect(outcomeFor({ state: 'OPEN', agreed, result: decided }, finding())).toBe('WAITING');
    expect(roundStates).toHaveLength(3);
    expect(reviewOutcomes).toHaveLength(6);
  });
});

describe('how far opinions are apart', () => {
  const spread = (...given: Partial<Finding>[]) =>
    Object.fromEntries(spreadOf(given.map(finding)).map((row) => [row.scale, row.spread]));

  test.each([
    [[{}, {}], { verdict: 'EQUAL', credibility: 'EQUAL', confidence: 'EQUAL' }],
    [[{}, { verdict: 'FALSE' }], { verdict: 'APART' }],
    [[{ credibility: 2 }, { credibility: 3 }], { credibility: 'NEAR' }],
    [[{ credibility: 2 }, { credibility: 4 }], { credibility: 'APART' }],
    [[{ credibility: 1 }, { credibility: 2 }, { credibility: 3 }], { credibility: 'APART' }],
    [[{ credibility: 5 }, { credibility: 6 }], { credibility: 'APART' }],
    [[{ confidence: 'LOW' }, { confidence: 'HIGH' }], { confidence: 'NEAR' }],
    [[{ likelihood: 'LIKELY' }, { likelihood: 'UNLIKELY' }], { likelihood: 'APART' }],
  ] as const)('%o', (given, expected) => expect(spread(...given)).toMatchObject(expected));

  test('a likelihood is compared where there is one', () => {
    expect(spread({}, {})).not.toHaveProperty('likelihood');
    expect(spread({ likelihood: 'LIKELY' }, { likelihood: 'LIKELY' })).toHaveProperty('likelihood', 'EQUAL');
  });

  test('a scale is apart just where the round does not agree on it', () => {
    for (const verdict of verdicts)
      for (const credibility of [1, 2, 3, 4, 5, 6] as const)
        for (const likelihood of ['LIKELY', 'UNLIKELY'] as const) {
          const pair = [finding({ likelihood: 'LIKELY' }), finding({ verdict, credibility, likelihood })];
          const apart = spreadOf(pair).some((row) => row.spread === 'APART');
          expect(outcomeOf(pair).agreed).toBe(!apart);
        }
  });

  test('what somebody says later differs on the scales they changed', () => {
    expect(changedScales(finding(), finding())).toEqual([]);
    expect(changedScales(finding(), result)).toEqual(['verdict', 'credibility']);
    expect(changedScales(finding(), finding({ confidence: 'LOW' }))).toEqual(['confidence']);
  });
});

describe('reading without names', () => {
  const id = (time: string, chance: string) => ({ id: time.padStart(10, '0') + chance.repeat(16) });

  test('the order is by chance alone: it is the same in whatever order they were sealed', () => {
    const [a, b, c] = [id('1', 'z'), id('2', 'a'), id('3', 'm')];
    expect(inNeutralOrder([a, b, c])).toEqual([b, c, a]);
    expect(inNeutralOrder([c, a, b])).toEqual([b, c, a]);
    // The same chance at other times.
    expect(inNeutralOrder([id('9', 'z'), id('8', 'a'), id('7', 'm')]).map(({ id: it }) => it.at(-1))).toEqual(
      ['a', 'm', 'z'],
    );
  });

  test('labels count, and say nothing else', () => {
    expect([0, 1, 2, 9].map(unnamedLabel)).toEqual([
      'First review',
      'Second review',
      'Third review',
      'Number 10 review',
    ]);
  });
});

describe('all evidence of a claim', () => {
  const link = (id: string, evidence: Brought['evidence'], over: Partial<Brought> = {}): Brought => ({
    ...{ id, evidence, reviewId: null, stance: 'CORROBORATES', strength: 'STRONG' },
    ...over,
  });
  const url = 'https://archive.example/order';

  test('each piece stands once, with everybody who brought it', () => {
    const links = [
      link('1', { id: 'paper', url: null }),
      link('2', { id: 'order', url }, { reviewId: 'a' }),
      link('3', { id: 'order again', url }, { reviewId: 'b', stance: 'CONTRADICTS' }),
      link('4', { id: 'paper', url: null }, { reviewId: 'b' }),
    ];
    const union = evidenceUnion(links);
    expect(union.map((piece) => piece.map(({ id }) => id))).toEqual([
      ['1', '4'],
      ['2', '3'],
    ]);
    expect(union.map(isContested)).toEqual([false, true]);
  });
});
