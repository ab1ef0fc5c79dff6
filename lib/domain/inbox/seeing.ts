import type { Actor } from '@/lib/domain/actor';
import { onDesk } from '@/lib/domain/actor';
import { type ClaimAccess, canReadClaim } from '@/lib/domain/claim/access';
import { canReadEvidence, type EvidenceAccess } from '@/lib/domain/evidence/access';
import { canReadReview } from '@/lib/domain/review/access';

/** What decides who may know of a comment. `openers`: who wrote the comment that began its thread. */
export type CommentAccess = {
  authorId: string;
  openerId: string;
  /** Whether it, or the beginning of its thread, was written in a round that has not concluded. */
  inBlindRound: boolean;
  takenBack: boolean;
  /** What it is about, where that exists for some alone; `gone` where it stands no more. */
  about:
    | 'all'
    | 'gone'
    | { evidence: EvidenceAccess }
    | { review: { reviewerId: string; concluded: boolean } };
};

/** What an event is about, as far as it decides who may know of it; null for what can not be found. */
export type Subject = {
  kind: string;
  claim: ClaimAccess | null;
  comment: CommentAccess | null;
};

/** What exists for everybody on the desk. */
const FOR_THE_DESK = ['article', 'source'];

/** What exists for whoever sees its claim. */
const OF_A_CLAIM = [
  'claim',
  'review',
  'round',
  'assignment',
  'override',
  'reply',
  'flag',
  'sighting',
  'retraction',
  'schedule',
  'publication',
  'settlement',
];

/** What readers sent: the desk's, whether it names a claim or not. */
const FROM_READERS = ['challenge', 'tip', 'report'];

/** Whether what an event is about exists for somebody at this moment. Of what it doesn't know it says no. */
export function maySee(actor: Actor, { kind, claim, comment }: Subject): boolean {
  if (!onDesk(actor)) return false;
  if (FOR_THE_DESK.includes(kind)) return true;
  if (FROM_READERS.includes(kind)) return claim === null || canReadClaim(actor, claim);
  if (claim === null || !canReadClaim(actor, claim)) return false;
  if (kind === 'comment') return comment !== null && mayRead(actor, comment, claim);
  return OF_A_CLAIM.includes(kind);
}

/**
 * A comment of a blind round is its writer's, and the claim's writers'. Those write for everybody, and so is what is answered in
 * their threads, but not by another reviewer.
 */
function mayRead(actor: Actor, comment: CommentAccess, claim: ClaimAccess): boolean {
  const { id } = actor;
  if (comment.takenBack || !mayReadAbout(actor, comment)) return false;
  const writers = [claim.authorId, ...claim.contributorIds];
  const hers = comment.authorId === id || (id !== null && writers.includes(id));
  const byWriter = writers.includes(comment.authorId) && writers.includes(comment.openerId);
  const answersMine = writers.includes(comment.authorId) && comment.openerId === id;
  return !comment.inBlindRound || hers || byWriter || answersMine;
}

/** What a comment is about must exist for whoever is told of it. */
function mayReadAbout(actor: Actor, { about, authorId }: CommentAccess): boolean {
  if (about === 'all') return true;
  if (about === 'gone') return actor.role === 'EDITOR' || actor.id === authorId;
  return 'evidence' in about ? canReadEvidence(actor, about.evidence) : canReadReview(actor, about.review);
}
