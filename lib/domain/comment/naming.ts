import type { ClaimAccess } from '@/lib/domain/claim/access';
import type { Status } from '@/lib/domain/claim/claim';
import { wrote } from './access';
import type { CommentSubject } from './comment';

/** Who wrote something, where, and in which blind round. */
export type Written = { personId: string; round: number | null; subject: CommentSubject };

/**
 * Whether a name is withheld: while an editor adjudicates, reviewers have none (rule 3), and what they said in the round or of
 * a review would tell whose review is whose. In the round everybody who might have reviewed is unnamed, whether they did or
 * not, so that a name that goes tells nothing either.
 */
export function isNameWithheld(
  claim: ClaimAccess & { status: Status; reviewerIds: readonly string[] },
  { personId, round, subject }: Written,
  me: string | null,
): boolean {
  if (claim.status !== 'ADJUDICATION' || personId === me) return false;
  if (round !== null) return !wrote(claim, personId);
  return subject === 'REVIEW' && claim.reviewerIds.includes(personId);
}
