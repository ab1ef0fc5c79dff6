import { type Actor, isPerson, onDesk, type Person } from '@/lib/domain/actor';
import { type PeopleFacts, relationsOf } from '@/lib/domain/claim/facts';
import { readingOnly } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';

/**
 * What an editor says of what readers are told: that it stays as it is, be that a notice or none, that the notice ends now, or that
 * they are told of it from now on. A notice is there until it ends or the claim is published again.
 */
export const noticeDecisions = ['keep', 'end', 'tell'] as const;
export type NoticeDecision = (typeof noticeDecisions)[number];

/**
 * Decides whether this person may say what follows from a flag. An editor may; and where that changes what readers see, one who neither
 * wrote the claim nor contributed to it.
 */
export function decideFlag(claim: PeopleFacts, actor: Actor, notice: NoticeDecision): Result<Person> {
  if (!onDesk(actor) || !isPerson(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  if (actor.role !== 'EDITOR') return refuse('forbidden', { reasons: ['Only an editor can do this.'] });
  const mine = relationsOf(claim, actor.id).some(
    (relation) => relation === 'author' || relation === 'contributor',
  );
  if (notice !== 'keep' && mine) return refuse('forbidden', { reasons: [YOURS] });
  return ok(actor);
}

const YOURS =
  'You wrote this claim or contributed to it: another editor has to change what readers are told. You can leave that as it is.';
