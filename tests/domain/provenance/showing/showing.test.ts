import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProvenanceInput } from '@/lib/domain/provenance/input';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import type { ShownSide } from '@/lib/domain/provenance/showing/shown';
import { tellingOf } from '@/lib/domain/provenance/showing/words';
import { anyInput, reordered } from '../graphs';
import {
  anonymous,
  article,
  comesFrom,
  derived,
  evidence,
  isOneWith,
  linked,
  newsroom,
  ownVoice,
  quotes,
  quotesNobody,
} from '../newsroom';
import { shownOf } from './naming';

const boxes = ({ graph }: ShownSide) =>
  graph.nodes.map(({ label, role, state }) => `${role} ${label}: ${state}`);
const edges = ({ graph }: ShownSide) => {
  const label = (id: string) => graph.nodes.find((node) => node.id === id)?.label;
  return graph.edges.map(({ from, to, type }) => `${label(from)} ${type} ${label(to)}`);
};
const reasons = (side: ShownSide) => side.reasons.map((reason) => tellingOf(side).reason(reason).words);

describe('what readers see of origins', () => {
  test('a wire story in three papers: three reports that are one, and the agency that they lead to', () => {
    const { support } = shownOf(
      newsroom(
        ownVoice('a', { first: true }),
        ownVoice('b'),
        ownVoice('c'),
        isOneWith('article:a', 'article:b'),
        isOneWith('article:b', 'article:c'),
        comesFrom('article:a', 'source:AP'),
      ),
    );
    expect(support.sentence).toBe('3 reports → 1 origin → 0 independent of the claimant');
    expect(boxes(support)).toEqual([
      'report Article a: counted',
      'report Article b: counted',
      'report Article c: counted',
      'claimant Source AP: counted',
    ]);
    expect(edges(support)).toEqual([
      'Article a CITES Source AP',
      'Article a SAME_WIRE Article b',
      'Article b SAME_WIRE Article c',
    ]);
    expect(reasons(support)[0]).toBe(
      'Three of these carry the same wire story: “Article a” (Outlet A, in its own words); “Article b” (Outlet B, in its own words); “Article c” (Outlet C, in its own words) → Source AP.',
    );
  });

  test('a circle, an unknown report, a retracted one and one that is challenged are told apart', () => {
    const { support } = shownOf(
      newsroom(
        ownVoice('a'),
        ownVoice('b'),
        comesFrom('article:a', 'article:b'),
        comesFrom('article:b', 'article:a'),
        quotesNobody('c'),
        evidence('gone', { state: 'RETRACTED' }),
        evidence('doubted', { state: 'CHALLENGED' }),
      ),
    );
    expect(boxes(support)).toEqual([
      'report Article a: circular',
      'report Article b: circular',
      'report Article c: unknown',
      'report Item doubted: challenged',
      'report Item gone: leftOut',
      'origin Item doubted: counted',
    ]);
    expect(support.circular).toEqual([['r1', 'r2']]);
    expect([support.unknown, support.leftOut]).toEqual([['r3'], ['r5']]);
  });

  test('what is on the way has a box of its own', () => {
    const { support } = shownOf(
      newsroom(
        derived('x'),
        derived('between', { stance: null }),
        comesFrom('evidence:x', 'evidence:between', 'TRANSLATES'),
        comesFrom('evidence:between', 'source:AP'),
      ),
    );
    expect(edges(support)).toEqual(['Item x TRANSLATES Item between', 'Item between CITES Source AP']);
    expect(boxes(support)[1]).toBe('through Item between: counted');
  });

  test('an outlet that the claimant owns stands beside the claimant', () => {
    const { support } = shownOf(
      newsroom(
        quotes('a', 'army', { first: true }),
        ownVoice('b', {}),
        article('b', 'B'),
        linked('B', 'army'),
      ),
    );
    expect(support.origins.map(({ label, independent }) => [label, independent])).toEqual([
      ['Source B', false],
      ['Source army', false],
    ]);
    expect(edges(support)).toContain('Source B ONE_SIDE Source army');
  });

  test('anonymous sources who may be one are one box that names them', () => {
    const { support } = shownOf(
      newsroom(quotes('a', 'officer'), quotes('b', 'diplomat'), anonymous('officer'), anonymous('diplomat')),
    );
    expect(support.origins).toMatchObject([
      {
        label: 'Source diplomat',
        about: '2 sources that may be one',
        members: ['Source diplomat', 'Source officer'],
      },
    ]);
  });

  test('several reports with an origin each are told in one sentence', () => {
    const { support } = shownOf(newsroom(ownVoice('a'), ownVoice('b'), ownVoice('c')));
    expect(reasons(support)[0]).toBe('Three origins have one report each: Source A; Source B; Source C.');
  });

  test('who spoke on deep background is named nowhere, nor told by what stands beside it', () => {
    const alone = newsroom(quotes('a', 'spy', { first: true }));
    const { support } = shownOf(alone, { unspoken: ['a0'] });
    expect(JSON.stringify(support)).not.toContain('spy');
    expect(support.origins).toMatchObject([{ label: 'Not named', reports: ['r1'], independent: null }]);

    const beside = newsroom(quotes('a', 'spy'), quotes('b', 'spy'));
    const both = shownOf(beside, { unspoken: ['a0'] }).support;
    expect(both.origins).toMatchObject([{ label: 'Source spy', reports: ['r2'] }]);
    expect(edges(both)).toEqual(['Article b SAID_BY Source spy']);
    expect(both.reasons.map(({ kind }) => kind)).not.toContain('SHARED');
  });
});

