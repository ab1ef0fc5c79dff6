import type { Actor, Person } from '@/lib/domain/actor';
import { type PeopleFacts, relationsOf } from '@/lib/domain/claim/facts';
import { asEditor } from '@/lib/domain/permissions';
import { type Result, refuse } from '@/lib/domain/result';

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
  const editor = asEditor(actor);
  if (!editor.ok) return editor;
  const mine = relationsOf(claim, editor.value.id).some(
    (relation) => relation === 'author' || relation === 'contributor',
  );
  if (notice !== 'keep' && mine) return refuse('forbidden', { reasons: [YOURS] });
  return editor;
}

const YOURS =
  'You wrote this claim or contributed to it: another editor has to change what readers are told. You can leave that as it is.';
