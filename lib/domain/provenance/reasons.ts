import type { Ahead, Followed } from './following';
import type { Graph } from './graph';
import {
  byKey,
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
import type { Reason } from './reason';

export type Told = {
  input: ProvenanceInput;
  graph: Graph;
  ahead: Ahead;
  claimants: ReadonlySet<number>;
  followed: Followed;
  ends: readonly { nodes: Node[]; reports: string[]; camp: number; isClaimants: boolean }[];
  circular: Node[][];
  /** Where each report starts. */
  starting: ReadonlyMap<string, number | null>;
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

function ofOrigins({ input, ends, graph, starting }: Told): Reason[] {
  const types = samenessOf(input, graph);
  const reasons = ends.map(({ nodes, reports }): Reason => {
    const origin = nodes[0] as Node;
    if (reports.length === 1) return { kind: 'ALONE', origin, reports };
    // One story that goes on to where it comes from is told as one story.
    const groups = new Set(reports.map((report) => graph.one.of(starting.get(report) as number)));
    const [start] = groups;
    const known = types.get(
      groups.size === 1 && start !== undefined ? start : graph.one.of(graph.numberOf(origin)),
    );
    const same = samenessTypes.find((type) => known?.has(type));
    const whose = nodes.some(({ kind }) => kind === 'source') ? 'SOURCE' : 'DOCUMENT';
    return { kind: 'SHARED', origin, shared: same ?? whose, reports };
  });
  return [...reasons, ...ofSeveralEnds(ends)];
}

function ofSeveralEnds(ends: Told['ends']): Reason[] {
  const seen = new Map<string, number>();
  for (const { reports } of ends) for (const report of reports) seen.set(report, (seen.get(report) ?? 0) + 1);
  const reports = [...seen].flatMap(([report, times]) => (times > 1 ? [report] : [])).sort(byKey);
  return reports.length > 0 ? [{ kind: 'SEVERAL_ENDS', reports }] : [];
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
  circular.map((nodes) => ({
    kind: 'CIRCULAR',
    nodes,
    leadsOut: nodes.some((node) => {
      const component = ahead.componentOf[graph.places.of(graph.numberOf(node))];
      return component !== undefined && ahead.leadsToEnd[component];
    }),
  }));

function ofMissing({ followed: { lost }, leftOut }: Told): Reason[] {
  return [
    ...(lost.length > 0 ? [{ kind: 'UNKNOWN', reports: lost } as const] : []),
    ...(leftOut.length > 0 ? [{ kind: 'LEFT_OUT', reports: leftOut } as const] : []),
  ];
}

/** Evidence that the reports came by: retracted, so that nobody went on, or challenged. */
function ofEvidence({ input, graph, followed, starting }: Told): Reason[] {
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
      return state === 'CHALLENGED' && isMet && (stance === null || starting.has(`evidence:${id}`));
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
  for (const { camp, nodes, isClaimants } of ends) {
    if (isClaimants) continue;
    const beside = camps.get(camp) ?? [];
    beside.push(nodes[0] as Node);
    camps.set(camp, beside);
  }
  return [
    ...(claimant.length > 0 ? [{ kind: 'CLAIMANT', origins: named(claimant) } as const] : []),
    ...[...camps.values()].flatMap((origins): Reason[] =>
      origins.length > 1 ? [{ kind: 'ONE_CAMP', origins }] : [],
    ),
    ...(claimants.size === 0 ? [{ kind: 'NO_CLAIMANT' } as const] : []),
  ];
}
