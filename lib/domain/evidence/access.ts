import { type Actor, onDesk } from '@/lib/domain/actor';
import type { Sensitivity } from './evidence';

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
