import { campsOf } from '../counting/camps';
import { graphOf } from '../counting/graph';
import { keyOf, type Node } from '../input';
import type { Boxes } from './boxes';
import type { ShownEdge, ShownOrigin } from './shown';
import type { Seen } from './side';

/** The edges with those that no step shows: a way of which readers see no part, and which origins belong together. */
export function completed(
  side: Seen,
  boxes: Boxes,
  edges: readonly ShownEdge[],
  origins: readonly ShownOrigin[],
): ShownEdge[] {
  const leads = waysIn(edges);
  const missing = origins.flatMap(({ node, reports }) => {
    const back = leads(node);
    return reports
      .filter((report) => !back.has(report))
      .map((from): ShownEdge => ({ from, to: node, type: 'RESTS_ON', directed: true }));
  });
  return [...edges, ...missing, ...together(side, boxes)];
}

/** What leads to a box, over however many others. */
export function waysIn(edges: readonly ShownEdge[]): (to: string) => ReadonlySet<string> {
  const before = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const beside = before.get(to);
    if (beside) beside.push(from);
    else before.set(to, [from]);
  };
  for (const { from, to, directed } of edges) {
    add(from, to);
    if (!directed) add(to, from);
  }
  return (to) => {
    const found = new Set([to]);
    for (const box of found) for (const from of before.get(box) ?? []) found.add(from);
    return found;
  };
}

/** Origins of one camp, and those of the claimant's beside the claimant. */
function together(side: Seen, boxes: Boxes): ShownEdge[] {
  const joined = (nodes: readonly Node[]): ShownEdge[] => {
    const ids = [...new Set(nodes.flatMap((node) => boxes.ofEnd(node) ?? []))];
    return ids.slice(1).map((to, i) => ({ from: ids[i] as string, to, type: 'ONE_SIDE', directed: false }));
  };
  return side.tally.because.flatMap((reason) => {
    if (reason.kind === 'ONE_CAMP') return joined(reason.origins);
    return reason.kind === 'CLAIMANT' && side.claimants.told
      ? besideClaimant(side, boxes, reason.origins)
      : [];
  });
}

function besideClaimant(
  { input, claimants, tally, endOf }: Seen,
  boxes: Boxes,
  origins: readonly Node[],
): ShownEdge[] {
  const isClaimant = (node: Node) =>
    (tally.origins[endOf(node) ?? -1]?.nodes ?? []).some((one) => claimants.keys.has(keyOf(one)));
  const graph = graphOf(input);
  const camps = campsOf(input, graph);
  const campOf = (node: Node) => camps.of(graph.numberOf(node));
  const claiming = origins.filter(isClaimant);
  return origins
    .filter((node) => !isClaimant(node))
    .flatMap((node) => {
      const whose = claiming.find((other) => campOf(other) === campOf(node)) ?? claiming[0];
      const [from, to] = [boxes.ofEnd(node), whose && boxes.ofEnd(whose)];
      return from && to ? [{ from, to, type: 'ONE_SIDE', directed: true } as const] : [];
    });
}
