import type { Columns, Slot } from './columns';
import { neighboursIn } from './order';

/** How often boxes are drawn towards what they are joined with. */
const PULLS = 6;

export type Sizes = { width: number; height: number; gap: number; across: number; margin: number };

/** How high a place is where a line passes a column. */
const LANE = 10;

/** How high the middle of each slot stands: near what it is joined with, in the order of its column, and clear of its neighbours. */
export function stacked(
  columns: readonly (readonly Slot[])[],
  lines: Columns['lines'],
  sizes: Sizes,
): Map<string, number> {
  const joined = neighboursIn(lines.filter(({ back }) => !back).map(({ slots }) => slots));
  const middles = new Map<string, number>();
  for (const column of columns) place(column, () => 0, sizes, middles);
  for (let pull = 0; pull < PULLS; pull++) {
    const order = pull % 2 === 0 ? columns : columns.toReversed();
    for (const column of order)
      place(column, (id) => meanOf(joined.get(id) ?? [], middles) ?? middles.get(id) ?? 0, sizes, middles);
  }
  const top = Math.min(
    ...columns.flat().map(({ id, isBox }) => (middles.get(id) ?? 0) - heightOf(isBox, sizes) / 2),
  );
  for (const [id, middle] of middles) middles.set(id, Math.round(middle - top + sizes.margin));
  return middles;
}

const meanOf = (ids: readonly string[], middles: ReadonlyMap<string, number>): number | undefined =>
  ids.length > 0 ? ids.reduce((sum, id) => sum + (middles.get(id) ?? 0), 0) / ids.length : undefined;

const heightOf = (isBox: boolean, { height }: Sizes): number => (isBox ? height : LANE);

/**
 * Stands a column as near as can be to where its slots want to be, by least squares: those that would overlap share one mean,
 * in blocks (pool adjacent violators).
 */
function place(
  column: readonly Slot[],
  wanted: (id: string) => number,
  sizes: Sizes,
  middles: Map<string, number>,
): void {
  let below = 0;
  const offsets = column.map(({ isBox }, i) => {
    const before = column[i - 1];
    if (before) below += (heightOf(before.isBox, sizes) + heightOf(isBox, sizes)) / 2 + sizes.gap;
    return below;
  });
  const blocks: { sum: number; count: number }[] = [];
  for (const [i, { id }] of column.entries()) {
    blocks.push({ sum: wanted(id) - (offsets[i] ?? 0), count: 1 });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const means = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  for (const [i, { id }] of column.entries()) middles.set(id, (means[i] ?? 0) + (offsets[i] ?? 0));
}
