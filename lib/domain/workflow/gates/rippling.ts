import type { PolicyGate } from '@/lib/domain/claim/gate';
import type { ProvenanceInput, Tally } from '@/lib/domain/provenance/provenance';
import { publicEvidence } from './evidence';
import type { GateFacts, Thresholds } from './facts';
import { confirmed, highRisk, namedSource } from './origins';

/** A claim whose review has a finding, and where its reports come from. */
export type Found = Pick<GateFacts, 'kind' | 'risk' | 'finding'> & {
  input: ProvenanceInput;
  support: Tally;
  contradiction: Tally;
};

/** The gates that such a claim fails, of those that what it rests on decides about. */
export function failedBy({ input, ...found }: Found, thresholds: Thresholds): PolicyGate[] {
  const facts: GateFacts = {
    ...found,
    anonymous: new Set(input.sources.flatMap(({ id, anonymous }) => (anonymous ? [id] : []))),
    // What readers may not see has no stance there.
    evidence: input.evidence.flatMap(({ stance, state }) =>
      stance === null ? [] : [{ stance, state, sensitivity: 'PUBLIC' as const }],
    ),
    ...{ accuses: null, replies: [] },
  };
  const weighed = [
    confirmed(facts, thresholds),
    highRisk(facts, thresholds),
    publicEvidence(facts),
    namedSource(facts),
  ];
  return weighed.flatMap(({ gate, passed }) => (passed ? [] : [gate]));
}
