import type { Ahead, Followed } from './following';
import type { Graph } from './graph';
import {
  byNode,
  evidenceNode,
  isSameness,
  keyOf,
  type Node,
  type ProvenanceInput,
  type Sameness,
  samenessTypes,
  sourceNode,
} from './input';

/** How it is known that several reports have one origin. */
export type Shared = Sameness | 'SOURCE' | 'DOCUMENT';

/** Why a tally is what it is. Reports are `attribution:ID` or `evidence:ID`; an origin is named by its first node. */
export type Reason =
  | { kind: 'ALONE'; origin: Node; reports: readonly string[] }
  | { kind: 'SHARED'; origin: Node; shared: Shared; reports: readonly string[] }
  | { kind: 'SEVERAL_ENDS'; reports: readonly string[] }
  | { kind: 'MERGED'; sources: readonly Node[] }
  | { kind: 'ANONYMOUS'; sources: readonly Node[] }
  | { kind: 'CIRCULAR'; nodes: readonly Node[]; leadsOut: boolean }
  | { kind: 'UNKNOWN'; reports: readonly string[] }
  | { kind: 'LEFT_OUT'; reports: readonly string[] }
  | { kind: 'RETRACTED_BETWEEN'; evidence: readonly Node[] }
  | { kind: 'CHALLENGED'; evidence: readonly Node[] }
  | { kind: 'CLAIMANT'; origins: readonly Node[] }
  | { kind: 'ONE_CAMP'; origins: readonly Node[] }
  | { kind: 'NO_CLAIMANT' };

export type Told = {
  input: ProvenanceInput;
  graph: Graph;
  ahead: Ahead;
  claimants: ReadonlySet<number>;
  followed: Followed;
  ends: readonly { nodes: Node[]; reports: string[]; camp: number; isClaimants: boolean }[];
  circular: Node[][];
  counted: ReadonlySet<string>;
  leftOut: string[];
};

/** In the order in which they are told: what counts, what counts once, what counts nothing, who is independent. */
export function reasonsFor(told: Told): Reason[] {
  return [
    ...ofOrigins(told),
    ...ofSources(told),
    ...ofCircles(told),
    ...ofMissing(told),
    ...ofEvidence(told),
    ...ofClaimant(told),
  ];
}

function ofOrigins({ input, ends, graph }: Told): Reason[] {
  const types = samenessOf(input, graph);
  const seen = new Map<string, number>();
  for (const { reports } of ends) for (const report of reports) seen.set(report, (seen.get(report) ?? 0) + 1);
  const several = [...seen].flatMap(([report, times]) => (times > 1 ? [report] : [])).sort();
  const reasons = ends.map(({ nodes, reports }): Reason => {
    const origin = nodes[0] as Node;
    if (reports.length === 1) return { kind: 'ALONE', origin, reports };
    const known = types.get(graph.one.of(graph.numberOf(origin)));
    const same = samenessTypes.find((type) => known?.has(type));
    const whose = nodes.some(({ kind }) => kind === 'source') ? 'SOURCE' : 'DOCUMENT';
    return { kind: 'SHARED', origin, shared: same ?? whose, reports };
  });
  return several.length > 0 ? [...reasons, { kind: 'SEVERAL_ENDS', reports: several }] : reasons;
}

/** How each group is known to be one. */
function samenessOf({ lineage }: ProvenanceInput, { one, numberOf }: Graph): Map<number, Set<Sameness>> {
  const found = new Map<number, Set<Sameness>>();
  for (const { from, type } of lineage) {
    if (!isSameness(type)) continue;
    const group = one.of(numberOf(from));
    found.set(group, (found.get(group) ?? new Set()).add(type));
  }
  return found;
}

/** Of sources in the origins: which were merged, and which anonymous ones count once because they may be one. */
function ofSources({ input, ends }: Told): Reason[] {
  const sources = new Map(input.sources.map((source) => [keyOf(sourceNode(source.id)), source]));
  const known = (nodes: readonly Node[]) => nodes.flatMap((node) => sources.get(keyOf(node)) ?? []);
  const merged = ends.flatMap(({ nodes }) => known(nodes).filter(({ mergedInto }) => mergedInto !== null));
  const reasons: Reason[] =
    merged.length > 0 ? [{ kind: 'MERGED', sources: merged.map(({ id }) => sourceNode(id)) }] : [];
  for (const { nodes } of ends) {
    const anonymous = known(nodes).filter((source) => source.anonymous);
    if (anonymous.length > 1 && anonymous.some(({ identity }) => identity === null))
      reasons.push({ kind: 'ANONYMOUS', sources: anonymous.map(({ id }) => sourceNode(id)) });
  }
  return reasons;
}

const ofCircles = ({ circular, graph, ahead }: Told): Reason[] =>
  circular.map((nodes) => {
    const component = ahead.componentOf[graph.places.of(graph.numberOf(nodes[0] as Node))] ?? 0;
    return { kind: 'CIRCULAR', nodes, leadsOut: ahead.leadsToEnd[component] === true };
  });

function ofMissing({ followed: { lost }, leftOut }: Told): Reason[] {
  return [
    ...(lost.length > 0 ? [{ kind: 'UNKNOWN', reports: lost } as const] : []),
    ...(leftOut.length > 0 ? [{ kind: 'LEFT_OUT', reports: leftOut } as const] : []),
  ];
}

/** Evidence that the reports came by: retracted, so that nobody went on, or challenged. */
function ofEvidence({ input, graph, followed, counted }: Told): Reason[] {
  const passed = new Set(
    followed.reached.flatMap((c) =>
      (graph.components[c] ?? []).flatMap((place) => graph.members[place] ?? []),
    ),
  );
  const met = new Set<number>();
  for (const { from, to, type } of input.lineage) {
    const [start, target] = [graph.numberOf(from), graph.numberOf(to)];
    if (passed.has(start) && graph.isRetracted(target)) met.add(target);
    if (isSameness(type) && passed.has(target) && graph.isRetracted(start)) met.add(start);
  }
  const between = [...met].map((at) => graph.nodes[at] as Node).sort(byNode);
  const challenged = input.evidence
    .filter(({ id, state, stance }) => {
      const isMet = passed.has(graph.numberOf(evidenceNode(id)));
      return state === 'CHALLENGED' && isMet && (stance === null || counted.has(`evidence:${id}`));
    })
    .map(({ id }) => evidenceNode(id))
    .sort(byNode);
  return [
    ...(between.length > 0 ? [{ kind: 'RETRACTED_BETWEEN', evidence: between } as const] : []),
    ...(challenged.length > 0 ? [{ kind: 'CHALLENGED', evidence: challenged } as const] : []),
  ];
}

function ofClaimant({ ends, claimants }: Told): Reason[] {
  if (ends.length === 0) return [];
  const named = (of: Told['ends']) => of.map(({ nodes }) => nodes[0] as Node);
  const claimant = ends.filter(({ isClaimants }) => isClaimants);
  const camps = new Map<number, Node[]>();
  for (const { camp, nodes, isClaimants } of ends)
    if (!isClaimants) camps.set(camp, [...(camps.get(camp) ?? []), nodes[0] as Node]);
  return [
    ...(claimant.length > 0 ? [{ kind: 'CLAIMANT', origins: named(claimant) } as const] : []),
    ...[...camps.values()].flatMap((origins): Reason[] =>
      origins.length > 1 ? [{ kind: 'ONE_CAMP', origins }] : [],
    ),
    ...(claimants.size === 0 ? [{ kind: 'NO_CLAIMANT' } as const] : []),
  ];
}
