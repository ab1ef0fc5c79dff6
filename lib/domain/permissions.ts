import type { Person } from './actor';
import { type Actor, isPerson, onDesk, type Role } from './actor';
import type { Status } from './claim';
import type { Sensitivity } from './evidence';
import { ok, type Refused, type Result, refuse } from './result';

/** What somebody may do that is not a move of a claim. Moves are in `workflow.ts`. */
export type Action =
  | 'desk.read'
  | 'article.import'
  | 'article.edit'
  | 'claim.draft'
  | 'source.edit'
  | 'token.read'
  | 'token.manage'
  | 'user.read'
  | 'user.manage'
  | 'audit.read';

const allowed: Record<Action, readonly Role[]> = {
  'desk.read': ['CHECKER', 'EDITOR'],
  'article.import': ['CHECKER', 'EDITOR'],
  'article.edit': ['CHECKER', 'EDITOR'],
  'claim.draft': ['CHECKER', 'EDITOR'],
  'source.edit': ['CHECKER', 'EDITOR'],
  'token.read': ['CHECKER', 'EDITOR', 'ADMIN'],
  'token.manage': ['CHECKER', 'EDITOR', 'ADMIN'],
  'user.read': ['ADMIN'],
  'user.manage': ['ADMIN'],
  'audit.read': ['ADMIN'],
};

const readOnly: readonly Action[] = ['desk.read', 'token.read', 'user.read', 'audit.read'];

/** Asked twice: by the service to enforce, by the page to show. */
export const can = (actor: Actor, action: Action): boolean =>
  isPerson(actor) && allowed[action].includes(actor.role);

/** What a token or session that may only look is told when it asks for a change. */
export const readingOnly: Refused = refuse('forbidden', { reasons: ['This token may only read.'] });

/** Refuses as the service must: signed out 401; without the role the thing does not exist; a read token may not write. */
export function permit(actor: Actor, action: Action): Result<Person> {
  if (!isPerson(actor)) return refuse('unauthenticated');
  if (!can(actor, action)) return refuse('not_found');
  if (actor.scope !== 'write' && !readOnly.includes(action)) {
    return readingOnly;
  }
  return ok(actor);
}

/** What decides whether a working copy exists for somebody. `visibleTo` in lib/data says the same as a query. */
export type ClaimAccess = { status: Status; authorId: string; contributorIds: readonly string[] };

/**
 * The desk sees all working copies, but a withdrawn one only its author, its contributors and editors.
 * Readers and admins see no working copy at all.
 */
export function canReadClaim(actor: Actor, claim: ClaimAccess): boolean {
  if (!onDesk(actor)) return false;
  if (claim.status !== 'WITHDRAWN' || actor.role === 'EDITOR') return true;
  return claim.authorId === actor.id || claim.contributorIds.includes(actor.id);
}

export type EvidenceAccess = {
  sensitivity: Sensitivity;
  addedById: string;
  /** Set for evidence that came with a review: who reviewed, and whether that round has concluded. */
  review: { reviewerId: string; concluded: boolean } | null;
};

/** Evidence that came with a review counts once its round has concluded; other evidence counts at once. */
export const isSettled = ({ review }: { review: { concluded: boolean } | null }): boolean =>
  review === null || review.concluded;

/** Blind until the round concludes; restricted evidence is for editors and for who added it. */
export function canReadEvidence(actor: Actor, e: EvidenceAccess): boolean {
  if (!onDesk(actor)) return false;
  if (!isSettled(e) && e.review?.reviewerId !== actor.id) return false;
  return e.sensitivity !== 'RESTRICTED' || actor.role === 'EDITOR' || e.addedById === actor.id;
}

/** A review is its writer's alone until its round concludes; then the desk's. Adjudicators see it without the name. */
export function canReadReview(actor: Actor, r: { reviewerId: string; concluded: boolean }): boolean {
  return onDesk(actor) && (r.concluded || r.reviewerId === actor.id);
}
