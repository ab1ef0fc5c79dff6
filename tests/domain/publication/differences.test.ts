import { describe, expect, test } from 'vitest';
import { changesIn } from '@/lib/domain/publication/changes';
import { differences } from '@/lib/domain/publication/differences';
import type { SnapshotOverride } from '@/lib/domain/publication/parts/override';
import type { SnapshotReply } from '@/lib/domain/publication/parts/reply';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { buildSnapshot, corrected, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import {
  aCopy,
  anAttribution,
  aPassage,
  publicationFacts,
  someEvidence,
} from '../../support/publication-facts';
import { comesFrom, newsroom, ownVoice } from '../provenance/newsroom';
import { shownOf } from '../provenance/showing/naming';

const at = '2026-11-23T10:00:00.000Z';
const first = buildSnapshot(publicationFacts());
const next = (over: Parameters<typeof publicationFacts>[0] = {}) =>
  buildSnapshot(publicationFacts({ previous: first, at, ...over }));

const asked: SnapshotReply = {
  ...{ whom: 'The ministry', source: { slug: 'ministry', name: 'The ministry', kind: 'GOVERNMENT' } },
  ...{ how: 'by e-mail', askedAt: '2026-11-20T10:00:00.000Z', deadline: '2026-11-22T10:00:00.000Z' },
  ...{ outcome: 'REPLIED', outcomeAt: '2026-11-21T10:00:00.000Z', reply: 'It is so.' },
};
const passed: SnapshotOverride = {
  ...{ gate: 'NAMED_SOURCE', reason: 'Their lives are at risk.', at, by: ['EDITOR', 'EDITOR'] },
};

describe('what a correction tells readers', () => {
  test('publishing the same again differs in nothing', () => {
    expect(differences(first, next())).toEqual({ before: [], after: [] });
  });

  test('a correction beside it is no difference of its own', () => {
    const note = { kind: 'UPDATE' as const, at, before: '', after: '', note: 'x' };
    expect(differences(first, corrected(next(), note))).toEqual({ before: [], after: [] });
  });

  test('an answer that is new, changed or gone is one, and says itself', () => {
    const before = first.summary ?? '';
    expect(differences(first, next({ summary: 'It has not. Two still stand.' }))).toEqual({
      before: [`In short: ${before}`],
      after: ['In short: It has not. Two still stand.'],
    });
    const bare = buildSnapshot(publicationFacts({ summary: null }));
    expect(differences(bare, next())).toEqual({ before: [], after: [`In short: ${before}`] });
    expect(differences(first, next({ summary: null }))).toEqual({
      before: [`In short: ${before}`],
      after: [],
    });
  });

  test('names what changed, before and after', () => {
    const claim = {
      ...first.claim,
      statement: 'No Iranian forces remain.',
      tags: ['syria'],
      quantity: { comparator: 'GT' as const, low: 10_000, high: null, unit: 'fighters', asOf: null },
    };
    const result = { ...publicationFacts().result, verdict: 'DISPUTED' as const };
    const lines = differences(first, next({ claim, result, opinions: publicationFacts().opinions }));
    expect(lines.before).toEqual([
      'Statement: There will be no more IRGC presence in Syria.',
      'Tag: iran',
      'Verdict: Supported',
    ]);
    expect(lines.after).toEqual([
      'Statement: No Iranian forces remain.',
      'Quantity: more than 10,000 fighters',
      'Tag: syria',
      'Verdict: Disputed',
    ]);
  });

  test('of evidence and passages, only what came or went', () => {
    const added = someEvidence({ title: 'A photograph', rationale: 'It shows the gate.' });
    const passages = [aPassage(), aPassage('Nobody signed anything', { attributions: [] })];
    const lines = differences(first, next({ evidence: [someEvidence(), added], passages }));
    expect(lines.before).toEqual([]);
    expect(lines.after).toEqual([
      'Passage: “Nobody signed anything” (The withdrawal, Noon Post)',
      'Evidence: A photograph (corroborates, strong): It shows the gate.',
    ]);
  });

  test('the same evidence twice is not the same as once', () => {
    const twice = next({ evidence: [someEvidence(), someEvidence()] });
    expect(differences(first, twice).after).toHaveLength(1);
    expect(differences(twice, first).before).toHaveLength(1);
  });

  test('retraction and return are one line each', () => {
    const tombstone = retractedSnapshot(first, { note: 'Forged.', at });
    const again = buildSnapshot(publicationFacts({ previous: tombstone, at }));
    const published = ['Published: “There will be no more IRGC presence in Syria.”'];
    expect(differences(first, tombstone)).toEqual({ before: published, after: ['Retracted'] });
    expect(differences(tombstone, again)).toEqual({ before: ['Retracted'], after: published });
  });

  test('what no line tells is still a difference, and says where', () => {
    const passages = [
      aPassage(undefined, { attributions: [anAttribution({ translator: 'Somebody else' })] }),
    ];
    expect(differences(first, next({ passages }))).toEqual({
      before: ['Details as published before: the passages'],
      after: ['Details corrected: the passages'],
    });
  });

  test('every leaf that readers see counts: no change goes without a line', () => {
    const ignored = [
      'sequence',
      'publishedAt',
      'firstPublishedAt',
      'history',
      'corrections',
      'format',
      'state',
    ];
    const whole = buildSnapshot(publicationFacts({ replies: [aReply], overrides: [anOverride] }));
    const missed = leavesOf(whole)
      .filter(([head]) => !ignored.includes(String(head)))
      .filter((path) => {
        const { before, after } = differences(whole, changedAt(whole, path));
        return before.length + after.length === 0;
      });
    expect(missed).toEqual([]);
  });

  test('who answered since, and what editors let pass, say themselves', () => {
    const before = buildSnapshot(
      publicationFacts({ replies: [{ ...asked, outcome: 'PENDING', reply: null }] }),
    );
    expect(differences(before, next({ replies: [asked], overrides: [passed] }))).toEqual({
      before: ['Asked for comment: The ministry had not answered by the deadline.'],
      after: [
        'Asked for comment: The ministry answered. “It is so.”',
        'Published: though it rests on anonymous sources alone: Their lives are at risk.',
      ],
    });
  });

  test('another count of origins is one, and says both; that they are counted at all is none', () => {
    const counted = (paper: string) =>
      publicationFacts({ provenance: shownOf(newsroom(ownVoice('a'), ownVoice(paper))) });
    const two = buildSnapshot(counted('b'));
    const one = buildSnapshot(
      publicationFacts({
        provenance: shownOf(newsroom(ownVoice('a'), ownVoice('b'), comesFrom('article:b', 'source:A'))),
      }),
    );
    expect(differences(two, one)).toEqual({
      before: ['Origins: 2 reports → 2 origins → 2 independent of the claimant', 'Origin: Source B, source'],
      after: ['Origins: 2 reports → 1 origin → 1 independent of the claimant'],
    });
    expect(differences(two, buildSnapshot(counted('c'))).after).toContain('Origin: Source C, source');
    const uncounted = { ...two, provenance: undefined };
    expect(differences(uncounted, two)).toEqual({ before: [], after: [] });
    expect(
      changesIn({ kind: 'UPDATE', before: 'Origins: 2 reports', after: 'Origins: 3 reports' }),
    ).toMatchObject([{ what: 'Origins', how: 'changed' }]);
  });

  test('a copy that is new is one, and one with the same bytes that was taken later is none', () => {
    const kept = buildSnapshot(publicationFacts({ evidence: [someEvidence({ capture: aCopy() })] }));
    expect(differences(first, kept)).toEqual({
      before: [],
      after: [`Archived copy: Order of withdrawal, SHA-256 ${'b'.repeat(64)}`],
    });
    const later = { capturedAt: '2026-11-13T08:00:00.000Z', address: 'https://archive.example/order.html' };
    const again = publicationFacts({ evidence: [someEvidence({ capture: aCopy(later) })] });
    expect(differences(kept, buildSnapshot(again))).toEqual({ before: [], after: [] });
    const elsewhere = publicationFacts({ evidence: [someEvidence({ capture: aCopy({ excerpt: null }) })] });
    expect(differences(kept, buildSnapshot(elsewhere)).after).toEqual(['Details corrected: the evidence']);
  });
});

const aReply: SnapshotReply = {
  ...{ whom: 'The ministry', source: null, how: 'By e-mail', reply: 'No comment.', outcome: 'DECLINED' },
  ...{ askedAt: at, deadline: at, outcomeAt: at },
};

const anOverride: SnapshotOverride = {
  gate: 'CONFIRMED',
  reason: 'Both saw it.',
  at,
  by: ['EDITOR', 'EDITOR'],
};

type Path = (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return value == null ? [] : [path];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** The same snapshot with one leaf made another of its own kind; labels look enums up, so those become a valid other. */
function changedAt(snapshot: Snapshot, path: Path): Snapshot {
  const copy = structuredClone(snapshot);
  let parent = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const key = String(path.at(-1));
  parent[key] = otherThan(key, parent[key]);
  return copy;
}

function otherThan(key: string, value: unknown): unknown {
  if (key === 'credibility') return value === 5 ? 4 : 5;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const others: Record<string, string[]> = {
    verdict: ['FALSE', 'OUTDATED'],
    confidence: ['LOW', 'HIGH'],
    kind: ['QUOTE', 'CAUSAL'],
    role: ['ADMIN', 'READER'],
    stance: ['CONTRADICTS', 'CONTEXT'],
    strength: ['WEAK', 'MODERATE'],
    gate: ['HIGH_RISK', 'CONFIRMED'],
    outcome: ['REPLIED', 'DECLINED'],
  };
  return others[key]?.find((other) => other !== value) ?? `${value}x`;
}
