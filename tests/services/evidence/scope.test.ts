import { beforeAll, describe, expect, test } from 'vitest';
import { findClaim } from '@/lib/data/claim/reading';
import { reader, transaction } from '@/lib/data/db';
import { evidenceVisibleTo } from '@/lib/data/scope';
import { type Actor, type Person, roles, signedOut } from '@/lib/domain/actor';
import { canReadEvidence } from '@/lib/domain/evidence/access';
import { type Sensitivity, sensitivities } from '@/lib/domain/evidence/evidence';
import { ok } from '@/lib/domain/result';
import { canReadReview } from '@/lib/domain/review/access';
import { type RoundState, roundStates } from '@/lib/domain/review/review';
import { claimView } from '@/lib/services/claim/view';
import { getEvidence, listEvidence } from '@/lib/services/evidence/evidence';
import { newId } from '@/lib/services/ids';
import { aPerson } from '../../support/actors';
import { aDraft } from '../../support/make';

type Review = { id: string; reviewerId: string; state: RoundState };
type Link = {
  id: string;
  evidenceId: string;
  sensitivity: Sensitivity;
  addedById: string;
  review: Review | null;
};

let claimId = '';
const people: Person[] = [];
const reviews: Review[] = [];
const links: Link[] = [];

/** A round in every state, in each a review of everybody on the desk, and evidence of every sensitivity with and without. */
beforeAll(async () => {
  claimId = (await aDraft()).id;
  people.push(...(await Promise.all([...roles, 'CHECKER' as const].map((role) => aPerson(role)))));
  for (const person of people) {
    for (const state of roundStates) reviews.push({ id: newId(), reviewerId: person.id, state });
    for (const sensitivity of sensitivities)
      for (const review of [null, ...reviews.filter((r) => r.reviewerId === person.id)])
        links.push({ id: newId(), evidenceId: newId(), sensitivity, addedById: person.id, review });
  }
  await store();
});

async function store() {
  const now = new Date();
  const finding = {
    verdict: 'FALSE',
    credibility: 5,
    confidence: 'LOW',
    rationale: 'Checked.',
    sealedAt: now,
  } as const;
  await transaction(async (tx) => {
    for (const [i, state] of roundStates.entries()) {
      const round = {
        id: state,
        claimId,
        sequence: i + 1,
        quorum: 9,
        contentHash: '',
        state,
        openedAt: now,
        openedById: '',
      };
      await tx.reviewRound.create({ data: round });
    }
    await tx.review.createMany({
      data: reviews.map(({ id, reviewerId, state }) => ({
        id,
        reviewerId,
        roundId: state,
        sequence: 1,
        ...finding,
      })),
    });
    for (const { id, evidenceId, sensitivity, addedById, review } of links) {
      const about = {
        title: 'A memo',
        type: 'OTHER',
        state: 'ACTIVE',
        originality: 'UNKNOWN',
        createdById: '',
      } as const;
      await tx.evidence.create({ data: { ...about, id: evidenceId, sensitivity, createdAt: now } });
      const link = { stance: 'CONTEXT', strength: 'WEAK', rationale: 'So.', addedAt: now } as const;
      await tx.evidenceLink.create({
        data: { ...link, id, claimId, evidenceId, addedById, reviewId: review?.id ?? null },
      });
    }
    return ok(null);
  });
}

const concluded = (review: Review) => ({
  reviewerId: review.reviewerId,
  concluded: review.state === 'CONCLUDED',
});
const everybody = (): Actor[] => [signedOut, ...people];
const linksFor = (actor: Actor) =>
  links.filter((link) => canReadEvidence(actor, { ...link, review: link.review && concluded(link.review) }));
const reviewsFor = (actor: Actor) => reviews.filter((review) => canReadReview(actor, concluded(review)));
const ids = (rows: { id: string }[]) => rows.map((row) => row.id).sort();

describe('evidence exists for somebody exactly when the rule says so', () => {
  test('in queries over links', async () => {
    for (const actor of everybody()) {
      const rows = await reader().evidenceLink.findMany({
        where: evidenceVisibleTo(actor),
        select: { id: true },
      });
      expect(ids(rows)).toEqual(ids(linksFor(actor)));
    }
  });

  test('in lists, and one by one', async () => {
    for (const actor of people.filter((person) => person.role === 'CHECKER' || person.role === 'EDITOR')) {
      const may = new Set(linksFor(actor).map((link) => link.evidenceId));
      const page = await listEvidence(actor, { claimId, limit: 100 });
      expect(page.ok && ids(page.value.items)).toEqual([...may].sort());
      for (const { evidenceId } of links)
        expect((await getEvidence(actor, { evidenceId })).ok).toBe(may.has(evidenceId));
    }
  });

  test('in the claim', async () => {
    for (const actor of people) {
      const row = await findClaim(reader(), actor, claimId);
      const shown = row ? claimView(row).evidence : [];
      expect(ids(shown)).toEqual(ids(linksFor(actor)));
    }
  });

  test('and the cases tell people apart', () => {
    const counts = people.map((person) => linksFor(person).length);
    expect(new Set(counts).size).toBeGreaterThan(2);
    expect(Math.max(...counts)).toBeLessThan(links.length);
  });
});

describe('a review exists for somebody exactly when the rule says so', () => {
  test('in the claim', async () => {
    for (const actor of people) {
      const row = await findClaim(reader(), actor, claimId);
      const shown = row ? claimView(row).rounds.flatMap((round) => round.reviews) : [];
      expect(ids(shown)).toEqual(ids(reviewsFor(actor)));
    }
  });
});

test('while an editor adjudicates, reviewers’ names are withheld from all but themselves', async () => {
  await transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: { status: 'ADJUDICATION' } });
    return ok(null);
  });
  for (const actor of people) {
    const row = await findClaim(reader(), actor, claimId);
    if (!row) continue;
    const view = claimView(row);
    for (const review of view.rounds.flatMap((round) => round.reviews))
      expect(review.reviewer?.id).toBe(review.mine ? actor.id : undefined);
    for (const link of view.evidence.filter((e) => e.withReview))
      expect([null, actor.id]).toContain(link.addedBy?.id ?? null);
    const others = people.filter((person) => person.id !== actor.id && person.role !== 'READER');
    const unreviewed = JSON.stringify({ ...view, evidence: view.evidence.filter((e) => e.withReview) });
    for (const other of others) expect(unreviewed).not.toContain(other.id);
  }
});