/** Hidden evidence as it comes from the loader: no report, and nothing leads through it. */
const hiding = (input: ProvenanceInput, ids: readonly string[]): ProvenanceInput => ({
  ...input,
  evidence: input.evidence.map((item) =>
    ids.includes(item.id) ? { ...item, stance: null, state: 'RETRACTED' } : item,
  ),
});

const anyHidden = fc.tuple(anyInput, fc.subarray(['e0', 'e1', 'e2', 'e3', 'e4']));
const sides = (input: ProvenanceInput, hidden: readonly string[] = []) =>
  Object.values(shownOf(hiding(input, hidden), { hidden }));

describe('whatever the lineage', () => {
  test('nothing that is hidden is in it, in no name, id or sentence', () => {
    fc.assert(
      fc.property(anyHidden, ([input, hidden]) => {
        for (const side of sides(input, hidden)) {
          const told = [
            JSON.stringify(side),
            ...reasons(side),
            ...side.graph.nodes.map((n) => tellingOf(side).node(n).words),
          ];
          for (const id of hidden) expect(told.join('\n')).not.toContain(`Item ${id}`);
          expect(side.graph.nodes.some(({ label }) => label === 'Not public')).toBe(false);
        }
      }),
    );
  });

  test('no id of ours is in it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const keys = /"(?:article|evidence|source|attribution):/;
        for (const side of sides(input)) expect(JSON.stringify(side)).not.toMatch(keys);
      }),
    );
  });

  test('edges, origins and reasons name boxes that are there', () => {
    fc.assert(
      fc.property(anyHidden, ([input, hidden]) => {
        for (const side of sides(input, hidden)) {
          const ids = new Set(side.graph.nodes.map(({ id }) => id));
          const named = [
            ...side.graph.edges.flatMap(({ from, to }) => [from, to]),
            ...side.origins.flatMap(({ node, reports }) => [node, ...reports]),
            ...side.reasons.flatMap(({ nodes, origin }) => [...nodes, ...(origin ? [origin] : [])]),
            ...side.circular.flat(),
            ...side.unknown,
            ...side.leftOut,
          ];
          expect(named.filter((id) => !ids.has(id))).toEqual([]);
          expect(ids.size).toBe(side.graph.nodes.length);
        }
      }),
    );
  });

  test('each report has a way to its origins and to no other', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { origins, graph } of sides(input)) {
          const reached = reach(graph.edges);
          for (const { id, role } of graph.nodes) {
            if (role !== 'report') continue;
            const ends = origins.filter(({ node }) => reached(id).has(node)).map(({ node }) => node);
            const told = origins.filter(({ reports }) => reports.includes(id)).map(({ node }) => node);
            expect(ends).toEqual(told);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('counts are those of the rule', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const counted = provenanceOf(input);
        const shown = shownOf(input);
        for (const side of ['support', 'contradiction'] as const) {
          const { reports, origins, independentOfClaimant, unknown, leftOut } = shown[side];
          expect([reports, origins.length, independentOfClaimant, unknown.length, leftOut.length]).toEqual([
            counted[side].reports,
            counted[side].origins.length,
            counted[side].independentOfClaimant,
            counted[side].unknown.length,
            counted[side].leftOut.length,
          ]);
        }
      }),
    );
  });

  test('the order of the input makes no difference', () => {
    const both = anyInput.chain((input) => fc.tuple(fc.constant(input), reordered(input)));
    fc.assert(
      fc.property(both, ([input, other]) => {
        expect(shownOf(other)).toEqual(shownOf(input));
      }),
    );
  });
});

/** What each box leads to; origins that belong together are no way on. */
function reach(edges: ShownSide['graph']['edges']): (from: string) => ReadonlySet<string> {
  const ways = edges.filter(({ type }) => type !== 'ONE_SIDE');
  return (from) => {
    const found = new Set([from]);
    for (const id of found)
      for (const edge of ways) {
        if (edge.from === id) found.add(edge.to);
        if (edge.to === id && !edge.directed) found.add(edge.from);
      }
    return found;
  };
}
