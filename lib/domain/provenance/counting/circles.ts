import { componentsOf } from './cycles';
import type { Groups } from './groups';
import { lists, put } from './lists';

/** Lineage that leads in circles: the nodes of each, in order, and the circle that a node is in. */
export type Circles = { nodes: readonly (readonly number[])[]; of: ReadonlyMap<number, number> };

/** The circles in directed lineage. Nodes that are one are one node of a circle, whatever makes them one. */
export function circlesIn(
  size: number,
  one: Groups,
  directed: readonly { from: number; to: number }[],
): Circles {
  const leads = lists(size);
  for (const { from, to } of directed) put(leads, one.of(from), one.of(to));
  const circles = componentsOf(leads).filter(
    ([group = -1, ...others]) => others.length > 0 || leads[group]?.includes(group),
  );
  const circleOf = new Map(circles.flatMap((groups, i) => groups.map((group) => [group, i] as const)));
  const nodes = circles.map((): number[] => []);
  const of = new Map<number, number>();
  for (let at = 0; at < size; at++) {
    const circle = circleOf.get(one.of(at));
    if (circle === undefined) continue;
    of.set(at, circle);
    nodes[circle]?.push(at);
  }
  return { nodes, of };
}
