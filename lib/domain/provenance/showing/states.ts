import { evidenceNode, keyOf, type Node, type ProvenanceInput } from '../input';
import type { Boxes } from './boxes';
import { waysIn } from './completing';
import { NOT_PUBLIC, reportName } from './naming';
import type { Named, ShownEdge, ShownNode, ShownOrigin, ShownState } from './shown';
import type { Seen } from './side';

type Placed = Boxes['placed'][number];

/** The boxes of one side as they are shown: what each is called, what part it has, and whether it counts. */
export function nodesIn(
  side: Seen,
  boxes: Boxes,
  origins: readonly ShownOrigin[],
  edges: readonly ShownEdge[],
): ShownNode[] {
  const nameOf = reportName(side);
  const stateOf = statesIn(side, boxes, edges);
  return boxes.placed.map((box) => {
    const { id, report, node, origin } = box;
    const state = stateOf(box);
    if (report !== null) return { id, kind: kindOf(report), ...nameOf(report), role: 'report', state };
    if (origin === null)
      return { id, kind: node?.kind ?? 'evidence', ...named(side, node), role: 'through', state };
    const { label, about } = origins[origin] ?? NOT_PUBLIC;
    const nodes = side.tally.origins[origin]?.nodes ?? [];
    const isClaimant = side.claimants.told && nodes.some((one) => side.claimants.keys.has(keyOf(one)));
    const kind = (nodes.find((one) => one.kind === 'source') ?? nodes[0])?.kind ?? 'source';
    return { id, kind, label, about, role: isClaimant ? 'claimant' : 'origin', state };
  });
}

const kindOf = (report: string): ShownNode['kind'] =>
  report.startsWith('evidence:') ? 'evidence' : 'attribution';

const named = ({ names }: Seen, node: Node | null): Named =>
  (node && names.of.get(keyOf(node))) ?? NOT_PUBLIC;

function statesIn(
  { input, tally }: Seen,
  boxes: Boxes,
  edges: readonly ShownEdge[],
): (box: Placed) => ShownState {
  const [unknown, leftOut] = [new Set(tally.unknown), new Set(tally.leftOut)];
  const circling = new Set(tally.circular.flat().map(keyOf));
  const [retracted, challenged] = [inState(input, 'RETRACTED'), inState(input, 'CHALLENGED')];
  const ways = waysIn(edges);
  const counting = new Set(tally.origins.flatMap((_, i) => [...ways(boxes.ofOrigin(i))]));
  return ({ id, report, node }) => {
    const key = node ? keyOf(node) : '';
    if (leftOut.has(report ?? '') || retracted.has(key)) return 'leftOut';
    if (unknown.has(report ?? '')) return 'unknown';
    if (circling.has(key)) return 'circular';
    if (report === null && !counting.has(id)) return 'unknown';
    return challenged.has(key) ? 'challenged' : 'counted';
  };
}

const inState = ({ evidence }: ProvenanceInput, wanted: ProvenanceInput['evidence'][number]['state']) =>
  new Set(evidence.filter(({ state }) => state === wanted).map(({ id }) => keyOf(evidenceNode(id))));
