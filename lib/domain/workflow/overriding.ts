import type { Actor, Person } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import { type ClaimFacts, relationsOf } from '@/lib/domain/claim/facts';
import type { OverrideFacts, PolicyGate, Weighed } from '@/lib/domain/claim/gate';
import { asEditor } from '@/lib/domain/permissions';
import { type Result, refuse } from '@/lib/domain/result';
import { apartBecause } from './apart';
import { approve } from './duties';

/** The gates that a claim fails and that nobody has let it pass. */
export const failedGates = (claim: ClaimFacts): Weighed<PolicyGate>[] =>
  claim.gates.filter(({ gate, passed }) => !passed && !isOverridden(claim, gate));

/** Whether two editors let the claim pass this gate as it is, who still have no part in what they let pass. */
export const isOverridden = (claim: ClaimFacts, gate: PolicyGate): boolean =>
  claim.overrides.some((override) => override.gate === gate && holds(claim, override));

const holds = (claim: ClaimFacts, { current, askedById, confirmedById }: OverrideFacts): boolean =>
  current &&
  confirmedById !== null &&
  [askedById, confirmedById].every((id) => partsIn(claim, id).length === 0);

/** The override of a gate that still counts for something: confirmed, or waiting for a second editor. */
export const overrideOf = (claim: ClaimFacts, gate: PolicyGate): OverrideFacts | null =>
  claim.overrides.find((override) => override.gate === gate && override.current) ?? null;

/** Decides whether this person may ask for an override, as the first of two editors. */
export function decideAsking(claim: ClaimFacts, gate: PolicyGate, actor: Actor): Result<Person> {
  const editor = decideOverriding(claim, actor);
  if (!editor.ok) return editor;
  const weighed = claim.gates.find((one) => one.gate === gate);
  if (weighed?.passed) return refuse('not_ready', { reasons: ['The claim passes this gate.'] });
  return overrideOf(claim, gate) === null ? editor : refuse('not_ready', { reasons: [askedAlready] });
}

/** Decides whether this person may confirm it, as the second. */
export function decideConfirming(claim: ClaimFacts, override: OverrideFacts, actor: Actor): Result<Person> {
  const editor = decideOverriding(claim, actor);
  if (!editor.ok) return editor;
  if (override.askedById === editor.value.id) return refuse('forbidden', { reasons: [yourOwn] });
  if (override.confirmedById !== null) return refuse('not_ready', { reasons: ['It is confirmed already.'] });
  return override.current ? editor : refuse('not_ready', { reasons: [lapsed] });
}

/** Decides whether this person may end it: any editor, for then the gate counts again. */
export function decideWithdrawing(claim: ClaimFacts, actor: Actor): Result<Person> {
  const editor = asEditor(actor);
  if (!editor.ok) return editor;
  return isWeighed(claim.status) ? editor : refuse('not_ready', { reasons: [notNow] });
}

/** Who lets a claim pass a gate vouches for what readers get, as whoever approves it does: kept apart from the same people. */
function decideOverriding(claim: ClaimFacts, actor: Actor): Result<Person> {
  const editor = decideWithdrawing(claim, actor);
  if (!editor.ok) return editor;
  const parts = partsIn(claim, editor.value.id);
  return parts.length === 0
    ? editor
    : refuse('forbidden', { reasons: parts.map((relation) => apartBecause[relation]) });
}

const partsIn = (claim: ClaimFacts, personId: string) =>
  relationsOf(claim, personId).filter((relation) => approve.apart.includes(relation));

/** Where gates decide about the next move. */
export const isWeighed = (status: Status): boolean => status === 'REVIEWED' || status === 'APPROVED';

const notNow = 'A gate can be overridden once the review has a result, and until the claim is published.';
const askedAlready = 'An editor has asked for this already. Another one confirms or ends it.';
const yourOwn = 'You asked for this yourself; another editor has to confirm it.';
const lapsed = 'The claim has changed since this was asked for. Ask again.';
