import { type Graph, graphOf } from '../counting/graph';
import type { Side } from '../counting/reports';
import {
  articleNode,
  byKey,
  evidenceNode,
  keyOf,
  type Node,
  type ProvenanceInput,
  sourceNode,
} from '../input';
import type { Tally } from '../tally';
import type { Names } from './shown';
import { type Step, stepsIn } from './steps';

/** One side of a claim, and what of it readers may see. */
export type Seen = {
  input: ProvenanceInput;
  tally: Tally;
  names: Names;
  /** The reports, those that were retracted among them, and what each starts at; null where nobody knows. */
  starts: { report: string; at: Step | null }[];
  /** The origin that a way ends in when it comes to a thing, by its place among them. */
  originOf: (node: Node) => number | undefined;
  /** The same of whatever counts once with an origin, also where no way ends there. */
  endOf: (node: Node) => number | undefined;
  isNamed: (node: Node) => boolean;
  /** The steps from a thing to those that readers may see, or that an origin is. */
  steps: (node: Node) => readonly Step[];
  /** Whether readers are not told who spoke in a report. */
  isUnspoken: (report: string) => boolean;
  leadsTo: (report: string, origin: number) => boolean;
  claimants: Claimants;
};

/** Who made the claim first, by their keys, and whether readers may know. */
export type Claimants = { keys: ReadonlySet<string>; told: boolean };

export function seen(
  input: ProvenanceInput,
  tally: Tally,
  side: Side,
  names: Names,
  claimants: Claimants,
): Seen {
  const origins = new Map(
    tally.origins.flatMap(({ nodes }, i) => nodes.map((node) => [keyOf(node), i] as const)),
  );
  const endOf = (node: Node) => origins.get(keyOf(node));
  const graph = graphOf(input);
  const originOf = (node: Node) => (endsAt(graph, node) ? endOf(node) : undefined);
  const isNamed = (node: Node) => names.of.has(keyOf(node));
  const steps = stepsIn(input);
  const leading = tally.origins.map(({ reports }) => new Set(reports));
  const unspoken = new Set([...names.unspoken].map((id) => `attribution:${id}`));
  return {
    input,
    tally,
    names,
    starts: startsOf(input, side),
    originOf,
    endOf,
    isNamed,
    steps: (node) => steps(node).filter(({ to }) => isNamed(to) || originOf(to) !== undefined),
    isUnspoken: (report) => unspoken.has(report),
    leadsTo: (report, origin) => leading[origin]?.has(report) ?? false,
    claimants,
  };
}

const endsAt = ({ ends, places, one, numberOf }: Graph, node: Node): boolean =>
  node.kind === 'source' || (ends[places.of(numberOf(node))] ?? []).includes(one.of(numberOf(node)));

const stances = {
  support: { attribution: 'ASSERTS', evidence: 'CORROBORATES' },
  contradiction: { attribution: 'DENIES', evidence: 'CONTRADICTS' },
} as const;

function startsOf({ attributions, evidence }: ProvenanceInput, side: Side): Seen['starts'] {
  const said = attributions.filter(({ stance }) => stance === stances[side].attribution);
  const found = evidence.filter(({ stance }) => stance === stances[side].evidence);
  return [
    ...said.map((attribution) => ({ report: `attribution:${attribution.id}`, at: startOf(attribution) })),
    ...found.map(({ id }) => ({
      report: `evidence:${id}`,
      at: { to: evidenceNode(id), type: 'FIRST_HAND', directed: true } as const,
    })),
  ].sort((a, b) => byKey(a.report, b.report));
}

function startOf({ speaker, sourceId, articleId }: ProvenanceInput['attributions'][number]): Step | null {
  if (speaker === 'NONE') return { to: articleNode(articleId), type: 'STANDS_IN', directed: true };
  if (speaker === 'UNKNOWN' || sourceId === null) return null;
  return { to: sourceNode(sourceId), type: 'SAID_BY', directed: true };
}
