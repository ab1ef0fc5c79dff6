import { describe, expect, test } from 'vitest';
import { canonical } from '@/lib/domain/canonical';
import { cardOf, searchedIn } from '@/lib/domain/publication/card';
import type { AttributionFacts } from '@/lib/domain/publication/facts';
import type { PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import { buildSnapshot, corrected, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import { sourceSnapshot } from '@/lib/domain/publication/source';
import { words } from '@/lib/domain/text/folding';
import { PublicCard, PublicClaim } from '@/lib/schemas/publication';
import {
  anAttribution,
  aPassage,
  aVersion,
  commander,
  officer,
  outlet,
  publicationFacts,
  someEvidence,
} from '../../support/publication-facts';

const at = '2026-11-23T10:00:00.000Z';

const hopOf = (source: PublicSourceRef | null): AttributionFacts['hops'][number] => ({
  speaker: source ? 'SOURCE' : 'UNKNOWN',
  source,
  act: 'SAID',
  basis: 'TOLD',
});

describe('the snapshot', () => {
  test('is what the public schema promises, and no more', () => {
    const snapshot = buildSnapshot(publicationFacts());
    expect(PublicClaim.parse(snapshot)).toEqual(snapshot);
    expect(PublicCard.parse(cardOf(snapshot))).toEqual(cardOf(snapshot));
  });

  test('drops everything that facts hold and readers may not see', () => {
    const secret = { id: 'internal-id', risk: 'HIGH', name: 'Reviewer Name', userId: 'u1' };
    const [opinion] = publicationFacts().opinions;
    const facts = publicationFacts({
      claim: { ...publicationFacts().claim, ...secret },
      opinions: opinion ? [{ ...opinion, ...secret }] : [],
      passages: [aPassage(undefined, { article: { ...aPassage().article, ...secret } })],
      evidence: [{ ...someEvidence(), ...secret, source: { ...outlet, id: 'internal-id' } as typeof outlet }],
    });
    const text = canonical(buildSnapshot(facts));
    for (const word of ['internal-id', '"risk"', 'Reviewer Name', 'u1', 'userId', 'sensitivity', 'display'])
      expect(text).not.toContain(word);
    expect(PublicClaim.parse(JSON.parse(text))).toEqual(JSON.parse(text));
  });

  test('evidence that is not public is not in it, nor is its source', () => {
    const evidence = (['PUBLIC', 'INTERNAL', 'RESTRICTED'] as const).map((sensitivity) =>
      someEvidence({
        title: `${sensitivity} paper`,
        sensitivity,
        source: { slug: sensitivity, name: sensitivity, kind: 'DOCUMENT' },
      }),
    );
    const snapshot = buildSnapshot(publicationFacts({ evidence }));
    expect(snapshot.evidence.map((e) => e.title)).toEqual(['PUBLIC paper']);
    expect(canonical(snapshot)).not.toMatch(/INTERNAL|RESTRICTED/);
  });

  test('an attribution off the record is a mistake in the caller', () => {
    const passages = [aPassage(undefined, { attributions: [anAttribution({ terms: 'OFF_RECORD' })] })];
    expect(() => buildSnapshot(publicationFacts({ passages }))).toThrow('off the record');
  });

  test('on deep background nobody is named, anywhere in it', () => {
    const deep = anAttribution({ terms: 'DEEP_BACKGROUND', cueVerb: 'whispered' });
    const passages = [aPassage(undefined, { attributions: [deep] })];
    const snapshot = buildSnapshot(publicationFacts({ passages, evidence: [] }));
    const text = canonical(snapshot);
    for (const word of [
      commander.name,
      commander.slug,
      officer.name,
      'reprisal',
      'Mezzeh',
      'briefing',
      'ما می',
      'Reza',
      'whispered',
    ])
      expect(text).not.toContain(word);
    expect(snapshot.sources).toEqual([outlet]);
    expect(snapshot.passages[0]?.attributions[0]).toMatchObject({ hops: [], depth: 1 });
  });

  test('names every source once: speakers, outlet, origin of evidence', () => {
    const snapshot = buildSnapshot(
      publicationFacts({ passages: [aPassage(), aPassage('Nobody signed anything')] }),
    );
    expect(snapshot.sources.map((s) => s.slug).sort()).toEqual([
      'archive',
      'commander',
      'noon-post',
      'officer',
    ]);
    expect(cardOf(snapshot)).toMatchObject({
      sources: 3,
      passages: 2,
      articles: [{ slug: 'the-withdrawal' }],
    });
  });

  test('a card counts an outlet as a source only where it speaks or stands behind evidence', () => {
    const count = (evidence: Parameters<typeof someEvidence>[0][], hops = [hopOf(null)]) => {
      const attributions = [anAttribution({ terms: 'ON_RECORD', hops })];
      const passages = [aPassage(undefined, { attributions })];
      return cardOf(buildSnapshot(publicationFacts({ passages, evidence: evidence.map(someEvidence) })))
        .sources;
    };
    expect(count([])).toBe(0);
    expect(count([{ source: null }])).toBe(0);
    expect(count([], [hopOf(outlet)])).toBe(1);
    expect(count([{ source: outlet }], [hopOf(outlet), hopOf(commander)])).toBe(2);
  });

  test('a passage that is lost, or altered and not confirmed, is left out', () => {
    const { passage } = aPassage();
    const passages = (
      [
        ['EXACT', false],
        ['MOVED', false],
        ['ALTERED', false],
        ['ALTERED', true],
        ['LOST', false],
      ] as const
    ).map(([state, confirmed]) => aPassage(undefined, { passage: { ...passage, state, confirmed } }));
    expect(buildSnapshot(publicationFacts({ passages })).passages).toHaveLength(3);
  });

  test('a quote that does not stand at its place is never shown', () => {
    const { passage } = aPassage();
    const passages = [aPassage(undefined, { passage: { ...passage, start: passage.start + 1 } })];
    expect(() => buildSnapshot(publicationFacts({ passages }))).toThrow('is not what stands there');
  });

  test('says which reviewer dissents, and who checked it by role and number', () => {
    const snapshot = buildSnapshot(publicationFacts());
    expect(snapshot.opinions.map((o) => o.dissents)).toEqual([false, true]);
    expect(snapshot.checkedBy).toEqual([
      { duty: 'wrote', role: 'CHECKER', people: 1 },
      { duty: 'reviewed', role: 'CHECKER', people: 2 },
      { duty: 'approved', role: 'EDITOR', people: 1 },
    ]);
  });

  test('where an editor decided, dissent is shown if they said so; how many reviewed it is said all the same', () => {
    const decided = (dissentShown: boolean) =>
      buildSnapshot(
        publicationFacts({ adjudication: { rationale: 'The order decides it.', at, dissentShown } }),
      );
    const [shown, hidden] = [decided(true), decided(false)];
    expect(shown.opinions.map((o) => o.dissents)).toEqual([false, true]);
    expect(hidden.opinions.map((o) => o.dissents)).toEqual([false]);
    expect(JSON.stringify(hidden)).not.toContain('One witness says otherwise.');
    expect(JSON.stringify([shown, hidden])).not.toContain('dissentShown');
    expect(hidden.checkedBy).toEqual(shown.checkedBy);
    expect(hidden.adjudication).toEqual({ rationale: 'The order decides it.', at });
  });

  test('carries history and corrections on from the publication before it', () => {
    const first = buildSnapshot(publicationFacts());
    const correction = { kind: 'UPDATE' as const, at, before: 'a', after: 'b', note: 'New facts.' };
    const second = corrected(buildSnapshot(publicationFacts({ previous: first, at })), correction);
    expect(second).toMatchObject({ sequence: 2, publishedAt: at, firstPublishedAt: first.publishedAt });
    expect(second.history.map((h) => [h.sequence, h.state])).toEqual([
      [1, 'LIVE'],
      [2, 'LIVE'],
    ]);
    expect(second.corrections).toEqual([correction]);
    expect(cardOf(second).corrected).toBe(true);
  });

  test('gives the answer in short with the claim, its card and the search; a publication without one has no such member', () => {
    const { summary: answer } = publicationFacts();
    const [withIt, without] = [answer, null].map((summary) => buildSnapshot(publicationFacts({ summary })));
    if (!withIt || !without) throw new Error('two snapshots');
    expect([withIt.summary, cardOf(withIt).summary]).toEqual([answer, answer]);
    expect(searchedIn(withIt).body).toContain(words(answer ?? '').join(' '));
    for (const bare of [without, retractedSnapshot(withIt, { note: 'We were wrong.', at })])
      expect(canonical([bare, cardOf(bare)])).not.toContain('"summary"');
  });

  test('search looks through statement, quotes, tags, sources and rationale', () => {
    const { statement, body } = searchedIn(buildSnapshot(publicationFacts()));
    expect(statement).not.toBe('');
    for (const words of [
      'iran',
      'no more irgc presence',
      'javad ghaffari',
      'two documents agree',
      'names the units',
    ])
      expect(body).toContain(words);
  });
});

describe('the tombstone', () => {
  const live = buildSnapshot(publicationFacts());
  const tombstone = retractedSnapshot(live, { note: 'The order was forged.', at });

  test('keeps address, statement, note, history and corrections', () => {
    expect(PublicClaim.parse(tombstone)).toEqual(tombstone);
    expect(tombstone).toMatchObject({
      slug: live.slug,
      sequence: 2,
      state: 'RETRACTED',
      claim: { statement: live.claim.statement },
      retraction: { note: 'The order was forged.', at },
      corrections: [{ kind: 'RETRACTION', note: 'The order was forged.', after: 'Retracted' }],
    });
    expect(tombstone.history).toHaveLength(2);
  });

  test('holds nothing else of what was published', () => {
    const text = canonical(tombstone);
    for (const word of [
      'Two documents',
      'Order of withdrawal',
      'Ghaffari',
      'still manned',
      '"iran"',
      'Noon Post',
    ])
      expect(text).not.toContain(word);
    expect(cardOf(tombstone)).toMatchObject({ verdict: null, sources: 0, passages: 0, articles: [] });
  });

  test('keeps when and why the page was corrected before, and repeats nothing of it', () => {
    const told = { kind: 'UPDATE' as const, at, before: 'Rating: A', after: 'Rating: B', note: 'New facts.' };
    const taken = retractedSnapshot(corrected(live, told), { note: 'Forged.', at });
    expect(taken.corrections[0]).toEqual({ ...told, before: '', after: '' });
    expect(taken.corrections[1]).toMatchObject({ kind: 'RETRACTION', after: 'Retracted' });
  });

  test('publishing again continues the sequence and lifts the retraction', () => {
    const again = buildSnapshot(publicationFacts({ previous: tombstone, at }));
    expect(again).toMatchObject({ sequence: 3, state: 'LIVE', retraction: null });
    expect(again.corrections.map((c) => c.kind)).toEqual(['RETRACTION']);
  });
});

describe('the page of a source', () => {
  const facts = {
    ...commander,
    id: 'internal-id',
    description: 'Led the force.',
    aliases: ['Abu Javad'],
    wikidataId: 'Q42',
    roles: [{ title: 'Commander', organisation: 'Quds Force', from: '2016', to: null }],
  };

  test('shows what is known of a named source', () => {
    expect(sourceSnapshot(facts).source).toEqual({
      ...commander,
      description: 'Led the force.',
      aliases: ['Abu Javad'],
      wikidataId: 'Q42',
      roles: facts.roles,
    });
  });

  test('shows nothing but the descriptor of an anonymous one', () => {
    expect(sourceSnapshot({ ...facts, ...officer }).source).toEqual({
      ...officer,
      description: null,
      aliases: [],
      wikidataId: null,
      roles: [],
    });
  });
});

test('the fixture’s text counts an emoji as one code point', () => {
  expect(aVersion.blocks[1]?.start).toBe(18);
});
