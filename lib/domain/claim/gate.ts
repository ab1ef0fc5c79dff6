/** What a claim has to pass before readers see it, and what two editors may let it pass with a reason that readers see. */
export const policyGates = [
  'CONFIRMED',
  'HIGH_RISK',
  'PUBLIC_EVIDENCE',
  'NAMED_SOURCE',
  'REPLY_ASKED',
] as const;
export type PolicyGate = (typeof policyGates)[number];

/** What nobody can let it pass. */
const hardGates = ['PASSAGES_STAND', 'ON_RECORD', 'COPIES_HOLD', 'NO_BLOCKING_COMMENT'] as const;
export type HardGate = (typeof hardGates)[number];

export const gates = [...policyGates, ...hardGates] as const;
export type Gate = PolicyGate | HardGate;

export const gateLabels: Record<Gate, string> = {
  CONFIRMED: '“Confirmed” rests on several origins',
  HIGH_RISK: 'High risk rests on several origins',
  PUBLIC_EVIDENCE: 'Readers can see the evidence',
  NAMED_SOURCE: 'Not on anonymous sources alone',
  REPLY_ASKED: 'Whoever is accused was asked',
  PASSAGES_STAND: 'Every passage stands in its article',
  ON_RECORD: 'Nothing is off the record',
  COPIES_HOLD: 'Every kept copy matches its hash',
  NO_BLOCKING_COMMENT: 'No blocking comment is open',
};

/** What readers are told where a claim is published though it failed a gate: after “Two editors published this”. */
export const overriddenWords: Record<PolicyGate, string> = {
  CONFIRMED: 'though it is called confirmed on fewer origins than we ask for',
  HIGH_RISK: 'though it rests on fewer origins than we ask for where a mistake would do harm',
  PUBLIC_EVIDENCE: 'without evidence that readers can see',
  NAMED_SOURCE: 'though it rests on anonymous sources alone',
  REPLY_ASKED: 'though those whom it accuses had no time to answer',
};

/** What came of one gate. `why` is one sentence; `remedy`, what would make it pass, is null where it passes, and where `why` says it. */
export type Weighed<G extends Gate = Gate> = { gate: G; passed: boolean; why: string; remedy: string | null };

/** That two editors let a claim pass a gate: asked for by one, confirmed by another. What was withdrawn is none. */
export type OverrideFacts = {
  id: string;
  gate: PolicyGate;
  askedById: string;
  confirmedById: string | null;
  /** Whether content and round are those that it was asked for. */
  current: boolean;
};
