import { anonymousIn, campsOf } from './counting/camps';
import { aheadIn, follow } from './counting/following';
import { graphOf } from './counting/graph';
import { claimantStarts, reportsFor } from './counting/reports';
import type { ProvenanceInput } from './input';
import { type Tally, tallyOf } from './tally';

export type { Node, ProvenanceInput } from './input';
export type { Origin, Tally } from './tally';

/**
 * Rule 4: how many origins the reports of a claim come from, and how many of those are independent of whoever claimed it
 * first; for what supports the claim and, apart, for what contradicts it. The same whatever the order of the input.
 */
export function provenanceOf(input: ProvenanceInput): { support: Tally; contradiction: Tally } {
  const graph = graphOf(input);
  const ahead = aheadIn(graph);
  const known = {
    input,
    graph,
    ahead,
    camps: campsOf(input, graph),
    anonymous: anonymousIn(input, graph),
    claimants: new Set(follow(graph, ahead, claimantStarts(input, graph)).ends.keys()),
  };
  return {
    support: tallyOf(known, reportsFor('support', input, graph)),
    contradiction: tallyOf(known, reportsFor('contradiction', input, graph)),
  };
}
