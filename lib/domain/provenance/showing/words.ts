import type { ShownEdge, ShownNode, ShownReason, ShownSide, ShownState, StepType } from './shown';

/** A sentence, and the names in it, each to be kept apart from its surroundings. */
export type Worded = { words: string; names: string[] };

/** How many names a sentence lists before it counts the rest. */
const MOST_NAMED = 6;

/** What there is to say of one side: of each box and of each reason. */
export type Telling = { node: (node: ShownNode) => Worded; reason: (reason: ShownReason) => Worded };

export function tellingOf(side: ShownSide): Telling {
  const known = new Map(side.graph.nodes.map((node) => [node.id, node]));
  const steps = stepsIn(side.graph.edges);
  const counted = new Set(side.origins.flatMap(({ reports }) => reports));
  const nodeOf = (id: string) => known.get(id);
  return {
    node: (node) => nodeInWords(node, steps(node.id), nodeOf, counted),
    reason: (reason) => reasonInWords(reason, nodeOf),
  };
}

type NodeOf = (id: string) => ShownNode | undefined;
type Step = { to: string; type: StepType };

/** What leads on from each box, and what is one with it. */
function stepsIn(edges: readonly ShownEdge[]): (id: string) => readonly Step[] {
  const steps = new Map<string, Step[]>();
  const add = (from: string, step: Step) => {
    const beside = steps.get(from);
    if (beside) beside.push(step);
    else steps.set(from, [step]);
  };
  for (const { from, to, type, directed } of edges) {
    add(from, { to, type });
    if (!directed) add(to, { to: from, type });
  }
  return (id) => steps.get(id) ?? [];
}

/** "Two of these come from the same source: “A”; “B” → Agency." */
function reasonInWords({ words, nodes, origin }: ShownReason, nodeOf: NodeOf): Worded {
  const named = nodes.flatMap((id) => nodeOf(id) ?? []);
  if (named.length === 0) return { words, names: [] };
  const [shown, rest] = [named.slice(0, MOST_NAMED), named.length - MOST_NAMED];
  const listed = `${shown.map(titleOf).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
  const last = origin === null ? undefined : nodeOf(origin);
  const isItself = last !== undefined && named.length === 1 && shown[0]?.label === last.label;
  const end = last && !isItself ? ` → ${titleOf(last)}` : '';
  const names = [...shown, ...(last ? [last] : [])].map(({ label }) => label);
  return { words: `${words.replace(/\.$/, '')}: ${listed}${end}.`, names };
}

/** A title of a text stands in quotes, the name of a source does not. */
const titleOf = ({ kind, label, about }: ShownNode): string => {
  if (kind === 'source') return label;
  const title = /^[“"«]/u.test(label) ? label : `“${label}”`;
  return kind === 'attribution' && about ? `${title} (${about})` : title;
};

/** What a box says to somebody who doesn't see where it stands: what it is, whether it counts, and where it leads. */
function nodeInWords(
  node: ShownNode,
  steps: readonly Step[],
  nodeOf: NodeOf,
  counted: ReadonlySet<string>,
): Worded {
  const about = node.about ? `, ${node.about}` : '';
  const others = steps.flatMap(({ to, type }) => {
    const other = nodeOf(to);
    return other ? [{ type, other }] : [];
  });
  const leads = others.map(({ type, other }) => stepInWords(node, type, other));
  const words = [
    `${roleLabels[node.role]}: ${node.label}${about}.`,
    stateInWords(node, counted.has(node.id)),
    ...(leads.length > 0 ? [`${leads.join('; ')}.`] : []),
  ];
  const names = [node, ...others.map(({ other }) => other)].map(({ label }) => label);
  return { words: words.filter((sentence) => sentence !== '').join(' '), names };
}

function stepInWords(node: ShownNode, type: StepType, other: ShownNode): string {
  if (type === 'FIRST_HAND' && other.label === node.label) return 'It stands for itself';
  const step = stepLabels[type];
  return `${step.charAt(0).toUpperCase()}${step.slice(1)} ${titleOf(other)}`;
}

export const roleLabels: Record<ShownNode['role'], string> = {
  report: 'Report',
  through: 'On the way',
  origin: 'Origin',
  claimant: 'Claimant',
};

/** What sets a box apart, besides how it is drawn. What counts as usual needs no word. */
export const stateLabels: Record<ShownState, string | null> = {
  counted: null,
  unknown: 'origin unknown',
  leftOut: 'retracted, left out',
  circular: 'in a circle',
  challenged: 'challenged',
};

function stateInWords({ role, state }: ShownNode, counts: boolean): string {
  if (state === 'unknown') return 'Nobody knows where it comes from: it counts nothing.';
  if (state === 'leftOut') return 'Retracted, and left out.';
  if (state === 'challenged') return 'Challenged, and counted until that is decided.';
  if (state !== 'circular') return '';
  return role !== 'report' || counts ? 'Part of a circle.' : 'Part of a circle: it counts nothing.';
}

export const stepLabels: Record<StepType, string> = {
  REPUBLISHES: 'republishes',
  CITES: 'cites',
  TRANSLATES: 'translates',
  SAME_WIRE: 'same wire story as',
  SAME_SPEAKER: 'same speaker as',
  SAME_DOCUMENT: 'same document as',
  SAID_BY: 'said by',
  STANDS_IN: 'stands in',
  PUBLISHED_BY: 'published by',
  FIRST_HAND: 'first-hand from',
  RESTS_ON: 'comes from',
  ONE_SIDE: 'belongs together with',
};
