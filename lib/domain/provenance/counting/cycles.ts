/** Where each of a number of things leads, by number. */
export type Edges = readonly (readonly number[])[];

/**
 * The strongly connected components of a graph (Tarjan 1972), each after all that it leads to. Without recursion: chains may
 * be as long as there is room for.
 */
export function componentsOf(edges: Edges): number[][] {
  const search: Search = {
    edges,
    seen: new Int32Array(edges.length),
    low: new Int32Array(edges.length),
    open: [],
    isOpen: new Uint8Array(edges.length),
    path: [],
    count: 0,
    found: [],
  };
  for (let start = 0; start < edges.length; start++) if (!search.seen[start]) searchFrom(search, start);
  return search.found;
}

type Search = {
  edges: Edges;
  /** When each was seen, from 1 on; 0 not yet. */
  seen: Int32Array;
  /** The earliest that each leads back to. */
  low: Int32Array;
  /** Seen, and not yet in a component. */
  open: number[];
  isOpen: Uint8Array;
  /** The way here, and how many ways on were tried from each place of it. */
  path: { at: number; tried: number }[];
  count: number;
  found: number[][];
};

function searchFrom(search: Search, start: number): void {
  enter(search, start);
  for (let step = search.path.at(-1); step; step = search.path.at(-1)) {
    const next = search.edges[step.at]?.[step.tried++];
    if (next === undefined) leave(search, step.at);
    else if (!search.seen[next]) enter(search, next);
    else if (search.isOpen[next]) lower(search, step.at, search.seen[next] ?? 0);
  }
}

function enter(search: Search, at: number): void {
  search.count += 1;
  search.seen[at] = search.count;
  search.low[at] = search.count;
  search.open.push(at);
  search.isOpen[at] = 1;
  search.path.push({ at, tried: 0 });
}

function leave(search: Search, at: number): void {
  search.path.pop();
  const before = search.path.at(-1);
  if (before) lower(search, before.at, search.low[at] ?? 0);
  if (search.low[at] === search.seen[at]) close(search, at);
}

function lower(search: Search, at: number, to: number): void {
  search.low[at] = Math.min(search.low[at] ?? to, to);
}

/** Everything opened since this one is in its component. */
function close(search: Search, at: number): void {
  const component = search.open.splice(search.open.lastIndexOf(at));
  for (const member of component) search.isOpen[member] = 0;
  search.found.push(component);
}
