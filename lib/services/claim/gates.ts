import type { OverrideRow } from '@/lib/data/claim/gating';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { personIn } from '@/lib/data/names';
import { isPerson } from '@/lib/domain/actor';
import type { ClaimFacts } from '@/lib/domain/claim/facts';
import { gateLabels, policyGates } from '@/lib/domain/claim/gate';
import { approversBeside } from '@/lib/domain/workflow/enough';
import { type Listed, listedGates } from '@/lib/domain/workflow/gates/listed';
import {
  decideAsking,
  decideConfirming,
  decideWithdrawing,
  overrideOf,
} from '@/lib/domain/workflow/overriding';
import type { GateView } from '@/lib/schemas/claim/gates';
import { opened } from '@/lib/services/opened';

/** The gates of a claim that was reviewed, and what its actor may do about those that it fails. */
export const gateViews = (row: ClaimRow, facts: ClaimFacts): GateView[] =>
  listedGates(facts).map((listed) => ({
    ...listed,
    label: gateLabels[listed.gate],
    override: overrideView(listed, row, facts),
    ask: asking(listed, row, facts),
  }));

function asking({ gate }: Listed, { actor }: ClaimRow, facts: ClaimFacts): GateView['ask'] {
  const policy = policyGates.find((one) => one === gate);
  if (!policy) return { allowed: false, because: ['Nobody can override this.'], warns: [] };
  const open = opened(decideAsking(facts, policy, actor));
  const alone = open.allowed && isPerson(actor) && approversBeside(facts, actor.id).length === 0;
  return { ...open, warns: alone ? [nobodyElse] : [] };
}

const nobodyElse =
  'No other editor is left who had no part in the claim: nobody could confirm it. Ask an administrator to invite one.';

function overrideView({ gate }: Listed, row: ClaimRow, facts: ClaimFacts): GateView['override'] {
  const policy = policyGates.find((one) => one === gate);
  const given = policy ? overrideOf(facts, policy) : null;
  const stored = row.covered?.gating?.overrides.find(({ id }) => id === given?.id);
  if (!given || !stored) return null;
  return {
    id: stored.id,
    reason: stored.reason,
    asked: { by: personIn(row.people, stored.askedById), at: stored.askedAt.toISOString() },
    confirmed: confirmedIn(stored, row),
    confirm: opened(decideConfirming(facts, given, row.actor)),
    withdraw: opened(decideWithdrawing(facts, row.actor)),
  };
}

function confirmedIn({ confirmedById, confirmedAt }: OverrideRow, { people }: ClaimRow) {
  if (confirmedById === null || confirmedAt === null) return null;
  return { by: personIn(people, confirmedById), at: confirmedAt.toISOString() };
}
