import { statementsOf } from '@/lib/data/claim/reading';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Refusal, type Result } from '@/lib/domain/result';
import type { SubmitClaims } from '@/lib/schemas/workflow';
import type { WriteOptions } from '@/lib/services/writing';
import { move } from './moves';

/** What came of submitting several drafts: one that is refused holds up none of the others. */
export type Submitted = {
  submitted: { claimId: string; statement: string }[];
  refused: { claimId: string; statement: string | null; refusal: Refusal }[];
};

/** Submits each of these drafts for review by itself, in the order given: each is a move of its own. */
export async function submitClaims(
  actor: Actor,
  { claims }: SubmitClaims,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<Submitted>> {
  const person = permit(actor, 'claim.draft');
  if (!person.ok) return person;
  const statements = await statementsOf(
    actor,
    claims.map(({ claimId }) => claimId),
  );
  const outcome: Submitted = { submitted: [], refused: [] };
  for (const { claimId, version } of claims) {
    const once = { now, key: key && `${key} ${claimId}` };
    const moved = await move(actor, { move: 'submit', claimId, version }, once);
    if (moved.ok) outcome.submitted.push({ claimId, statement: moved.value.statement });
    else
      outcome.refused.push({
        claimId,
        statement: statements.get(claimId) ?? null,
        refusal: moved.refusal,
      });
  }
  return ok(outcome);
}
