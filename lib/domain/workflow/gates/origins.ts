import { isCheckable } from '@/lib/domain/claim/claim';
import type { Weighed } from '@/lib/domain/claim/gate';
import type { Origin } from '@/lib/domain/provenance/tally';
import { type Verdict, verdictLabels } from '@/lib/domain/review/review';
import type { GateFacts, Thresholds } from './facts';
import { originsBehind, restsOn } from './sides';

/** Credibility 1, “confirmed by other sources”, says that several origins support the claim, not all of them the claimant's. */
export function confirmed(
  { finding, support }: GateFacts,
  { confirmed: least }: Thresholds,
): Weighed<'CONFIRMED'> {
  const gate = 'CONFIRMED';
  if (finding.credibility !== 1)
    return passing(gate, `Asked of credibility 1 alone; this is ${finding.credibility}.`);
  const { origins, independentOfClaimant: independent } = support;
  const found = `What supports the claim comes from ${counted(origins.length)}, ${independent} of them independent of the claimant`;
  const enough = origins.length >= least.origins && independent >= least.independent;
  if (enough) return passing(gate, `${found}.`);
  return failing(
    gate,
    `${found}; credibility 1, “confirmed by other sources”, needs ${least.origins}, with ${least.independent} independent.`,
    'Say where the reports that count nothing come from, or send the claim back: link evidence from elsewhere, or review it as less than confirmed.',
  );
}

/** Where a mistake would do harm, whatever is found rests on several origins. Nothing is found of an opinion. */
export function highRisk(facts: GateFacts, { highRisk: least }: Thresholds): Weighed<'HIGH_RISK'> {
  const gate = 'HIGH_RISK';
  if (facts.risk !== 'HIGH') return passing(gate, 'Asked of claims of high risk alone.');
  if (!isCheckable(facts.kind)) return passing(gate, opinion);
  const { length } = originsBehind(facts);
  const found = `The finding rests on ${restsOn(facts.finding.verdict)}, which comes from ${counted(length)}`;
  if (length >= least.origins) return passing(gate, `${found}.`);
  return failing(
    gate,
    `${found}; high risk needs ${least.origins}.`,
    'Say where the reports that count nothing come from, or send the claim back and link evidence from elsewhere.',
  );
}

/**
 * What only people say whom readers can't know is not enough to find that something holds, or doesn't. A finding that there
 * is not enough, or that nobody can check it, says so itself.
 */
export function namedSource(facts: GateFacts): Weighed<'NAMED_SOURCE'> {
  const gate = 'NAMED_SOURCE';
  if (!isCheckable(facts.kind)) return passing(gate, opinion);
  const found = `“${verdictLabels[facts.finding.verdict]}”`;
  if (saysNotEnough.includes(facts.finding.verdict))
    return passing(gate, `${found} says itself that there is not enough to go by.`);
  const origins = originsBehind(facts);
  const unnamed = origins.filter((origin) => isUnnamed(origin, facts.anonymous)).length;
  if (unnamed === 0) return passing(gate, 'It rests on no anonymous source.');
  if (unnamed < origins.length)
    return passing(
      gate,
      `${unnamed} of ${counted(origins.length)} ${unnamed === 1 ? 'is' : 'are'} anonymous; the others are not.`,
    );
  return failing(
    gate,
    `${found} rests on ${restsOn(facts.finding.verdict)}, and ${unnamed === 1 ? 'its only origin is' : `all ${counted(unnamed)} are`} anonymous.`,
    'Send the claim back and find somebody who says it on the record, or a document that shows it.',
  );
}

const saysNotEnough: readonly Verdict[] = ['UNSUPPORTED', 'UNVERIFIABLE'];

const isUnnamed = ({ nodes }: Origin, anonymous: ReadonlySet<string>): boolean =>
  nodes.every(({ kind, id }) => kind === 'source' && anonymous.has(id));

const opinion = 'An opinion is published as one: nothing is found of it.';

const counted = (origins: number): string => `${origins} ${origins === 1 ? 'origin' : 'origins'}`;

export const passing = <G extends Weighed['gate']>(gate: G, why: string): Weighed<G> => ({
  gate,
  passed: true,
  why,
  remedy: null,
});

export const failing = <G extends Weighed['gate']>(gate: G, why: string, remedy: string): Weighed<G> => ({
  gate,
  passed: false,
  why,
  remedy,
});
