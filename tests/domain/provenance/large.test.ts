import { expect, test } from 'vitest';
import type { Node, ProvenanceInput } from '@/lib/domain/provenance/input';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { nothing } from './newsroom';

const MANY = 100_000;

const item = (i: number, originality: 'ORIGINAL' | 'DERIVED', isReport: boolean) =>
  ({
    id: `${i}`,
    stance: isReport ? 'CORROBORATES' : null,
    state: 'ACTIVE',
    originality,
    sourceId: null,
  }) as const;
const at = (i: number): Node => ({ kind: 'evidence', id: `${i}` });
const counting = <T>(count: number, of: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i));

const chain = (isReport: (i: number) => boolean): ProvenanceInput => ({
  ...nothing(),
  evidence: counting(MANY, (i) => item(i, i === MANY - 1 ? 'ORIGINAL' : 'DERIVED', isReport(i))),
  lineage: counting(MANY - 1, (i) => ({ from: at(i), to: at(i + 1), type: 'CITES' as const })),
});

test('a chain of 100,000, at whose start stands the only report', () => {
  const { origins, reports } = provenanceOf(chain((i) => i === 0)).support;
  expect({ origins, reports }).toEqual({
    origins: [{ nodes: [at(MANY - 1)], reports: ['evidence:0'] }],
    reports: 1,
  });
});

test('a chain of 100,000 reports', () => {
  const { origins, reports } = provenanceOf(chain(() => true)).support;
  expect({ origins: origins.length, reports, leading: origins[0]?.reports.length }).toEqual({
    origins: 1,
    reports: MANY,
    leading: MANY,
  });
});

test('a ring of 100,000 reports', () => {
  const input = chain(() => true);
  const ring = {
    ...input,
    evidence: input.evidence.map((each) => ({ ...each, originality: 'DERIVED' as const })),
    lineage: [...input.lineage, { from: at(MANY - 1), to: at(0), type: 'CITES' as const }],
  };
  const { origins, circular, unknown } = provenanceOf(ring).support;
  expect({ origins, unknown, circles: circular.map(({ length }) => length) }).toEqual({
    origins: [],
    unknown: [],
    circles: [MANY],
  });
});

test('a chain of 100,000 of which each cites a document of its own too', () => {
  const input = chain((i) => i === 0);
  const documents = counting(MANY, (i) => item(MANY + i, 'ORIGINAL', false));
  const cites = counting(MANY - 1, (i) => ({ from: at(i), to: at(MANY + i), type: 'CITES' as const }));
  const all = {
    ...input,
    evidence: [...input.evidence, ...documents],
    lineage: [...input.lineage, ...cites],
  };
  expect(provenanceOf(all).support.origins).toHaveLength(MANY);
});

test('100,000 articles of one wire, joined in a row', () => {
  const { origins, independentOfClaimant } = provenanceOf({
    ...nothing(),
    articles: counting(MANY, (i) => ({ id: `${i}`, outletId: `${i}` })),
    attributions: counting(MANY, (i) => ({
      ...{
        id: `${i}`,
        stance: 'ASSERTS',
        first: i === 0,
        articleId: `${i}`,
        speaker: 'NONE',
        sourceId: null,
      },
    })) as ProvenanceInput['attributions'],
    lineage: counting(MANY - 1, (i) => ({
      from: { kind: 'article', id: `${MANY - 1 - i}` },
      to: { kind: 'article', id: `${MANY - 2 - i}` },
      type: 'SAME_WIRE' as const,
    })),
  }).support;
  expect({ origins: origins.length, independentOfClaimant }).toEqual({
    origins: 1,
    independentOfClaimant: 0,
  });
});

test('a tangle of 100,000 edges', () => {
  const nodes = 30_000;
  // A generator of its own, so that the tangle is the same each time (Lehmer 1951).
  let seed = 20_260_101;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const { origins, circular, reports } = provenanceOf({
    ...nothing(),
    evidence: counting(nodes, (i) =>
      i % 100 === 0 ? item(i, 'ORIGINAL', true) : item(i, 'DERIVED', i % 3 === 0),
    ),
    lineage: counting(MANY, () => ({ from: at(next(nodes)), to: at(next(nodes)), type: 'CITES' as const })),
  }).support;
  expect({
    origins: origins.length,
    reports,
    tangled: circular.some(({ length }) => length > nodes / 2),
  }).toEqual({
    origins: 300,
    reports: nodes / 3 + 200,
    tangled: true,
  });
});
