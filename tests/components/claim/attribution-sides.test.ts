import { expect, test } from 'vitest';
import { type AttributionDraft, attributionDraft } from '@/components/attribution/draft';
import { attributionSides } from '@/components/attribution/sides';
import type { AttributionView } from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';

const officer = { id: 's1', slug: 's1', name: 'a former Syrian officer', kind: 'ANONYMOUS' as const };

const stored: AttributionView = {
  ...{ id: 'a', stance: 'ASSERTS', speech: 'INDIRECT', terms: 'BACKGROUND' },
  anonymityReason: 'fear of reprisal',
  ...{ cueVerb: null, saidAt: null, saidPlace: 'Damascus', channel: null },
  ...{ originalLanguage: null, originalWords: null, translator: null, sourcePassage: null, cuePassage: null },
  ...{ depth: 0, words: '' },
  hops: [{ speaker: 'SOURCE', source: officer, act: 'TOLD', basis: 'CANNOT_BE_JUDGED' }],
};

const claimWith = (...attributions: AttributionView[]) => ({ appearances: [{ attributions }] }) as ClaimView;
const which = { attributionId: 'a', outlet: 'Noon Post' };

/** What the panel shows: the parts that differ. */
const differing = (theirs: ClaimView, yours: AttributionDraft) =>
  attributionSides(theirs, yours, which).filter((side) => side.theirs !== side.yours);

test('an attribution as it stands differs from itself in nothing', () => {
  expect(differing(claimWith(stored), attributionDraft(stored))).toEqual([]);
});

test.each<[string, Partial<AttributionDraft>, string[]]>([
  ['a place, which no sentence tells', { saidPlace: 'Mezzeh' }, ['Place']],
  ['marked words', { cueSpan: { start: 4, end: 9 } }, ['Words marked as the verb']],
  ['the reason', { anonymityReason: 'shame' }, ['Who says so', 'Why the source is not named']],
])('what differs is shown: %s', (_, change, labels) => {
  const yours = { ...attributionDraft(stored), ...change };
  expect(differing(claimWith(stored), yours).map(({ label }) => label)).toEqual(labels);
});

test('one that somebody removed is told as such', () => {
  const [side] = differing(claimWith(), attributionDraft(stored));
  expect(side).toMatchObject({ theirs: 'removed', yours: expect.stringContaining('former Syrian officer') });
});
