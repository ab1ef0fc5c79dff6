import { describe, expect, test } from 'vitest';
import { findClaimToMove } from '@/lib/data/claim/reading';
import { reader, transaction } from '@/lib/data/db';
import { contentHash, contentOf } from '@/lib/data/publication/content';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import type { RoundState } from '@/lib/domain/review/review';
import { AddAppearance } from '@/lib/schemas/attribution/appearance';
import { AddAttribution } from '@/lib/schemas/attribution/attribution';
import { EditClaim } from '@/lib/schemas/claim/claim';
import { AddReply } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AddEvidence } from '@/lib/schemas/evidence';
import { EditSource } from '@/lib/schemas/source';
import { addAppearance } from '@/lib/services/claim/appearances';
import { addAttribution } from '@/lib/services/claim/attributions';
import { editClaim } from '@/lib/services/claim/claims';
import { addEvidence } from '@/lib/services/claim/evidence';
import { addReply } from '@/lib/services/claim/replies/replies';
import { newId } from '@/lib/services/ids';
import { editSource } from '@/lib/services/source/sources';
import { aPerson } from '../../support/actors';
import { aDraft, anArticle, aSource, must, placeOf } from '../../support/make';
import { inStatus } from '../../support/stored';
import { writable } from '../../support/writable';

async function rowOf(by: Person, claim: ClaimView) {
  const row = await findClaimToMove(reader(), by, claim.id);
  if (!row) throw new Error('not found');
  return row;
}
const hashOf = async (by: Person, claim: ClaimView) => contentHash(await rowOf(by, claim));

type Change = (by: Person, claim: ClaimView) => Promise<unknown>;
const edits =
  (changes: object): Change =>
  (by, claim) =>
    editClaim(by, EditClaim.parse({ ...writable(EditClaim, claim), claimId: claim.id, ...changes }));
const at = (claim: ClaimView) => ({ claimId: claim.id, version: claim.version });

const covered: [string, Change][] = [
  ['the statement', edits({ statement: 'Something else.' })],
  ['the kind', edits({ kind: 'FACTUAL' })],
  ['the quantity', edits({ quantity: { comparator: 'EQ', low: 1, unit: 'agreement' } })],
  ['the place', edits({ place: 'Syria' })],
  ['the language', edits({ language: 'fr' })],
  ['the tags', edits({ tags: ['syria'] })],
  ['what would change it', edits({ wouldChange: 'A treaty.' })],
  ['whom it accuses', edits({ accuses: 'The river board' })],
  [
    'whom we asked',
    (by, claim) =>
      addReply(
        by,
        AddReply.parse({
          ...{ claimId: claim.id, whom: 'The river board', how: 'By e-mail' },
          ...{ askedAt: '2026-11-01T09:00:00Z', deadline: '2026-11-03T09:00:00Z' },
        }),
      ),
  ],
  [
    'a passage',
    async (by, claim) => {
      const place = placeOf(await anArticle({ by }), 'December 6');
      return addAppearance(by, AddAppearance.parse({ ...at(claim), ...place }));
    },
  ],
  [
    'who says so',
    (by, claim) => {
      const appearanceId = claim.appearances[0]?.id;
      const hops = [{ speaker: 'UNKNOWN' }];
      return addAttribution(by, AddAttribution.parse({ ...at(claim), appearanceId, hops }));
    },
  ],
  [
    'evidence',
    (by, claim) => {
      const memo = { title: 'A memo', type: 'OTHER', stance: 'CONTEXT', strength: 'WEAK', rationale: 'So.' };
      return addEvidence(by, AddEvidence.parse({ ...at(claim), ...memo }));
    },
  ],
  [
    'the name of a speaker',
    async (by, claim) => {
      const outlet = claim.appearances[0]?.article.outlet;
      const named = {
        kind: 'NEWS_OUTLET',
        name: `The paper of ${claim.id}`,
        sourceId: outlet?.id,
        version: 1,
      };
      return editSource(by, EditSource.parse(named));
    },
  ],
  ['a concluded review', (by, claim) => aReview(by, claim, 'CONCLUDED')],
];

const left: [string, Change][] = [
  ['the risk', edits({ risk: 'HIGH' })],
  ['the status', (_, claim) => inStatus(claim.id, 'IN_REVIEW')],
  ['a review in an open round, and its evidence', (by, claim) => aReview(by, claim, 'OPEN')],
  [
    'a review in a round that was abandoned, and its evidence',
    (by, claim) => aReview(by, claim, 'ABANDONED'),
  ],
];

