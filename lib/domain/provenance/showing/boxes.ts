import { byKey, byNode, keyOf, type Node } from '../input';
import type { ShownEdge } from './shown';
import type { Seen } from './side';
import type { Step } from './steps';

/** The boxes of one side by what stands in them. */
export type Boxes = {
  /** In order: reports, what is on the way, origins. The thing that a box of a report stands for is null where it is in no article's own voice. */
  placed: { id: string; report: string | null; node: Node | null; origin: number | null }[];
  ofReport: (report: string) => string | undefined;
  ofNode: (node: Node) => string | undefined;
  ofOrigin: (origin: number) => string;
  /** The box of the origin that a thing counts in. */
  ofEnd: (node: Node) => string | undefined;
};

const reached = ({ starts, steps }: Seen): Node[] => {
  const found = new Map<string, Node>();
  const open = starts.flatMap(({ at }) => (at ? [at.to] : []));
  for (const node of open) {
    if (found.has(keyOf(node))) continue;
    found.set(keyOf(node), node);
    open.push(...steps(node).map(({ to }) => to));
  }
  return [...found.values()].sort(byNode);
};

/**
 * A report and the thing that it is are one box: a piece of evidence, or the article that says so in its own voice, where it
 * does so once. All that an origin is made of is one box beside them.
 */
export function boxesIn(seen: Seen): Boxes {
  const standing = standingFor(seen);
  const reports = seen.starts.map(({ report }, i) => ({
    id: `r${i + 1}`,
    report,
    node: standing.get(report) ?? null,
    origin: null,
  }));
  const own = new Map(reports.flatMap(({ id, node }) => (node ? [[keyOf(node), id] as const] : [])));
  const between = reached(seen).filter(
    (node) => !own.has(keyOf(node)) && seen.originOf(node) === undefined && seen.isNamed(node),
  );
  const through = between.map((node, i) => ({ id: `t${i + 1}`, report: null, node, origin: null }));
  for (const { id, node } of through) own.set(keyOf(node), id);
  const ofOrigin = (origin: number) => `o${origin + 1}`;
  const byReport = new Map(reports.map(({ id, report }) => [report, id]));
  return {
    placed: [
      ...reports,
      ...through,
      ...seen.tally.origins.map((_, i) => ({ id: ofOrigin(i), report: null, node: null, origin: i })),
    ],
    ofReport: (report) => byReport.get(report),
    ofNode: (node) => {
      const origin = seen.originOf(node);
      return own.get(keyOf(node)) ?? (origin === undefined ? undefined : ofOrigin(origin));
    },
    ofOrigin,
    ofEnd: (node) => {
      const origin = seen.endOf(node);
      return origin === undefined ? undefined : ofOrigin(origin);
    },
  };
}

/** What each report is, where that is one thing and no other report is the same. */
function standingFor({ starts }: Seen): Map<string, Node> {
  const reports = new Map<string, string[]>();
  for (const { report, at } of starts)
    if (at && at.type !== 'SAID_BY')
      reports.set(keyOf(at.to), [...(reports.get(keyOf(at.to)) ?? []), report]);
  return new Map(
    starts.flatMap(({ report, at }) =>
      at && reports.get(keyOf(at.to))?.length === 1 ? [[report, at.to] as const] : [],
    ),
  );
}

/** All that leads from box to box, each once. */
export function edgesIn(seen: Seen, boxes: Boxes): ShownEdge[] {
  const edges = new Map<string, ShownEdge>();
  const add = (from: string | undefined, { type, directed }: Omit<Step, 'to'>, to: string | undefined) => {
    if (!from || !to || (from === to && !directed)) return;
    const ends = directed || from < to ? { from, to } : { from: to, to: from };
    edges.set(`${ends.from} ${ends.to} ${type}`, { ...ends, type, directed });
  };
  const starts = new Map(seen.starts.map(({ report, at }) => [report, at]));
  for (const { id, report, node } of boxes.placed) {
    const start = report === null ? null : starts.get(report);
    if (start && report && node === null && !seen.isUnspoken(report)) add(id, start, boxes.ofNode(start.to));
    if (node === null) continue;
    const origin = seen.originOf(node);
    for (const step of seen.steps(node))
      if (origin === undefined || seen.originOf(step.to) !== origin) add(id, step, boxes.ofNode(step.to));
    if (origin !== undefined && report !== null && seen.leadsTo(report, origin))
      add(id, toOrigin(seen, node, origin), boxes.ofOrigin(origin));
  }
  return [...edges].sort(([a], [b]) => byKey(a, b)).map(([, edge]) => edge);
}

/** How something is one with the origin that it counts in. */
function toOrigin({ steps, originOf }: Seen, node: Node, origin: number): Omit<Step, 'to'> {
  const within = steps(node).filter(({ to }) => originOf(to) === origin);
  const types = within.map(({ type }) => type).sort(byKey);
  const isOwn = types.length === 0 || types.includes('FIRST_HAND');
  return { type: isOwn ? 'FIRST_HAND' : (types[0] as Step['type']), directed: true };
}
