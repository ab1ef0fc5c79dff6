import { describe, expect, test } from 'vitest';
import {
  articleNode,
  evidenceNode,
  lineageTypes,
  type Node,
  sourceNode,
} from '@/lib/domain/provenance/input';
import {
  decideEnds,
  decideJudgement,
  type LineageFrom,
  type LineageJudgement,
  type LineageState,
  pairOf,
  placed,
  turned,
} from '@/lib/domain/provenance/lineage';

const article = articleNode('b') as LineageFrom;
const evidence = evidenceNode('a') as LineageFrom;
const source = sourceNode('s');

describe('what may come from what', () => {
  test.each(lineageTypes)('%s leads from an article or evidence to either', (type) => {
    for (const [from, to] of [
      [article, evidence],
      [evidence, article],
      [article, articleNode('c')],
    ] as [LineageFrom, Node][])
      expect(decideEnds({ from, to, type }).ok).toBe(true);
  });

  test.each(lineageTypes)('%s leads to a source where it has a direction', (type) => {
    const decision = decideEnds({ from: article, to: source, type });
    expect(decision.ok).toBe(!type.startsWith('SAME_'));
    if (!decision.ok) expect(decision.refusal).toMatchObject({ kind: 'invalid', issues: [{ path: 'type' }] });
  });

  test.each(lineageTypes)('%s never leads from something to itself', (type) => {
    expect(decideEnds({ from: article, to: article, type })).toMatchObject({
      refusal: { issues: [{ path: 'to' }] },
    });
  });
});

describe('the pair of both ends', () => {
  test.each(lineageTypes)('of %s keeps its direction, where it has one', (type) => {
    const stored = [
      placed({ from: article, to: evidence, type }),
      placed({ from: evidence, to: article, type }),
    ].map(({ from, to }) => pairOf(from, to));
    expect(new Set(stored).size).toBe(type.startsWith('SAME_') ? 1 : 2);
    expect(stored[0]).toBe('article:b>evidence:a');
  });

  test('is turned with them, but for a source, which comes from nothing', () => {
    expect(turned({ from: article, to: evidence, type: 'CITES' })).toEqual({
      ok: true,
      value: { from: evidence, to: article, type: 'CITES' },
    });
    expect(turned({ from: article, to: source, type: 'CITES' })).toMatchObject({
      refusal: { issues: [{ path: 'turned' }] },
    });
  });
});

test.each<[LineageState, LineageJudgement, string | null, LineageState | string]>([
  ['SUGGESTED', 'CONFIRM', null, 'CONFIRMED'],
  ['SUGGESTED', 'REJECT', null, 'REJECTED'],
  ['CONFIRMED', 'REJECT', 'They spoke apart.', 'REJECTED'],
  ['CONFIRMED', 'REJECT', null, 'invalid'],
  ['CONFIRMED', 'CONFIRM', null, 'not_ready'],
  ['REJECTED', 'CONFIRM', null, 'CONFIRMED'],
  ['REJECTED', 'REJECT', 'Again.', 'not_ready'],
])('%s, asked to %s for %s: %s', (state, judgement, reason, expected) => {
  const decision = decideJudgement(state, judgement, reason);
  expect(decision.ok ? decision.value : decision.refusal.kind).toBe(expected);
});
