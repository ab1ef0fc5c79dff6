import { assignmentsOf, endOne } from '@/lib/data/assignment/assignments';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import type { Tx } from '@/lib/data/db';
import type { Actor, Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { Recuse } from '@/lib/schemas/review';
import { inRound, stepAside } from '@/lib/services/review/reviews';
import type { WriteOptions } from '@/lib/services/writing';
import { leastLoadedFor } from './giving';
import { recordLapsedOf } from './lapsing';
import { give, situationOf, tell } from './situation';

/**
 * Steps aside from the open round, for a conflict of interest. Only before sealing, and for the whole round. Whoever was asked for
 * this review is replaced in the same transaction by the rule; where nobody is left, editors are told.
 */
export const recuse = (actor: Actor, input: Recuse, options: WriteOptions = {}): Promise<Result<ClaimView>> =>
  inRound(actor, input, 'review.recuse', options, async (tx, claim, now) => {
    const aside = await stepAside(tx, claim, actor, input, now);
    if (!aside.ok) return aside;
    await replace(tx, claim, aside.value, now);
    return ok(null);
  });

async function replace(tx: Tx, claim: ClaimRow, person: Person, now: Date): Promise<void> {
  await recordLapsedOf(tx, claim.id, now);
  const mine = (await assignmentsOf(tx, claim.id)).find(
    ({ userId, endedAt }) => userId === person.id && endedAt === null,
  );
  if (!mine) return;
  await endOne(tx, mine, { endedAt: now, ending: 'STEPPED_ASIDE', endedById: person.id });
  await tell(tx, mine, 'assignment.steppedAside', person.id, now);
  const after = (await findClaim(tx, person, claim.id, now)) ?? claim;
  const situation = await situationOf(tx, after, now);
  if (!situation.ok) return;
  const [userId] = await leastLoadedFor(tx, situation.value, 1, now);
  if (userId === undefined) return tell(tx, mine, 'assignment.nobodyLeft', null, now);
  const given = { userId, way: 'REPLACEMENT', replacesId: mine.id } as const;
  await give(tx, after, situation.value, [given], null, now);
}
