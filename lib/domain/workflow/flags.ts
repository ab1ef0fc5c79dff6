import { type Actor, isPerson, onDesk, type Person } from '@/lib/domain/actor';
import { type PeopleFacts, relationsOf } from '@/lib/domain/claim/facts';
import { readingOnly } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** Why something is flagged to the desk. ARTICLE_CHANGED: an article no longer holds a passage as it was published, or holds it again. */
export const flagKinds = ['ARTICLE_CHANGED'] as const;
export type FlagKind = (typeof flagKinds)[number];

/** What an editor says of the notice that readers see: that it stays until the claim is published again, or that it ends now. */
export const noticeDecisions = ['keep', 'end'] as const;
export type NoticeDecision = (typeof noticeDecisions)[number];

/**
 * Decides whether this person may say what follows from a flag. An editor may; and since ending a notice changes what readers see,
 * for that one who neither wrote the claim nor contributed to it.
 */
export function decideFlag(claim: PeopleFacts, actor: Actor, notice: NoticeDecision): Result<Person> {
  if (!onDesk(actor) || !isPerson(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  if (actor.role !== 'EDITOR') return refuse('forbidden', { reasons: ['Only an editor can do this.'] });
  const mine = relationsOf(claim, actor.id).some(
    (relation) => relation === 'author' || relation === 'contributor',
  );
  if (notice === 'end' && mine) return refuse('forbidden', { reasons: [YOURS] });
  return ok(actor);
}

const YOURS =
  'You wrote this claim or contributed to it: another editor has to end what readers are told. You can let the notice stand.';
