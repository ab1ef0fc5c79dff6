import type { ShownEdge, ShownGraph } from '../shown';

/** What stands in a column: a box, or the place where a line passes. */
export type Slot = { id: string; isBox: boolean };

/** A line from box to box and the places that it passes. `back`: against the order of the columns, or within one. */
export type Line = { edge: ShownEdge; slots: string[]; back: boolean };

export type Columns = { columns: Slot[][]; lines: Line[] };

/**
 * Every box in its column: reports first, what they come by behind them, then all origins, then the claimant. Lineage in a
 * circle is followed once around; the edge that closes it leads back. A line passes every column between its boxes.
 */
export function columnsIn({ nodes, edges }: ShownGraph): Columns {
  const columnOf = placesOf({ nodes, edges });
  const columns: Slot[][] = [];
  const put = (column: number, slot: Slot) => {
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(slot);
  };
  for (const { id } of nodes) put(columnOf(id), { id, isBox: true });
  const lines = edges.map((edge, i): Line => {
    const [from, to] = [columnOf(edge.from), columnOf(edge.to)];
    const back = from === to || (edge.directed && to < from);
    const ends =
      !edge.directed && to < from ? { first: edge.to, last: edge.from } : { first: edge.from, last: edge.to };
    if (back) return { edge, slots: [ends.first, ends.last], back };
    const between = Array.from({ length: Math.abs(to - from) - 1 }, (_, k) => `${i}.${k}`);
    for (const [k, id] of between.entries()) put(Math.min(from, to) + k + 1, { id, isBox: false });
    return { edge, slots: [ends.first, ...between, ends.last], back };
  });
  return { columns, lines };
}

function placesOf({ nodes, edges }: ShownGraph): (id: string) => number {
  const roles = new Map(nodes.map(({ id, role }) => [id, role]));
  const isEnd = (id: string) => roles.get(id) === 'origin' || roles.get(id) === 'claimant';
  const leads = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to, directed } of edges)
    if (directed && from !== to && !isEnd(from) && !isEnd(to)) leads.get(from)?.push(to);
  const depths = longestWays(
    nodes.map(({ id }) => id).filter((id) => !isEnd(id)),
    leads,
  );
  const last = Math.max(-1, ...depths.values());
  const isClaimed = nodes.some(({ role }) => role === 'origin');
  return (id) => {
    if (!isEnd(id)) return depths.get(id) ?? 0;
    return last + 1 + (roles.get(id) === 'claimant' && isClaimed ? 1 : 0);
  };
}

/** How many steps the longest way to each is; an edge that closes a circle is none. */
function longestWays(
  ids: readonly string[],
  leads: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const order = inOrder(ids, leads);
  const places = new Map(order.map((id, i) => [id, i]));
  const depths = new Map(ids.map((id) => [id, 0]));
  for (const id of order)
    for (const to of leads.get(id) ?? [])
      if ((places.get(to) ?? 0) > (places.get(id) ?? 0))
        depths.set(to, Math.max(depths.get(to) ?? 0, (depths.get(id) ?? 0) + 1));
  return depths;
}

/** Each before all that it leads to, circles aside. Without recursion: ways may be long. */
function inOrder(ids: readonly string[], leads: ReadonlyMap<string, readonly string[]>): string[] {
  const [seen, done] = [new Set<string>(), [] as string[]];
  const into = new Set([...leads.values()].flat());
  // What nothing leads to begins; the rest are circles, begun anywhere.
  for (const start of [...ids.filter((id) => !into.has(id)), ...ids]) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ id: start, tried: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = leads.get(step.id)?.[step.tried++];
      if (next === undefined) done.push((path.pop() as { id: string }).id);
      else if (!seen.has(next)) {
        seen.add(next);
        path.push({ id: next, tried: 0 });
      }
    }
  }
  return done.reverse();
}
