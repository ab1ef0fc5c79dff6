import { statementsOf } from '@/lib/data/claim/reading';
import { transaction } from '@/lib/data/db';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Refusal, type Result } from '@/lib/domain/result';
import type { SubmitClaims } from '@/lib/schemas/workflow';
import { creating, type WriteOptions } from '@/lib/services/writing';
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
  const kept = await keepKey(person.value, key, { claims }, now);
  if (!kept.ok) return kept;
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

/** Keeps the key for just these drafts before the first of them moves: sent with others it is refused. */
async function keepKey(
  person: Person,
  key: string | null,
  input: SubmitClaims,
  now: Date,
): Promise<Result<null>> {
  if (key === null) return ok(null);
  return transaction((tx) =>
    creating(tx, person, key, 'claims.submit', input, now, async (): Promise<Result<null>> => ok(null)),
  );
}
