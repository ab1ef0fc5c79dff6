import type { Columns, Slot } from './columns';

/** How often the columns are gone through, there and back. Nothing crosses less after a few. */
const SWEEPS = 6;

/**
 * The columns with each slot near those that it is joined with, so that few lines cross (Sugiyama 1981, by barycentres). Boxes
 * that are one stay beside each other. The same for the same input, always.
 */
export function ordered({ columns, lines }: Columns): Slot[][] {
  const joined = neighboursIn(lines.filter(({ back }) => !back).map(({ slots }) => slots));
  const beside = groupsIn(lines);
  let now = columns.map((column) => [...column]);
  let best = { columns: now, crossings: crossingsIn(now, joined) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    now = swept(now, joined, beside, sweep % 2 === 0);
    const crossings = crossingsIn(now, joined);
    if (crossings < best.crossings) best = { columns: now, crossings };
  }
  return best.columns;
}

type Joined = ReadonlyMap<string, readonly string[]>;

/** What is joined with each slot in the next columns. */
export function neighboursIn(lines: readonly (readonly string[])[]): Joined {
  const joined = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = joined.get(from);
    if (known) known.push(to);
    else joined.set(from, [to]);
  };
  for (const slots of lines)
    for (const [i, slot] of slots.slice(1).entries()) {
      add(slots[i] as string, slot);
      add(slot, slots[i] as string);
    }
  return joined;
}

/** Who is moved as one: boxes of one column that lines join within it. */
function groupsIn(lines: Columns['lines']): (id: string) => string {
  const leader = new Map<string, string>();
  const of = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const { edge, back } of lines) if (back && !edge.directed) leader.set(of(edge.to), of(edge.from));
  return of;
}

function swept(
  columns: Slot[][],
  joined: Joined,
  groupOf: (id: string) => string,
  onwards: boolean,
): Slot[][] {
  const next = columns.map((column) => [...column]);
  const order = onwards ? next.keys() : [...next.keys()].reverse();
  const places = placesIn(next);
  for (const c of order) {
    const looked = new Set((next[onwards ? c - 1 : c + 1] ?? []).map(({ id }) => id));
    const column = next[c] ?? [];
    const wanted = wantedPlaces(column, joined, groupOf, looked, places);
    column.sort(
      (a, b) =>
        (wanted.get(groupOf(a.id)) ?? 0) - (wanted.get(groupOf(b.id)) ?? 0) ||
        (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0),
    );
    for (const [place, { id }] of column.entries()) places.set(id, place);
  }
  return next;
}

/** Where each group would stand by the mean of those that it is joined with; where it stands if it is joined with none. */
function wantedPlaces(
  column: readonly Slot[],
  joined: Joined,
  groupOf: (id: string) => string,
  looked: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
): Map<string, number> {
  const means = new Map<string, number[]>();
  for (const { id } of column) {
    const near = (joined.get(id) ?? []).filter((other) => looked.has(other));
    const found = near.length > 0 ? near.map((other) => places.get(other) ?? 0) : [places.get(id) ?? 0];
    means.set(groupOf(id), [...(means.get(groupOf(id)) ?? []), ...found]);
  }
  return new Map([...means].map(([group, all]) => [group, all.reduce((a, b) => a + b, 0) / all.length]));
}

const placesIn = (columns: readonly (readonly Slot[])[]): Map<string, number> =>
  new Map(columns.flatMap((column) => column.map(({ id }, place) => [id, place] as const)));

/** How many pairs of lines between neighbouring columns cross. */
function crossingsIn(columns: readonly (readonly Slot[])[], joined: Joined): number {
  const places = placesIn(columns);
  let crossings = 0;
  for (const [c, column] of columns.entries()) {
    const next = new Set((columns[c + 1] ?? []).map(({ id }) => id));
    const ends = column.flatMap(({ id }) =>
      (joined.get(id) ?? [])
        .filter((to) => next.has(to))
        .map((to) => places.get(to) ?? 0)
        .sort((a, b) => a - b),
    );
    for (const [i, end] of ends.entries())
      for (const later of ends.slice(i + 1)) if (later < end) crossings++;
  }
  return crossings;
}
