import { describe, expect, test } from 'vitest';
import { type Change, changesIn } from '@/lib/domain/publication/changes';
import { differences } from '@/lib/domain/publication/differences';
import { buildSnapshot, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import {
  anAttribution,
  aPassage,
  commander,
  publicationFacts,
  someEvidence,
} from '../../support/publication-facts';

const at = '2026-11-23T10:00:00.000Z';
const first = buildSnapshot(publicationFacts());
type Given = Parameters<typeof publicationFacts>[0];
const next = (over: Given = {}) => buildSnapshot(publicationFacts({ previous: first, at, ...over }));

/** "Confidence: [-Moderate-]{+High+}", "+ Evidence: {+…+}". */
const drawn = ({ what, how, runs }: Change): string => {
  const sign = { changed: '', added: '+ ', removed: '- ' }[how];
  const of = { same: (t: string) => t, gone: (t: string) => `[-${t}-]`, come: (t: string) => `{+${t}+}` };
  return `${sign}${what}: ${runs.map(({ kind, text }) => of[kind](text)).join('')}`;
};
const told = (before: string, after: string) => changesIn({ kind: 'CORRECTION', before, after }).map(drawn);
const between = (from: typeof first, to: typeof first) => {
  const { before, after } = differences(from, to);
  return told(before.join('\n'), after.join('\n'));
};

describe('what a correction shows', () => {
  test('of a statement the words that changed; of a rating the part that changed', () => {
    const claim = { ...first.claim, statement: 'There will be little IRGC presence in Syria.' };
    const result = { ...publicationFacts().result, confidence: 'HIGH' as const };
    expect(between(first, next({ claim, result }))).toEqual([
      'Statement: There will be [-no more-]{+little+} IRGC presence in Syria.',
      'Confidence: [-Moderate-]{+High+}',
    ]);
  });

  test('of evidence what came, what went, and what was reworded', () => {
    const evidence = [
      someEvidence({ rationale: 'The order names three units.' }),
      someEvidence({ title: 'A photograph', excerpt: null, rationale: 'It shows the gate.' }),
    ];
    const before = next({
      evidence: [
        someEvidence(),
        someEvidence({ title: 'A letter', excerpt: null, rationale: 'Nobody signed it.' }),
      ],
    });
    expect(between(before, next({ evidence }))).toEqual([
      'Evidence: Order of withdrawal (corroborates, strong): The order names [-the-]{+three+} units.',
      '- Evidence: [-A letter (corroborates, strong): Nobody signed it.-]',
      '+ Evidence: {+A photograph (corroborates, strong): It shows the gate.+}',
    ]);
  });

  test('of reviews the parts of the rating that changed, and the reasons', () => {
    const [one, two] = publicationFacts().opinions;
    if (!one || !two) throw new Error('Opinions are missing.');
    const opinions = [
      {
        ...one,
        finding: { ...one.finding, confidence: 'LOW' as const },
        rationale: 'Three documents agree.',
      },
      two,
    ];
    expect(between(first, next({ opinions }))).toEqual([
      'Reviewer’s confidence: Fact-checker: [-High-]{+Low+}',
      'Review: Fact-checker: [-Two-]{+Three+} documents agree.',
    ]);
  });

  test('a role before the words stays outside of them, and what two of a role changed alike is told once', () => {
    const [one] = publicationFacts().opinions;
    if (!one) throw new Error('An opinion is missing.');
    const opinions = (confidence: 'LOW' | 'HIGH', rationale: string) => [
      { ...one, finding: { ...one.finding, confidence }, rationale },
      { ...one, finding: { ...one.finding, confidence }, rationale: 'The same as ever.' },
    ];
    const before = next({ opinions: opinions('LOW', 'Night trains left.') });
    expect(between(before, next({ opinions: opinions('HIGH', 'Two drivers say so.') }))).toEqual([
      'Reviewer’s confidence: Fact-checker: [-Low-]{+High+}',
      'Review: Fact-checker: [-Night trains left.-]{+Two drivers say so.+}',
    ]);
  });

  test('where and when it was said, and in which role', () => {
    const passage = (role: string, saidPlace: string) => {
      const hops = [{ speaker: 'SOURCE', source: commander, act: 'SAID', basis: 'WITNESSED', role }] as const;
      return [
        aPassage(undefined, { attributions: [anAttribution({ saidPlace, hops, terms: 'ON_RECORD' })] }),
      ];
    };
    const before = next({ passages: passage('general', 'Mezzeh airport') });
    expect(between(before, next({ passages: passage('retired general', 'Aleppo airport') }))).toEqual([
      'Occasion: 2024-12-05, [-Mezzeh-]{+Aleppo+} airport, a briefing',
      'Role: Javad Ghaffari, {+retired +}general',
    ]);
  });

  test('that roles are kept now is no change of what was published before', () => {
    const hops = [
      { speaker: 'SOURCE', source: commander, act: 'SAID', basis: 'WITNESSED', role: 'general' },
    ] as const;
    const passages = [aPassage(undefined, { attributions: [anAttribution({ hops, terms: 'ON_RECORD' })] })];
    const now = next({ passages });
    const then = structuredClone(now);
    for (const hop of then.passages.flatMap((p) => p.attributions.flatMap((a) => a.hops))) delete hop.role;
    expect(differences(then, now)).toEqual({ before: [], after: [] });
    expect(
      differences(
        now,
        next({
          passages: [
            aPassage(undefined, {
              attributions: [anAttribution({ hops: [{ ...hops[0], role: null }], terms: 'ON_RECORD' })],
            }),
          ],
        }),
      ).before,
    ).toEqual(['Role: Javad Ghaffari, general']);
  });

  test('a retraction shows nothing but its note; what comes back after it, the statement', () => {
    const tombstone = retractedSnapshot(first, { note: 'Forged.', at });
    const { before, after } = differences(first, tombstone);
    expect(changesIn({ kind: 'RETRACTION', before: before.join('\n'), after: after.join('\n') })).toEqual([]);
    expect(between(tombstone, next())).toEqual([
      '+ Published: {+“There will be no more IRGC presence in Syria.”+}',
    ]);
  });

  test('of a long text the words around what changed', () => {
    const words = (n: number, word: string) =>
      Array.from({ length: n }, (_, i) => `${word}${i + 1}`).join(' ');
    const text = (day: string) => `${words(40, 'a')} on ${day} March ${words(40, 'b')}`;
    const [change] = told(`Adjudication: ${text('7')}`, `Adjudication: ${text('8')}`);
    expect(change).toBe(
      'Adjudication: … a34 a35 a36 a37 a38 a39 a40 on [-7-]{+8+} March b1 b2 b3 b4 b5 b6 b7 …',
    );
  });
});

describe('corrections stored before ratings had a line for each part', () => {
  test('show of a rating what changed alone, and nothing of one that stayed', () => {
    const rating = (confidence: string) =>
      `Rating: Supported; credibility 2, probably true; ${confidence} confidence`;
    expect(told(rating('moderate'), rating('high'))).toEqual(['Confidence: [-Moderate-]{+High+}']);
    expect(told(`${rating('high')}; likely`, `${rating('high')}; very likely`)).toEqual([
      'Likelihood: {+very +}likely',
    ]);
  });

  test('show of a review what changed of its rating, and its reasons', () => {
    const review = (confidence: string, reason: string) =>
      `Review: Fact-checker: Supported; credibility 2, probably true; ${confidence} confidence. ${reason}`;
    expect(
      told(
        review('moderate', 'Night trains from 7 March on.'),
        review('high', 'Night trains from 8 March on.'),
      ),
    ).toEqual([
      'Reviewer’s confidence: Fact-checker: [-Moderate-]{+High+}',
      'Review: Fact-checker: Night trains from [-7-]{+8+} March on.',
    ]);
  });

  test('a reason in paragraphs stays together', () => {
    const [change] = told('', 'Adjudication: The first.\n\nThe second: it stands.\nTag: syria');
    expect(change).toBe('+ Adjudication: {+The first.\nThe second: it stands.+}');
  });

  test('details are named once; lines that say nothing of ours change nothing', () => {
    expect(told('Details as published before: the passages', 'Details corrected: the passages')).toEqual([
      'Details corrected: the passages',
    ]);
    expect(told('then', 'now')).toEqual([]);
    expect(told('', '')).toEqual([]);
  });
});

test('a correction that rewrites much is told in bounded time: what is over its budget, whole', () => {
  const half = (n: number, word: string) =>
    Array.from({ length: n }, (_, i) => `same${i} ${word}${i}`).join(' ');
  const review = (word: string) => `Review: Editor: ${half(110, word)}.`;
  const [before, after] = [review('was'), review('is')];
  const [first, second] = changesIn({
    kind: 'CORRECTION',
    before: `${before}\n${before.replace('Editor', 'Fact-checker')}`,
    after: `${after}\n${after.replace('Editor', 'Fact-checker')}`,
  });
  const kindsOf = (change: Change | undefined) => change?.runs.map(({ kind }) => kind);
  expect(kindsOf(first)?.filter((kind) => kind === 'same').length).toBeGreaterThan(50);
  expect(kindsOf(second)).toEqual(['same', 'gone', 'come']);
});
