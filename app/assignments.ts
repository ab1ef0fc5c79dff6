import type { Actor } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { reasonsOf } from '@/lib/http/refusal';
import type { AssignClaims, Assignments, DueDates, SetDues } from '@/lib/schemas/assignment';
import { assignClaims, type Outcome, setDues } from '@/lib/services/assignment/many';

type Options = { key: string | null };

/** Gives several claims and says in words why some are not given, for the page and the API alike. */
export async function assignInWords(
  actor: Actor,
  input: AssignClaims,
  options: Options,
): Promise<Result<Assignments>> {
  const given = await assignClaims(actor, input, options);
  return given.ok ? ok({ assigned: given.value.done, refused: inWords(given.value) }) : given;
}

/** The same of due dates. */
export async function dueInWords(actor: Actor, input: SetDues, options: Options): Promise<Result<DueDates>> {
  const set = await setDues(actor, input, options);
  return set.ok ? ok({ set: set.value.done, refused: inWords(set.value) }) : set;
}

const inWords = ({ refused }: Outcome<unknown>) =>
  refused.map(({ refusal, ...claim }) => ({ ...claim, reasons: reasonsOf(refusal) }));
