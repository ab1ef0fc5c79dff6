import { type Actor, onDesk } from '@/lib/domain/actor';

/**
 * A review is its writer's alone until its round concludes; then the desk's. Adjudicators see it without the name. What may
 * not be read is not loaded, so nobody asks this of a row: it is the rule that the queries (`reviewVisibleTo`) are held to.
 */
export function canReadReview(actor: Actor, r: { reviewerId: string; concluded: boolean }): boolean {
  return onDesk(actor) && (r.concluded || r.reviewerId === actor.id);
}
