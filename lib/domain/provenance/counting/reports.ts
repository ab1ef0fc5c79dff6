import type { Stance } from '@/lib/domain/attribution/attribution';
import type { EvidenceStance } from '@/lib/domain/evidence/evidence';
import { articleNode, byKey, evidenceNode, type ProvenanceInput, sourceNode } from '../input';
import type { Start } from './following';
import type { Graph } from './graph';

export type Side = 'support' | 'contradiction';

/** The reports of one side, and those that are left out because they were retracted. */
export type Reports = { starts: Start[]; leftOut: string[] };

const counted: Record<Side, { attribution: Stance; evidence: EvidenceStance }> = {
  support: { attribution: 'ASSERTS', evidence: 'CORROBORATES' },
  contradiction: { attribution: 'DENIES', evidence: 'CONTRADICTS' },
};

export function reportsFor(side: Side, input: ProvenanceInput, graph: Graph): Reports {
  const attributions = input.attributions.filter(({ stance }) => stance === counted[side].attribution);
  const evidence = input.evidence.filter(({ stance }) => stance === counted[side].evidence);
  const standing = evidence.filter(({ state }) => state !== 'RETRACTED');
  const retracted = evidence.filter(({ state }) => state === 'RETRACTED');
  return {
    starts: [
      ...attributions.map((attribution) => startOf(attribution, graph)),
      ...standing.map(({ id }) => ({ report: `evidence:${id}`, at: graph.numberOf(evidenceNode(id)) })),
    ],
    leftOut: retracted.map(({ id }) => `evidence:${id}`).sort(byKey),
  };
}

/** Where the claim was first made: what is asserted in its first appearance. */
export const claimantStarts = ({ attributions }: ProvenanceInput, graph: Graph): Start[] =>
  attributions
    .filter(({ first, stance }) => first && stance === 'ASSERTS')
    .map((attribution) => startOf(attribution, graph));

type Attribution = ProvenanceInput['attributions'][number];

/** A paper speaks for itself in its article, and comes from where that comes from. */
function startOf({ id, speaker, sourceId, articleId }: Attribution, { numberOf }: Graph): Start {
  const report = `attribution:${id}`;
  if (speaker === 'NONE') return { report, at: numberOf(articleNode(articleId)) };
  const named = speaker === 'SOURCE' ? sourceId : null;
  return { report, at: named === null ? null : numberOf(sourceNode(named)) };
}
