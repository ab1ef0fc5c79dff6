import type { ShownGraph } from '../shown';
import { columnsIn, type Slot } from './columns';
import { type Box, type Drawn, drawn } from './lines';
import { ordered } from './order';
import { type Sizes, stacked } from './stacking';

export type { Box, Drawn } from './lines';

/** The picture of a graph: its boxes and lines, from left to right, in pixels. */
export type Layout = { width: number; height: number; boxes: Box[]; lines: Drawn[]; dense: boolean };

/** From this many boxes on they are drawn with less in them. */
const DENSE = 20;

const roomy: Sizes = { width: 180, height: 80, gap: 14, across: 84, margin: 26 };
const tight: Sizes = { ...roomy, width: 168, height: 46, gap: 9, across: 54 };

/**
 * Where everything stands: reports on the left, origins right of all that leads there, the claimant last. The same for the same
 * graph, always, and near linear in it.
 */
export function layout(graph: ShownGraph): Layout {
  const dense = graph.nodes.length > DENSE;
  const sizes = dense ? tight : roomy;
  const { columns: unordered, lines } = columnsIn(graph);
  const columns = ordered({ columns: unordered, lines });
  const middles = stacked(columns, lines, sizes);
  const [boxes, lanes] = placed(columns, middles, sizes);
  const find = (all: ReadonlyMap<string, Box>) => (id: string) => {
    const box = all.get(id);
    if (!box) throw new Error(`A line leads to ${id}, which stands nowhere.`);
    return box;
  };
  const places = { boxOf: find(boxes), laneOf: find(lanes) };
  const all = [...boxes.values()];
  return {
    width: Math.max(0, ...all.map(({ x, width }) => x + width)) + sizes.margin,
    height: Math.max(0, ...all.map(({ y, height }) => y + height)) + sizes.margin,
    boxes: graph.nodes.map(({ id }) => places.boxOf(id)),
    lines: lines.map((line) => drawn(line, places)),
    dense,
  };
}

function placed(
  columns: readonly (readonly Slot[])[],
  middles: ReadonlyMap<string, number>,
  { width, height, across, margin }: Sizes,
): [boxes: Map<string, Box>, lanes: Map<string, Box>] {
  const [boxes, lanes] = [new Map<string, Box>(), new Map<string, Box>()];
  for (const [column, slots] of columns.entries())
    for (const { id, isBox } of slots) {
      const [x, middle] = [margin + column * (width + across), middles.get(id) ?? 0];
      if (isBox) boxes.set(id, { id, x, y: middle - height / 2, width, height });
      else lanes.set(id, { id, x, y: middle, width, height: 0 });
    }
  return [boxes, lanes];
}

/** The same for a page that runs from right to left. Its paths are as they were: they are turned where they are drawn. */
export const mirrored = ({ width, boxes, lines, ...rest }: Layout): Layout => ({
  ...rest,
  width,
  boxes: boxes.map((box) => ({ ...box, x: width - box.x - box.width })),
  lines: lines.map((line) => ({ ...line, at: { ...line.at, x: width - line.at.x } })),
});