/** A sealed review with evidence in a round of this state. */
async function aReview(by: Person, claim: ClaimView, state: RoundState) {
  const [now, roundId, reviewId] = [new Date(), newId(), newId()];
  const finding = { verdict: 'FALSE', credibility: 5, confidence: 'LOW', rationale: 'Checked.' } as const;
  const round = { id: roundId, claimId: claim.id, sequence: 1, quorum: 2, contentHash: '', state };
  const evidence = {
    title: 'A photograph',
    type: 'IMAGERY',
    sensitivity: 'PUBLIC',
    state: 'ACTIVE',
  } as const;
  const link = { stance: 'CONTRADICTS', strength: 'STRONG', rationale: 'It shows them.' } as const;
  await transaction(async (tx) => {
    await tx.reviewRound.create({ data: { ...round, openedAt: now, openedById: by.id } });
    const review = { id: reviewId, roundId, reviewerId: by.id, sequence: 1, sealedAt: now };
    await tx.review.create({ data: { ...review, ...finding } });
    const made = { createdById: by.id, createdAt: now, originality: 'UNKNOWN' } as const;
    const { id: evidenceId } = await tx.evidence.create({ data: { ...evidence, ...made, id: newId() } });
    const added = { id: newId(), claimId: claim.id, evidenceId, reviewId, addedById: by.id, addedAt: now };
    await tx.evidenceLink.create({ data: { ...added, ...link } });
    return ok(null);
  });
}

/** Evidence of a concluded review that a later draft leaves out. */
async function leftOut(by: Person, claim: ClaimView) {
  const where = { claimId: claim.id };
  await transaction(async (tx) => {
    await tx.evidenceLink.updateMany({ where, data: { leftOutAt: new Date(), leftOutById: by.id } });
    return ok(null);
  });
}

describe('the hash of what an approval covers', () => {
  test.each(covered)('changes with %s', async (_, change) => {
    const by = await aPerson('EDITOR');
    const claim = await aDraft({ by });
    const before = await hashOf(by, claim);
    await change(by, claim);
    expect(await hashOf(by, claim)).not.toBe(before);
  });

  test.each(left)('does not change with %s', async (_, change) => {
    const by = await aPerson('EDITOR');
    const claim = await aDraft({ by });
    const before = await hashOf(by, claim);
    await change(by, claim);
    expect(await hashOf(by, claim)).toBe(before);
  });

  test('does not cover evidence that was left out of what is published', async () => {
    const by = await aPerson('EDITOR');
    const claim = await aDraft({ by });
    await aReview(by, claim, 'CONCLUDED');
    expect(contentOf(await rowOf(by, claim)).evidence).toHaveLength(1);
    await leftOut(by, claim);
    expect(contentOf(await rowOf(by, claim)).evidence).toEqual([]);
  });

  test('comes back when an edit is taken back', async () => {
    const by = await aPerson('EDITOR');
    const claim = await aDraft({ by });
    const before = await hashOf(by, claim);
    const edited = must(
      await editClaim(
        by,
        EditClaim.parse({ ...writable(EditClaim, claim), claimId: claim.id, place: 'Syria' }),
      ),
    );
    must(
      await editClaim(by, EditClaim.parse({ ...writable(EditClaim, edited), claimId: claim.id, place: '' })),
    );
    expect(await hashOf(by, claim)).toBe(before);
  });

  test('is the same whoever asks, with evidence that they may not see', async () => {
    const [by, other] = [await aPerson('EDITOR'), await aPerson('CHECKER')];
    const claim = await aDraft({ by });
    const before = await hashOf(by, claim);
    const memo = { title: 'A memo', type: 'OTHER', stance: 'CONTEXT', strength: 'WEAK', rationale: 'So.' };
    const { id: sourceId } = await aSource();
    const restricted = { ...at(claim), ...memo, sourceId, sensitivity: 'RESTRICTED' };
    must(await addEvidence(by, AddEvidence.parse(restricted)));
    expect((await rowOf(other, claim)).evidence).toEqual([]);
    expect(await hashOf(other, claim)).toBe(await hashOf(by, claim));
    expect(await hashOf(other, claim)).not.toBe(before);
  });

  test('covers no person', async () => {
    const by = await aPerson('EDITOR');
    const claim = await aDraft({ by });
    await aReview(by, claim, 'CONCLUDED');
    expect(JSON.stringify(contentOf(await rowOf(by, claim)))).not.toContain(by.id);
  });
});
