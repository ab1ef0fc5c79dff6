import type { Actor } from '@/lib/domain/actor';
import { onDesk } from '@/lib/domain/actor';
import { type ClaimAccess, canReadClaim } from '@/lib/domain/claim/access';
import { canReadThread, type Placed } from '@/lib/domain/comment/access';

/** What decides who may know of a comment: the thread that it is in. */
export type CommentAccess = {
  thread: Placed;
  /** The sequence of the last round of its claim that concluded; 0 before the first. */
  concluded: number;
  takenBack: boolean;
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
  if (kind === 'comment') return comment !== null && mayRead(actor, claim, comment);
  return OF_A_CLAIM.includes(kind);
}

/** Of what was taken back there is nothing to tell. */
const mayRead = (
  actor: Actor,
  claim: ClaimAccess,
  { thread, concluded, takenBack }: CommentAccess,
): boolean => !takenBack && canReadThread(actor, { ...claim, concluded }, thread);
