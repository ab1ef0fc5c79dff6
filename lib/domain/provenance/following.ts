import type { Edges } from './cycles';
import type { Graph } from './graph';
import { byKey } from './input';

/** A report and the node where it starts; null where nobody knows. */
export type Start = { report: string; at: number | null };

/** Where reports lead: the ends, each with the reports that lead there; what they came by; those that lead nowhere. */
export type Followed = {
  ends: Map<number, readonly string[]>;
  /** The components of places that are reached. */
  reached: readonly number[];
  lost: readonly string[];
};

/** What is ahead of each component, whoever goes there. */
export type Ahead = {
  /** The component of each place. */
  componentOf: Int32Array;
  isCircular: readonly boolean[];
  leadsToEnd: readonly boolean[];
  leadsToCycle: readonly boolean[];
  /** The components that each leads to, itself aside. */
  next: Edges;
};

export function aheadIn({ components, leads, ends, nodes }: Graph): Ahead {
  const componentOf = new Int32Array(nodes.length);
  for (const [c, places] of components.entries()) for (const place of places) componentOf[place] = c;
  const isCircular: boolean[] = [];
  const leadsToEnd: boolean[] = [];
  const leadsToCycle: boolean[] = [];
  const next: number[][] = [];
  // What a component leads to stands before it.
  for (const [c, places] of components.entries()) {
    const to = [...new Set(places.flatMap((p) => (leads[p] ?? []).map((place) => componentOf[place] ?? 0)))];
    next[c] = to.filter((other) => other !== c);
    isCircular[c] = to.includes(c);
    leadsToEnd[c] =
      places.some((p) => ends[p]?.length) || next[c].some((other) => leadsToEnd[other] === true);
    leadsToCycle[c] = isCircular[c] || next[c].some((other) => leadsToCycle[other] === true);
  }
  return { componentOf, isCircular, leadsToEnd, leadsToCycle, next };
}

/** Follows each report to all its ends. */
export function follow(graph: Graph, ahead: Ahead, starts: readonly Start[]): Followed {
  const starting = new Map<number, string[]>();
  const lost: string[] = [];
  for (const { report, at } of starts) {
    const c = at === null ? null : ahead.componentOf[graph.places.of(at)];
    if (c === null || c === undefined) {
      lost.push(report);
      continue;
    }
    const beside = starting.get(c);
    if (beside) beside.push(report);
    else starting.set(c, [report]);
    if (!ahead.leadsToEnd[c] && !ahead.leadsToCycle[c]) lost.push(report);
  }
  const streams = flow(graph, ahead, starting);
  return { ends: endsReached(graph, streams, starting), reached: streams.reached, lost: lost.sort(byKey) };
}

/**
 * The same reports come to many places: a stream is named after the component where it took its present form, and those
 * that meet make a new one. So a long chain is one stream, and is listed once.
 */
type Streams = { of: Map<number, number>; feeding: Map<number, readonly number[]>; reached: number[] };

function flow({ components }: Graph, { next }: Ahead, starting: ReadonlyMap<number, string[]>): Streams {
  const streams: Streams = { of: new Map(), feeding: new Map(), reached: [] };
  const coming = new Map<number, Set<number>>();
  for (let c = components.length - 1; c >= 0; c--) {
    const into = [...(coming.get(c) ?? [])];
    coming.delete(c);
    if (into.length === 0 && !starting.has(c)) continue;
    const [only] = into;
    const stream = only !== undefined && into.length === 1 && !starting.has(c) ? only : c;
    if (stream === c) streams.feeding.set(c, into);
    streams.of.set(c, stream);
    streams.reached.push(c);
    for (const other of next[c] ?? []) {
      const seen = coming.get(other) ?? new Set();
      coming.set(other, seen.add(stream));
    }
  }
  return streams;
}

function endsReached(
  { components, ends }: Graph,
  { of, feeding, reached }: Streams,
  starting: ReadonlyMap<number, string[]>,
): Followed['ends'] {
  const coming = new Map<number, Set<number>>();
  for (const c of reached)
    for (const place of components[c] ?? [])
      for (const end of ends[place] ?? [])
        coming.set(end, (coming.get(end) ?? new Set()).add(of.get(c) as number));
  const listed = new Map<string, readonly string[]>();
  const found: Followed['ends'] = new Map();
  for (const [end, streams] of coming) {
    const name = [...streams].sort((a, b) => a - b).join();
    const reports = listed.get(name) ?? reportsIn(streams, feeding, starting);
    listed.set(name, reports);
    found.set(end, reports);
  }
  return found;
}

function reportsIn(
  streams: ReadonlySet<number>,
  feeding: Streams['feeding'],
  starting: ReadonlyMap<number, string[]>,
): readonly string[] {
  const seen = new Set(streams);
  // A set hands out what is added while it is read.
  for (const stream of seen) for (const feeder of feeding.get(stream) ?? []) seen.add(feeder);
  return [...seen].flatMap((stream) => starting.get(stream) ?? []).sort(byKey);
}
