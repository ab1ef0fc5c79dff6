import { type Actor, onDesk } from '@/lib/domain/actor';
import type { Status } from './claim';

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
