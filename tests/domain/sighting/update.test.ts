import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublicationFacts } from '@/lib/domain/publication/facts';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { buildSnapshot } from '@/lib/domain/publication/snapshot';
import { credibilities, verdicts } from '@/lib/domain/review/review';
import { sighted } from '@/lib/domain/sighting/update';
import {
  anAttribution,
  aPassage,
  officer,
  outlet,
  publicationFacts,
  someEvidence,
} from '../../support/publication-facts';

const star = { slug: 'evening-star', name: 'Evening Star', kind: 'NEWS_OUTLET' } as const;
const seen = aPassage('Nobody signed anything', {
  occurrence: 'REPEAT',
  article: { ...aPassage().article, slug: 'never-signed', title: 'Never signed', outlet: star },
  attributions: [
    anAttribution({ terms: 'ON_RECORD', anonymityReason: null, hops: anAttribution().hops.slice(0, 1) }),
  ],
});
const at = '2026-12-01T10:00:00.000Z';

/** What the desk's copy would be published as by now, whatever was changed in it since. */
const drawnFrom = (last: Snapshot, change: Partial<PublicationFacts>) =>
  buildSnapshot(publicationFacts({ ...change, previous: last, at, passages: [aPassage(), seen] }));

test('whatever the desk has changed since, readers get the passage, the origins and the update alone', () => {
  const changes = fc.record({
    verdict: fc.constantFrom(...verdicts),
    credibility: fc.constantFrom(...credibilities),
    summary: fc.option(fc.string(), { nil: null }),
    rationale: fc.string(),
    evidence: fc.array(fc.constantFrom(someEvidence(), someEvidence({ state: 'RETRACTED' })), {
      maxLength: 3,
    }),
    statement: fc.string(),
  });
  fc.assert(
    fc.property(changes, ({ verdict, credibility, summary, rationale, evidence, statement }) => {
      const last = buildSnapshot(publicationFacts());
      const facts = publicationFacts();
      const drawn = drawnFrom(last, {
        result: { ...facts.result, verdict, credibility },
        claim: { ...facts.claim, statement },
        opinions: facts.opinions.map((opinion) => ({ ...opinion, rationale })),
        ...{ summary, evidence },
      });
      const next = sighted(last, drawn);
      const { passages, sources, grades, provenance, sequence, publishedAt, history, corrections, ...rest } =
        next;
      const { passages: was, sources: known, grades: _, provenance: __, ...before } = last;
      const { sequence: number, publishedAt: ___, history: earlier, corrections: told, ...same } = before;
      expect(rest).toEqual(same);
      expect(passages).toEqual([...was, drawn.passages.at(-1)]);
      expect(sources).toEqual([...known, star]);
      expect(history).toEqual([
        ...earlier,
        { sequence: number + 1, state: 'LIVE', publishedAt: at, verdict: last.result?.verdict },
      ]);
      expect([sequence, publishedAt, provenance]).toEqual([number + 1, at, drawn.provenance]);
      expect(corrections.slice(0, -1)).toEqual(told);
      expect(corrections.at(-1)).toMatchObject({
        ...{ kind: 'UPDATE', at, before: '' },
        after: expect.stringContaining('Passage: “Nobody signed anything” (Never signed, Evening Star)'),
      });
    }),
  );
});

test('a source keeps the grade that it was published with; one that the passage brings has its own', () => {
  const grades = (given: [string, 'B' | 'D'][]) => new Map(given);
  const last = buildSnapshot(publicationFacts({ grades: grades([[outlet.slug, 'B']]) }));
  const drawn = drawnFrom(last, {
    grades: grades([
      [outlet.slug, 'D'],
      [star.slug, 'D'],
      [officer.slug, 'D'],
    ]),
  });
  expect(sighted(last, drawn).grades).toEqual([
    { source: outlet.slug, grade: 'B' },
    { source: star.slug, grade: 'D' },
  ]);
});
