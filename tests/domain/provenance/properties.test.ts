import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byNode,
  directedTypes,
  isSameness,
  keyOf,
  type LineageType,
  type Node,
  type ProvenanceInput,
  samenessTypes,
} from '@/lib/domain/provenance/input';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { anyInput, anyItem, anySource, reordered } from './graphs';
import { comesFrom, derived, newsroom, node, ownVoice } from './newsroom';
import { slowly } from './slow';

const RUNS = { numRuns: 1500 };

/** What both tell, in one form. Where anonymous sources may be one, the slow one lists their reports apart. */
const quickly = (input: ProvenanceInput) => {
  const { support, contradiction } = provenanceOf(input);
  return { support: inShort(support), contradiction: inShort(contradiction) };
};

const inShort = (tally: ReturnType<typeof provenanceOf>['support']) => ({
  reports: tally.reports,
  origins: tally.origins.length,
  independentOfClaimant: tally.independentOfClaimant,
  circular: tally.circular.map((nodes) => nodes.map(keyOf).sort().join(' ')).sort(),
  unknown: tally.unknown,
  leftOut: tally.leftOut,
});

const withoutEnds = ({ endsOf, ...rest }: ReturnType<typeof slowly>['support']) => ({
  ...rest,
  endsOf: undefined,
});

describe('the rule and the slow one say the same', () => {
  test('of any newsroom', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { support, contradiction } = slowly(input);
        expect(quickly(input)).toEqual({
          support: withoutEnds(support),
          contradiction: withoutEnds(contradiction),
        });
      }),
      RUNS,
    );
  });

  test('of which reports lead to which origin', () => {
    fc.assert(
      fc.property(anyInput, (drawn) => {
        const input = { ...drawn, sources: drawn.sources.map((source) => ({ ...source, anonymous: false })) };
        const origins = provenanceOf(input)
          .support.origins.map(({ reports }) => reports.join())
          .sort();
        expect(origins).toEqual(slowly(input).support.endsOf);
      }),
      RUNS,
    );
  });
});

const counts = (input: ProvenanceInput) => {
  const { origins, independentOfClaimant } = provenanceOf(input).support;
  return { origins: origins.length, independent: independentOfClaimant };
};

describe('whatever a newsroom knows', () => {
  test('order never matters', () => {
    const both = anyInput.chain((input) => fc.tuple(fc.constant(input), reordered(input)));
    fc.assert(
      fc.property(both, ([input, other]) => {
        expect(provenanceOf(other)).toEqual(provenanceOf(input));
      }),
      RUNS,
    );
  });

  test('a derived report of what is reported already raises nothing', () => {
    const type = fc.constantFrom<LineageType[]>('CITES', 'REPUBLISHES', 'TRANSLATES', ...samenessTypes);
    fc.assert(
      fc.property(anyInput, fc.nat(), type, (input, which, type) => {
        const from = { kind: 'evidence', id: 'new' } as const;
        // An article that is known to be the same as something no longer ends at its paper.
        const reported = countedStarts(input).filter(({ kind }) => !isSameness(type) || kind !== 'article');
        const to = reported[which % reported.length];
        fc.pre(to !== undefined);
        const before = counts(input);
        const after = counts({
          ...input,
          evidence: [
            ...input.evidence,
            { id: 'new', stance: 'CORROBORATES', state: 'ACTIVE', originality: 'DERIVED', sourceId: null },
          ],
          lineage: [...input.lineage, { from, to: to as Node, type }],
        });
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });

  test('a derived report of which nobody knows the origin raises nothing', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom('DERIVED' as const, 'UNKNOWN' as const), (input, originality) => {
        const item = {
          id: 'new',
          stance: 'CORROBORATES',
          state: 'ACTIVE',
          originality,
          sourceId: 's1',
        } as const;
        expect(counts({ ...input, evidence: [...input.evidence, item] })).toEqual(counts(input));
      }),
      RUNS,
    );
  });

  test('retracting evidence never raises origins', () => {
    fc.assert(
      fc.property(anyInput, anyItem, (input, retracted) => {
        const evidence = input.evidence.map((item) =>
          item.id === retracted ? { ...item, state: 'RETRACTED' as const } : item,
        );
        expect(counts({ ...input, evidence }).origins).toBeLessThanOrEqual(counts(input).origins);
      }),
      RUNS,
    );
  });

  test('merging two sources never raises origins', () => {
    fc.assert(
      fc.property(anyInput, anySource, anySource, (input, from, into) => {
        const sources = input.sources.map((source) =>
          source.id === from && source.mergedInto === null ? { ...source, mergedInto: into } : source,
        );
        expect(counts({ ...input, sources }).origins).toBeLessThanOrEqual(counts(input).origins);
      }),
      RUNS,
    );
  });

  // What was unknown has an origin once it is the same as what is known: so of reports that count already.
  test('confirming that two reports are the same never raises origins', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), fc.nat(), fc.constantFrom(...samenessTypes), (drawn, i, j, type) => {
        const input = {
          ...drawn,
          articles: drawn.articles.map(({ id }) => ({ id, outletId: `paper of ${id}` })),
        };
        const starts = countedStarts(input);
        const [from, to] = [starts[i % starts.length], starts[j % starts.length]];
        fc.pre(from !== undefined && to !== undefined && from !== to);
        const lineage = [...input.lineage, { from: from as Node, to: to as Node, type }];
        expect(counts({ ...input, lineage }).origins).toBeLessThanOrEqual(counts(input).origins);
      }),
      RUNS,
    );
  });

  test('a claim whose only reports are one cycle has no origin', () => {
    const cycle = fc.array(fc.constantFrom(...directedTypes), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cycle, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (types, papers) => {
        const nodes = types.map((_, i) => node(papers[i] ? `article:${i}` : `evidence:${i}`));
        const input = newsroom(
          ...nodes.map(({ kind, id }) =>
            kind === 'article' ? ownVoice(id, { first: id === '0' }) : derived(id),
          ),
          ...types.map((type, i) =>
            comesFrom(keyOf(nodes[i] as Node), keyOf(nodes[(i + 1) % nodes.length] as Node), type),
          ),
        );
        const { origins, circular, unknown, reports } = provenanceOf(input).support;
        expect({ origins, unknown, reports }).toEqual({ origins: [], unknown: [], reports: types.length });
        expect(circular).toEqual([nodes.toSorted(byNode)]);
      }),
    );
  });
});

/** Where the reports start that lead to an origin. */
function countedStarts(input: ProvenanceInput): Node[] {
  const counting = new Set(provenanceOf(input).support.origins.flatMap(({ reports }) => reports));
  return [
    ...input.evidence
      .filter(({ id }) => counting.has(`evidence:${id}`))
      .map(({ id }) => node(`evidence:${id}`)),
    ...input.attributions
      .filter(({ id }) => counting.has(`attribution:${id}`))
      .map(({ speaker, sourceId, articleId }) =>
        node(speaker === 'SOURCE' ? `source:${sourceId}` : `article:${articleId}`),
      ),
  ];
}
