import { byKey } from '../input';
import type { Edges } from './cycles';
import type { Graph } from './graph';

/** A report and the node where it starts; null where nobody knows. */
export type Start = { report: string; at: number | null };

/** Where reports lead: the ends, each with the reports that lead there; what they came by; those that lead nowhere. */
export type Followed = {
  ends: Map<number, string[]>;
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
  const ordered = [...starts].sort((a, b) => byKey(a.report, b.report));
  // By component, the places of reports in that order: numbers are sorted in no time, and names are not.
  const starting: number[][] = [];
  const lost: string[] = [];
  for (const [place, { report, at }] of ordered.entries()) {
    const c = at === null ? undefined : ahead.componentOf[graph.places.of(at)];
    if (c === undefined || !(ahead.leadsToEnd[c] || ahead.leadsToCycle[c])) lost.push(report);
    if (c !== undefined) listIn(starting, c).push(place);
  }
  const streams = flow(graph, ahead, starting);
  const reportsIn = gathering(streams, starting, ordered);
  return { ends: endsReached(graph, streams, reportsIn), reached: streams.reached, lost };
}

const listIn = <T>(lists: T[][], at: number): T[] => {
  const list = lists[at] ?? [];
  lists[at] = list;
  return list;
};

/**
 * The same reports come to many places: a stream is named after the component where it took its present form, and those
 * that meet make a new one. So a long chain is one stream, and is listed once.
 */
type Streams = { of: Int32Array; feeding: readonly (readonly number[])[]; reached: number[] };

function flow({ components }: Graph, { next }: Ahead, starting: readonly number[][]): Streams {
  const feeding: number[][] = [];
  const streams: Streams = { of: new Int32Array(components.length), feeding, reached: [] };
  const coming: Set<number>[] = [];
  for (let c = components.length - 1; c >= 0; c--) {
    const into = [...(coming[c] ?? [])];
    delete coming[c];
    if (into.length === 0 && !starting[c]) continue;
    const [only] = into;
    const stream = only !== undefined && into.length === 1 && !starting[c] ? only : c;
    if (stream === c) feeding[c] = into;
    streams.of[c] = stream;
    streams.reached.push(c);
    for (const other of next[c] ?? []) {
      const seen = coming[other] ?? new Set();
      coming[other] = seen.add(stream);
    }
  }
  return streams;
}

function endsReached(
  { components, ends }: Graph,
  streams: Streams,
  reportsIn: (streams: ReadonlySet<number>) => string[],
): Followed['ends'] {
  const coming = new Map<number, Set<number>>();
  for (const c of streams.reached)
    for (const place of components[c] ?? [])
      for (const end of ends[place] ?? [])
        coming.set(end, (coming.get(end) ?? new Set()).add(streams.of[c] as number));
  const listed = new Map<string, string[]>();
  const found: Followed['ends'] = new Map();
  for (const [end, of] of coming) {
    const name = [...of].sort((a, b) => a - b).join();
    const reports = listed.get(name) ?? reportsIn(of);
    listed.set(name, reports);
    found.set(end, reports);
  }
  return found;
}

/** All reports in some streams, in order. Where everything leads everywhere this is most of the work: it allocates nothing but the lists. */
function gathering({ feeding }: Streams, starting: readonly number[][], ordered: readonly Start[]) {
  /** The last time that each stream was looked at. */
  const looked = new Int32Array(Math.max(feeding.length, starting.length));
  const found = new Int32Array(ordered.length);
  let time = 0;
  return (streams: ReadonlySet<number>): string[] => {
    time += 1;
    let count = 0;
    const open = [...streams];
    for (const stream of open) looked[stream] = time;
    for (const stream of open) {
      for (const place of starting[stream] ?? []) found[count++] = place;
      for (const feeder of feeding[stream] ?? []) {
        if (looked[feeder] === time) continue;
        looked[feeder] = time;
        open.push(feeder);
      }
    }
    return namesAt(inOrder(found.subarray(0, count), ordered.length), ordered);
  };
}

/** From this share of all on, marking and going through all is quicker than sorting. */
const DENSE = 1 / 32;

function inOrder(places: Int32Array, total: number): Int32Array {
  if (places.length < total * DENSE) return places.sort();
  const marked = new Uint8Array(total);
  for (const place of places) marked[place] = 1;
  let count = 0;
  for (let place = 0; place < total; place++) if (marked[place] === 1) places[count++] = place;
  return places;
}

function namesAt(places: Int32Array, ordered: readonly Start[]): string[] {
  const names = new Array<string>(places.length);
  for (let i = 0; i < places.length; i++) names[i] = ordered[places[i] as number]?.report as string;
  return names;
}
