import { statementsOf } from '@/lib/data/claim/reading';
import { transaction } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { type Action, permit } from '@/lib/domain/permissions';
import { ok, type Refusal, type Result } from '@/lib/domain/result';
import type { AssignClaims, SetDues } from '@/lib/schemas/assignment';
import type { PersonRef } from '@/lib/schemas/primitives';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { setDue } from './due';
import { assignClaim } from './giving';

/** What came of several claims: one that is refused holds none of the others up. */
export type Outcome<Done> = {
  done: Done[];
  refused: { claimId: string; statement: string | null; refusal: Refusal }[];
};

type Assigned = { claimId: string; statement: string; to: PersonRef[] };

/** Gives each of these claims to somebody by itself, in the order given: so the rule counts what it has just given out. */
export async function assignClaims(
  actor: Actor,
  { claims, userId, reason }: AssignClaims,
  options: WriteOptions = {},
): Promise<Result<Outcome<Assigned>>> {
  const now = options.now ?? new Date();
  return each(
    actor,
    'work.assign',
    claims,
    { claims, userId, reason },
    options,
    async (one, statement, key) => {
      const given = await assignClaim(actor, { ...one, userId, reason }, { now, key });
      if (!given.ok) return given;
      const made = given.value.items.filter(({ assignedAt }) => assignedAt === now.toISOString());
      return ok({ claimId: one.claimId, statement, to: made.map(({ person }) => person) });
    },
  );
}

/** Makes each of these claims due at one time. */
export const setDues = (
  actor: Actor,
  { claims, due }: SetDues,
  options: WriteOptions = {},
): Promise<Result<Outcome<{ claimId: string; statement: string }>>> =>
  each(actor, 'work.due', claims, { claims, due }, options, async (one, statement, key) => {
    const set = await setDue(actor, { ...one, due }, { ...options, key });
    return set.ok ? ok({ claimId: one.claimId, statement }) : set;
  });

type One = { claimId: string; version: number };

async function each<Done>(
  actor: Actor,
  action: Action,
  claims: readonly One[],
  input: object,
  { now = new Date(), key = null }: WriteOptions,
  doOne: (one: One, statement: string, key: string | null) => Promise<Result<Done>>,
): Promise<Result<Outcome<Done>>> {
  const person = permit(actor, action);
  if (!person.ok) return person;
  const kept = await transaction((tx) =>
    creating(
      tx,
      person.value,
      key,
      `${action} of several`,
      input,
      now,
      async (): Promise<Result<null>> => ok(null),
    ),
  );
  if (!kept.ok) return kept;
  const ids = claims.map(({ claimId }) => claimId);
  const statements = await statementsOf(actor, ids);
  const outcome: Outcome<Done> = { done: [], refused: [] };
  for (const { claimId, version } of claims) {
    const statement = statements.get(claimId) ?? null;
    const done = await doOne({ claimId, version }, statement ?? '', key && `${key} ${claimId}`);
    if (done.ok) outcome.done.push(done.value);
    else outcome.refused.push({ claimId, statement, refusal: done.refusal });
  }
  return ok(outcome);
}
