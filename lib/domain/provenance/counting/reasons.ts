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
} from '../input';
import type { Reason } from '../reason';
import type { Ahead, Followed } from './following';
import type { Graph } from './graph';

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

function ofOrigins({ ends, graph, starting, ahead }: Told): Reason[] {
  const types = samenessOf(graph);
  const reasons = ends.map(({ nodes, reports }): Reason => {
    const origin = nodes[0] as Node;
    if (reports.length === 1) return { kind: 'ALONE', origin, reports };
    // One story that goes on to where it comes from is told as one story.
    const startOf = (report: string | undefined) => graph.one.of(starting.get(report ?? '') as number);
    const start = startOf(reports[0]);
    const isOneStory = reports.every((report) => startOf(report) === start);
    const known = types.get(isOneStory ? start : graph.one.of(graph.numberOf(origin)));
    const same = samenessTypes.find((type) => known?.has(type));
    const whose = nodes.some(({ kind }) => kind === 'source') ? 'SOURCE' : 'DOCUMENT';
    return { kind: 'SHARED', origin, shared: same ?? whose, reports };
  });
  return [...reasons, ...ofSeveralEnds({ ends, graph, starting, ahead })];
}

/** Reports that lead to more than one end: of each component two ends are enough to know. */
function ofSeveralEnds({
  ends,
  graph,
  ahead,
  starting,
}: Pick<Told, 'ends' | 'graph' | 'ahead' | 'starting'>): Reason[] {
  const endOf = new Map(
    ends.flatMap(({ nodes }, i) => nodes.map((node) => [graph.one.of(graph.numberOf(node)), i] as const)),
  );
  const size = graph.components.length;
  const [first, second] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  const add = (c: number, end = -1) => {
    if (end < 0 || first[c] === end) return;
    if (first[c] === -1) first[c] = end;
    else second[c] = end;
  };
  // What a component leads to stands before it.
  for (const [c, places] of graph.components.entries()) {
    for (const place of places) for (const end of graph.ends[place] ?? []) add(c, endOf.get(end));
    for (const other of ahead.next[c] ?? []) {
      add(c, first[other]);
      add(c, second[other]);
    }
  }
  const leadsToMore = (at: number | null) =>
    at !== null && (second[ahead.componentOf[graph.places.of(at)] ?? -1] ?? -1) >= 0;
  const reports = [...starting].flatMap(([report, at]) => (leadsToMore(at) ? [report] : [])).sort(byKey);
  return reports.length > 0 ? [{ kind: 'SEVERAL_ENDS', reports }] : [];
}

/** How each group is known to be one. */
function samenessOf({ one, lineage }: Graph): Map<number, Set<Sameness>> {
  const found = new Map<number, Set<Sameness>>();
  for (const { from, type } of lineage) {
    if (!isSameness(type)) continue;
    const group = one.of(from);
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
  for (const { from: start, to: target, type } of graph.lineage) {
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
