import { readClaim } from '@/lib/data/claim/reading';
import { contentHash } from '@/lib/data/publication/content';
import { factsOf } from '@/lib/data/workflow/facts';
import {
  confirmOverride as confirm,
  storeOverride,
  withdrawOverride as withdraw,
} from '@/lib/data/workflow/overrides';
import type { Actor, Person } from '@/lib/domain/actor';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import type { OverrideFacts } from '@/lib/domain/claim/gate';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideAsking, decideConfirming, decideWithdrawing } from '@/lib/domain/workflow/overriding';
import type { AboutOverride, AskOverride, GateList } from '@/lib/schemas/claim/gates';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { gateViews } from '@/lib/services/claim/gates';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { noted, onClaim, type Writing } from './on-claim';

/** What a claim has to pass before its next move, weighed now. */
export async function listGates(actor: Actor, { claimId }: { claimId: string }): Promise<Result<GateList>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId);
  if (!claim.ok) return claim;
  return ok({ version: claim.value.version, items: gateViews(claim.value, factsOf(claim.value)) });
}

/** Asks, as the first of two editors, to let a claim pass a gate: with its content and round as they are. */
export const askOverride = (actor: Actor, input: AskOverride, options: WriteOptions = {}) =>
  overriding(actor, input, 'override.ask', options, {
    decide: (facts) => decideAsking(facts, input.gate, actor),
    carryOut: async ({ tx, claim, person, now }) => {
      const { gate, reason } = input;
      const id = newId(now);
      const what = { id, claimId: claim.id, gate, reason, contentHash: contentHash(claim) };
      await storeOverride(tx, {
        ...what,
        round: claim.rounds[0]?.sequence ?? 0,
        askedById: person.id,
        askedAt: now,
      });
      return { verb: 'override.asked', detail: { gate, override: id } };
    },
  });

/** Confirms it as the second: from then on the claim passes. */
export const confirmOverride = (actor: Actor, input: AboutOverride, options: WriteOptions = {}) =>
  overriding(actor, input, 'override.confirm', options, {
    decide: (facts) => about(facts, input, (given) => decideConfirming(facts, given, actor)),
    carryOut: async ({ tx, facts, person, now }) => {
      await confirm(tx, input.overrideId, { confirmedById: person.id, confirmedAt: now });
      return { verb: 'override.confirmed', detail: detailOf(facts, input) };
    },
  });

/** Ends it: the gate counts again. */
export const withdrawOverride = (actor: Actor, input: AboutOverride, options: WriteOptions = {}) =>
  overriding(actor, input, 'override.withdraw', options, {
    decide: (facts) => about(facts, input, () => decideWithdrawing(facts, actor)),
    carryOut: async ({ tx, facts, person, now }) => {
      await withdraw(tx, input.overrideId, { withdrawnById: person.id, withdrawnAt: now });
      return { verb: 'override.withdrawn', detail: detailOf(facts, input) };
    },
  });

const findIn = ({ overrides }: ClaimFacts, { overrideId }: AboutOverride): OverrideFacts | undefined =>
  overrides.find(({ id }) => id === overrideId);

function about(
  facts: ClaimFacts,
  input: AboutOverride,
  decide: (given: OverrideFacts) => Result<Person>,
): Result<Person> {
  const given = findIn(facts, input);
  return given ? decide(given) : refuse('not_found');
}

const detailOf = (facts: ClaimFacts, input: AboutOverride): Record<string, string> => ({
  gate: findIn(facts, input)?.gate ?? '',
  override: input.overrideId,
});

type Carrying = Writing & { facts: ClaimFacts };
type Act = {
  decide: (facts: ClaimFacts) => Result<Person>;
  /** Answers with what the record says of it. */
  carryOut: (carrying: Carrying) => Promise<{ verb: string; detail: Record<string, string> }>;
};

/** One act of an editor on an override: what is needed of it stands in the claim. */
const overriding = (
  actor: Actor,
  input: { claimId: string; version: number },
  operation: string,
  options: WriteOptions,
  { decide, carryOut }: Act,
): Promise<Result<ClaimView>> =>
  onClaim(actor, input, operation, options, {
    find: async () => null,
    decide: (claim) => decide(factsOf(claim)),
    carryOut: async (writing) => {
      const { verb, detail } = await carryOut({ ...writing, facts: factsOf(writing.claim) });
      return noted(writing, verb, detail);
    },
  });
