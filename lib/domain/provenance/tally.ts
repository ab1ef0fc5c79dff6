import { type Anonymous, mayBe } from './counting/camps';
import { type Ahead, type Followed, follow } from './counting/following';
import type { Graph } from './counting/graph';
import type { Groups } from './counting/groups';
import { reasonsFor } from './counting/reasons';
import type { Reports } from './counting/reports';
import { byKey, byNode, type Node, type ProvenanceInput } from './input';
import type { Reason } from './reason';

/** One end: the nodes that are one in it, and the reports that lead there. */
export type Origin = { nodes: Node[]; reports: string[] };

/**
 * What the reports of one side come to. `circular`: each group of lineage that leads in a circle and that a report reaches.
 * `unknown`: reports that lead nowhere. `leftOut`: retracted reports, which `reports` doesn't count. `because`: why.
 */
export type Tally = {
  reports: number;
  origins: Origin[];
  independentOfClaimant: number;
  circular: Node[][];
  unknown: string[];
  leftOut: string[];
  because: Reason[];
};

/** What both sides are worked out of. */
export type Known = {
  input: ProvenanceInput;
  graph: Graph;
  ahead: Ahead;
  camps: Groups;
  anonymous: Anonymous;
  claimants: ReadonlySet<number>;
};

/** An origin, the camp that it is in, and whether that is the claimant's. */
type End = Origin & { camp: number; isClaimants: boolean };

export function tallyOf(known: Known, { starts, leftOut }: Reports): Tally {
  const followed = follow(known.graph, known.ahead, starts);
  const ends = endsIn(known, followed);
  const circular = circlesIn(known, followed);
  const starting = new Map(starts.map(({ report, at }) => [report, at]));
  const independent = new Set(ends.filter(({ isClaimants }) => !isClaimants).map(({ camp }) => camp));
  return {
    reports: starts.length,
    origins: ends.map(({ nodes, reports }) => ({ nodes, reports })),
    independentOfClaimant: independent.size,
    circular,
    unknown: [...followed.lost],
    leftOut,
    because: reasonsFor({ ...known, followed, ends, circular, starting, leftOut }),
  };
}

function endsIn({ graph, camps, anonymous, claimants }: Known, { ends }: Followed): End[] {
  const placed = (groups: Iterable<number>) => [...groups].map((group) => ({ group, camp: camps.of(group) }));
  const other = mayBe(anonymous, placed(ends.keys()), placed(claimants));
  const sides = camps.copy();
  if (other.camp !== null && anonymous.unnamed !== null) sides.join(other.camp, anonymous.unnamed);
  const claiming = new Set([...claimants].map(sides.of));
  return originsOf(ends, anonymous.unnamed, other.origin)
    .map((groups) => {
      const camp = sides.of(groups[0] as number);
      const nodes = groups.flatMap((group) => nodesOf(graph, group)).sort(byNode);
      const reports = reportsOf(groups, ends);
      return { nodes, reports, camp, isClaimants: claiming.has(camp) };
    })
    .sort((a, b) => byNode(a.nodes[0] as Node, b.nodes[0] as Node));
}

/** Reports that lead to any of these ends. To one they are listed already, and all who read them share the list: it may be long. */
const reportsOf = (groups: readonly number[], ends: Followed['ends']): string[] =>
  groups.length === 1
    ? (ends.get(groups[0] as number) ?? [])
    : [...new Set(groups.flatMap((group) => ends.get(group) ?? []))].sort(byKey);

/** The ends, each with whatever counts once with it: those who can't be told apart, and the one whom they may be. */
const originsOf = (ends: Followed['ends'], unnamed: number | null, other: number | null): number[][] =>
  [...ends.keys()]
    .filter((group) => other === null || group !== unnamed)
    .map((group) => (group === other && unnamed !== null ? [group, unnamed] : [group]));

const nodesOf = ({ together, nodes }: Graph, group: number): Node[] =>
  (together[group] ?? []).map((at) => nodes[at] as Node);

function circlesIn({ graph }: Known, { reached }: Followed): Node[][] {
  const found = new Set<number>();
  for (const c of reached)
    for (const place of graph.components[c] ?? [])
      for (const at of graph.members[place] ?? []) {
        const circle = graph.circles.of.get(at);
        if (circle !== undefined) found.add(circle);
      }
  return [...found]
    .map((circle) => (graph.circles.nodes[circle] ?? []).map((at) => graph.nodes[at] as Node))
    .sort((a, b) => byNode(a[0] as Node, b[0] as Node));
}
