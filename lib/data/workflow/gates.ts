import { env } from '@/lib/config/env';
import { type ClaimRow, withCovered } from '@/lib/data/claim/graph';
import { contentHash } from '@/lib/data/publication/content';
import { resultOf } from '@/lib/data/review/finding';
import { type OverrideFacts, type PolicyGate, policyGates, type Weighed } from '@/lib/domain/claim/gate';
import type { GateFacts, Thresholds } from '@/lib/domain/workflow/gates/facts';
import { weighGates } from '@/lib/domain/workflow/gates/gates';

/** The policy gates of a claim whose finding decides about its next move, weighed as things are now; none elsewhere. */
export function gatesIn(row: ClaimRow): Weighed<PolicyGate>[] {
  const facts = gateFacts(row);
  return facts ? weighGates(facts, thresholds()) : [];
}

/** What gates weigh of a claim; null where it was read without, or has no finding. */
export function gateFacts(row: ClaimRow): GateFacts | null {
  const [round] = row.rounds;
  const finding = round && resultOf(round);
  if (!finding || !row.covered?.gating) return null;
  const { support, contradiction, anonymous } = row.covered.gating;
  return {
    kind: row.kind,
    risk: row.risk,
    accuses: row.accuses,
    ...{ finding, support, contradiction, anonymous },
    evidence: row.covered.evidence.map(({ stance, evidence: { sensitivity, state } }) => ({
      ...{ stance, sensitivity, state },
    })),
    replies: row.replies.map(({ whom, outcome, deadline }) => ({
      ...{ whom, outcome, deadline: deadline.toISOString(), due: deadline <= row.at },
    })),
  };
}

/** How many origins this newsroom asks for. */
export function thresholds(): Thresholds {
  const { GATE_CONFIRMED_ORIGINS, GATE_CONFIRMED_INDEPENDENT, GATE_HIGH_RISK_ORIGINS } = env();
  return {
    confirmed: { origins: GATE_CONFIRMED_ORIGINS, independent: GATE_CONFIRMED_INDEPENDENT },
    highRisk: { origins: GATE_HIGH_RISK_ORIGINS },
  };
}

/** What editors let the claim pass, whether it still counts or not. */
export function overridesIn(row: ClaimRow): OverrideFacts[] {
  const overrides = row.covered?.gating?.overrides ?? [];
  if (overrides.length === 0) return [];
  const [hash, round] = [contentHash(withCovered(row)), row.rounds[0]?.sequence];
  return overrides.map(({ id, gate, askedById, confirmedById, ...given }) => ({
    ...{ id, gate: storedGate(gate), askedById, confirmedById },
    current: given.contentHash === hash && given.round === round,
  }));
}

function storedGate(stored: string): PolicyGate {
  const gate = policyGates.find((one) => one === stored);
  if (!gate) throw new Error(`There is no gate “${stored}”.`);
  return gate;
}
