import type { ClaimRow, RoundRow } from '@/lib/data/claim/graph';
import { findClaim, readClaim } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { forgetReviewDrafts } from '@/lib/data/review/drafts';
import { storeRecusal, storeReview } from '@/lib/data/review/reviews';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { opinionProblems } from '@/lib/domain/review/contradictions';
import type { Finding } from '@/lib/domain/review/review';
import { decideAmendment, decideReview } from '@/lib/domain/review/reviewing';
import { decideSeal } from '@/lib/domain/workflow/contents';
import type { RoundView } from '@/lib/schemas/claim/rounds';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AmendReview, Recuse, SealReview } from '@/lib/schemas/review';
import { viewOf } from '@/lib/services/claim/draft';
import { roundView } from '@/lib/services/claim/rounds';
import { claimView } from '@/lib/services/claim/view';
import { linkEvidence } from '@/lib/services/evidence/writing';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { concludeIfComplete } from './conclusion';

/**
 * Seals a first opinion with its evidence. When it completes the quorum the round concludes in the same transaction;
 * until then nothing of it can be seen by anybody else: the claim's version, its dates and its lists stay as they are.
 * Refuses `stale` when the round that the reviewer looked at is not the one that is open.
 */
export async function sealReview(
  actor: Actor,
  input: SealReview,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> {
  return inRound(actor, input, 'review.seal', options, async (tx, claim, now) => {
    const reviewer = inOpenRound(claim, input.round, actor, decideSeal);
    if (!reviewer.ok) return reviewer;
    const { person, round } = reviewer.value;
    const finding = findingIn(input);
    const issues = opinionProblems(claim.kind, finding, input.explanations);
    if (issues.length > 0) return refuse('invalid', { issues });
    const review = { id: newId(now), roundId: round.id, reviewerId: person.id, sequence: 1, finding };
    await storeReview(tx, { ...review, ...wordsOf(input), sealedAt: now });
    const place = { claimId: claim.id, reviewId: review.id };
    const linked = await linkEvidence(tx, person, place, input.evidence, now, (i) => `evidence.${i}.`);
    if (!linked.ok) return linked;
    await forgetReviewDrafts(tx, claim.id, person.id);
    await announce(tx, person, 'review.sealed', { kind: 'review', id: review.id }, now);
    await concludeIfComplete(tx, claim, round, now);
    return ok(null);
  });
}

/**
 * Adds a later opinion beside the one that was sealed, in a concluded round. The result and agreement stay as they are.
 * Refuses `not_ready` while the claim is in review or adjudication.
 */
export async function amendReview(
  actor: Actor,
  input: AmendReview,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> {
  return inRound(actor, input, 'review.amend', options, async (tx, claim, now) => {
    const round = claim.rounds.find((r) => r.sequence === input.round);
    if (!round) return refuse('not_found');
    const mine = round.reviews.filter((review) => review.reviewerId === actor.id);
    const reviewerIds = mine.map((review) => review.reviewerId);
    const reviewer = decideAmendment(claim, { concluded: round.state === 'CONCLUDED', reviewerIds }, actor);
    if (!reviewer.ok) return reviewer;
    const finding = findingIn(input);
    const issues = opinionProblems(claim.kind, finding, input.explanations);
    if (issues.length > 0) return refuse('invalid', { issues });
    const sequence = Math.max(...mine.map((review) => review.sequence)) + 1;
    const review = { id: newId(now), roundId: round.id, reviewerId: reviewer.value.id, sequence, finding };
    await storeReview(tx, { ...review, ...wordsOf(input), sealedAt: now });
    await announce(tx, reviewer.value, 'review.amended', { kind: 'review', id: review.id }, now, claim.id);
    return ok(null);
  });
}

/** Takes somebody out of the open round. Who takes their place stands with assignments (`recuse`). Answers with who it was. */
export async function stepAside(
  tx: Tx,
  claim: ClaimRow,
  actor: Actor,
  input: Recuse,
  now: Date,
): Promise<Result<Person>> {
  const reviewer = inOpenRound(claim, input.round, actor, decideReview);
  if (!reviewer.ok) return reviewer;
  const { person, round } = reviewer.value;
  await storeRecusal(tx, { roundId: round.id, userId: person.id, reason: input.reason, at: now });
  await forgetReviewDrafts(tx, claim.id, person.id);
  await announce(tx, person, 'round.steppedAside', { kind: 'round', id: round.id }, now);
  return ok(person);
}

/** The rounds of a claim, newest first, as this actor may see them. */
export async function listRounds(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<{ items: RoundView[] }>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId);
  if (!claim.ok) return claim;
  return ok({ items: claim.value.rounds.map((round) => roundView(round, claim.value)) });
}

/** What the writes of a round share: who is asking, the claim as they may see it, one transaction, the claim afterwards. */
export async function inRound(
  actor: Actor,
  input: { claimId: string },
  operation: string,
  { now = new Date(), key = null }: WriteOptions,
  run: (tx: Tx, claim: ClaimRow, now: Date) => Promise<Result<null>>,
): Promise<Result<ClaimView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, operation, input, now, async () => {
      const claim = await findClaim(tx, actor, input.claimId);
      if (!claim) return refuse('not_found');
      const done = await run(tx, claim, now);
      return done.ok ? viewOf(tx, actor, claim.id) : done;
    }),
  );
}

/** The open round, if it is the one that this person looked at and they may review in it. */
function inOpenRound(
  claim: ClaimRow,
  sequence: number,
  actor: Actor,
  decide: typeof decideReview,
): Result<{ person: Person; round: RoundRow }> {
  const [round] = claim.rounds;
  const reviewer = decide(factsOf(claim), actor);
  if (!reviewer.ok && reviewer.refusal.kind !== 'not_ready') return reviewer;
  // A claim that was sent back and submitted again has another round than the one on this person's screen.
  if (round?.sequence !== sequence) return refuse('stale', { current: claimView(claim) });
  if (!reviewer.ok) return reviewer;
  if (round.state !== 'OPEN') throw new Error(`Claim ${claim.id} is in review without an open round.`);
  return ok({ person: reviewer.value, round });
}

const wordsOf = ({ rationale, explanations }: Pick<SealReview, 'rationale' | 'explanations'>) => ({
  rationale,
  explanations,
});

const findingIn = ({ verdict, credibility, confidence, likelihood }: Finding): Finding => ({
  verdict,
  credibility,
  confidence,
  likelihood,
});

/**
 * Until a round concludes its events name no claim and hold no detail: the log is read by people who must not learn from
 * it who has reviewed what. The event of the conclusion names the claim and the reviews that it rests on.
 */
const announce = (
  tx: Tx,
  person: Person,
  verb: string,
  { kind: subjectKind, id: subjectId }: { kind: 'review' | 'round'; id: string },
  at: Date,
  claimId: string | null = null,
) => record(tx, { at, actorId: person.id, verb, subjectKind, subjectId, claimId, detail: {} });
