import type { PolicyGate, Weighed } from '@/lib/domain/claim/gate';
import { publicEvidence } from './evidence';
import type { GateFacts, Thresholds } from './facts';
import { confirmed, highRisk, namedSource } from './origins';
import { replyAsked } from './reply';

/** Every gate of rule 4 that two editors may override, weighed. Those that nobody can are needs of a move. */
export const weighGates = (facts: GateFacts, thresholds: Thresholds): Weighed<PolicyGate>[] => [
  confirmed(facts, thresholds),
  highRisk(facts, thresholds),
  publicEvidence(facts),
  namedSource(facts),
  replyAsked(facts),
];
