import type { z } from 'zod';
import type { Person } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import { WriteSummary } from '@/lib/schemas/claim/summary';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AmendReview, Recuse, SealReview } from '@/lib/schemas/review';
import { MoveClaim, type MoveClaimInput } from '@/lib/schemas/workflow';
import { AboutRetraction, AskRetraction } from '@/lib/schemas/workflow/retraction';
import { recuse } from '@/lib/services/assignment/recusal';
import { writeSummary } from '@/lib/services/claim/summary';
import { amendReview, sealReview } from '@/lib/services/review/reviews';
import { move } from '@/lib/services/workflow/moves';
import { askRetraction, confirmRetraction, getRetractions } from '@/lib/services/workflow/retractions';
import { aPerson } from './actors';
import { aDraft, must } from './make';

/**
 * Everybody whom a claim meets on its way, each another person. Those who finish it came first: editors who have been on the
 * desk longest are kept free from reviewing.
 */
export type Newsroom = {
  author: Person;
  reviewers: [Person, Person, Person];
  adjudicator: Person;
  approver: Person;
};

export const aNewsroom = async (): Promise<Newsroom> => ({
  adjudicator: await aPerson('EDITOR'),
  approver: await aPerson('EDITOR'),
  author: await aPerson('CHECKER'),
  reviewers: [await aPerson('CHECKER'), await aPerson('EDITOR'), await aPerson('CHECKER')],
});

type At = Pick<ClaimView, 'id' | 'version' | 'rounds'>;
type Unversioned<T> = T extends unknown ? Omit<T, 'claimId' | 'version'> : never;

/** Asks for a move, with the version that the claim has in this test's hands. */
export const tryMove = (
  by: Person,
  { id, version }: Pick<At, 'id' | 'version'>,
  what: Unversioned<MoveClaimInput>,
) => move(by, MoveClaim.parse({ claimId: id, version, ...what }));

/** Makes a move that has to be allowed. */
export const moves = async (by: Person, claim: At, what: Unversioned<MoveClaimInput>): Promise<ClaimView> =>
  must(await tryMove(by, claim, what));

const opinion = {
  verdict: 'SUPPORTED',
  credibility: 2,
  confidence: 'MODERATE',
  rationale: 'Two documents say so.',
} as const;

/** Evidence that readers can see, as a verdict needs some to be approved. */
export const seen = (stance: 'CORROBORATES' | 'CONTRADICTS' = 'CORROBORATES') =>
  ({
    title: 'The archive’s register',
    type: 'PRIMARY_DOCUMENT',
    originality: 'ORIGINAL',
    stance,
    strength: 'STRONG',
    rationale: 'It lists every agreement.',
  }) as const;

type ReviewGiven = Partial<Omit<z.input<typeof SealReview>, 'claimId'>>;

/** The open round of a claim, or its latest. */
const roundOf = ({ rounds: [round] }: At) => round?.sequence ?? 1;

export const trySeal = (by: Person, claim: At, given: ReviewGiven = {}) =>
  sealReview(by, SealReview.parse({ claimId: claim.id, round: roundOf(claim), ...opinion, ...given }));

export const seals = async (by: Person, claim: At, given: ReviewGiven = {}): Promise<ClaimView> =>
  must(await trySeal(by, claim, given));

export const tryAmend = (by: Person, claim: At, given: ReviewGiven = {}) =>
  amendReview(by, AmendReview.parse({ claimId: claim.id, round: roundOf(claim), ...opinion, ...given }));

export const tryRecuse = (by: Person, claim: At, reason = 'My brother works there.') =>
  recuse(by, Recuse.parse({ claimId: claim.id, round: roundOf(claim), reason }));

export const inShort = 'Nobody signed anything. Two documents say so, and no third one contradicts them.';

export const trySummarise = (by: Person, { id, version }: Pick<At, 'id' | 'version'>, text = inShort) =>
  writeSummary(by, WriteSummary.parse({ claimId: id, version, text }));

export const summarises = async (by: Person, claim: At, text?: string): Promise<ClaimView> =>
  must(await trySummarise(by, claim, text));

/** Approves a reviewed claim as it is done: the author says it in short, an editor who had no part in it approves. */
export const approvedIn = async (room: Newsroom, claim: At, text?: string): Promise<ClaimView> =>
  moves(room.approver, await summarises(room.author, claim, text), { move: 'approve' });

type Draft = Parameters<typeof aDraft>[0];

/** What the reviews and moves on the way say, where a test cares. */
export type Words = { rationale?: string; reason?: string; review?: ReviewGiven };

/** A claim that has come to a status through the services alone, each step by another person of the newsroom. A reviewed one can be approved. */
export async function aClaim(
  status: Status,
  room: Newsroom,
  draft: Draft = {},
  { reason = 'Because it has to.', review = {} }: Words = {},
): Promise<ClaimView> {
  const claim = await aDraft({ by: room.author, ...draft });
  if (status === 'DRAFT') return claim;
  if (status === 'WITHDRAWN') return moves(room.author, claim, { move: 'withdraw', reason });
  const submitted = await moves(room.author, claim, { move: 'submit' });
  if (status === 'IN_REVIEW') return submitted;
  const reviewed = await reviewedBy(room, submitted, review, status === 'ADJUDICATION');
  if (status === 'ADJUDICATION') return reviewed;
  if (status === 'REVIEWED') return summarises(room.author, reviewed);
  const approved = await approvedIn(room, reviewed);
  if (status === 'APPROVED') return approved;
  const published = await moves(room.approver, approved, { move: 'publish' });
  if (status === 'PUBLISHED') return published;
  return retracts(room, published, reason);
}

/** Retracts a published claim as it is done: an editor asks for it, another one confirms. */
export async function retracts(
  { adjudicator, approver }: Pick<Newsroom, 'adjudicator' | 'approver'>,
  claim: Pick<At, 'id' | 'version'>,
  note = 'It was wrong.',
): Promise<ClaimView> {
  const asked = must(
    await askRetraction(
      adjudicator,
      AskRetraction.parse({ claimId: claim.id, version: claim.version, note }),
    ),
  );
  const { waiting } = must(await getRetractions(approver, { claimId: claim.id }));
  const about = { claimId: claim.id, version: asked.version, retractionId: waiting?.id };
  return must(await confirmRetraction(approver, AboutRetraction.parse(about)));
}

/** As many reviews as the quorum asks for, the first with evidence that readers can see where there is none; when they disagree, the first is of another opinion than the rest. */
export async function reviewedBy(
  room: Newsroom,
  claim: ClaimView,
  given: ReviewGiven = {},
  disagree = false,
): Promise<ClaimView> {
  let last = claim;
  const shown = claim.evidence.some(
    ({ stance, evidence }) => stance !== 'CONTEXT' && evidence.sensitivity === 'PUBLIC',
  );
  const stance = given.verdict === 'FALSE' ? 'CONTRADICTS' : 'CORROBORATES';
  for (const [i, reviewer] of room.reviewers.slice(0, claim.rounds[0]?.quorum).entries()) {
    const first = i === 0 && !shown ? { evidence: [seen(stance)], ...given } : given;
    last = await seals(
      reviewer,
      claim,
      disagree && i === 0 ? { ...first, verdict: 'FALSE', credibility: 5 } : first,
    );
  }
  return last;
}

export const adjudication = {
  move: 'adjudicate',
  verdict: 'DISPUTED',
  credibility: 3,
  confidence: 'LOW',
  rationale: 'Both have a point.',
} as const;
