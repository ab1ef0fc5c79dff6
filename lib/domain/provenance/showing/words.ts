import type { ShownEdge, ShownNode, ShownReason, ShownSide, ShownState, StepType } from './shown';

/** A sentence, and the names in it, each to be kept apart from its surroundings. */
export type Worded = { words: string; names: string[] };

/** How many names a sentence lists before it counts the rest. */
const MOST_NAMED = 6;

/** A reason with the names of what it is about: "Two of these come from the same source: “A”, “B” → Agency." */
export function reasonWithNames({ words, nodes, origin }: ShownReason, side: ShownSide): Worded {
  const labelOf = labelsIn(side);
  const about = nodes.flatMap((id) => labelOf(id) ?? []);
  const leads = origin === null ? undefined : labelOf(origin);
  const end = about.length === 1 && about[0] === leads ? undefined : leads;
  if (about.length === 0) return { words, names: [] };
  const [listed, rest] = [about.slice(0, MOST_NAMED), about.length - MOST_NAMED];
  const all = `${listed.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}${end ? ` → ${end}` : ''}`;
  return { words: `${words.replace(/\.$/, '')}: ${all}.`, names: end ? [...listed, end] : listed };
}

const labelsIn = ({ graph }: ShownSide): LabelOf => {
  const labels = new Map(graph.nodes.map((node) => [node.id, titleOf(node)]));
  return (id) => labels.get(id);
};

/** A title of a text stands in quotes, the name of a source does not. */
const titleOf = ({ kind, label, about }: ShownNode): string => {
  if (kind === 'source') return label;
  return kind === 'attribution' && about ? `“${label}” (${about})` : `“${label}”`;
};

/** What one box says to somebody who doesn't see where it stands: what it is, whether it counts, and where it leads. */
export function nodeInWords(node: ShownNode, side: ShownSide): string {
  const labelOf = labelsIn(side);
  const leads = side.graph.edges.flatMap((edge) => stepFrom(node, edge, labelOf));
  const about = node.about ? `, ${node.about}` : '';
  const what = `${roleLabels[node.role]}: ${node.label}${about}.`;
  return [what, stateInWords(node, side), leads.length > 0 ? `${leads.join('; ')}.` : '']
    .filter((sentence) => sentence !== '')
    .join(' ');
}

type LabelOf = (id: string) => string | undefined;

function stepFrom(node: ShownNode, { from, to, type, directed }: ShownEdge, labelOf: LabelOf): string[] {
  const other = from === node.id ? labelOf(to) : !directed && to === node.id ? labelOf(from) : undefined;
  if (other === undefined) return [];
  if (type === 'FIRST_HAND' && other === labelOf(node.id)) return ['It stands for itself'];
  const step = stepLabels[type];
  return [`${step.charAt(0).toUpperCase()}${step.slice(1)} ${other}`];
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

function stateInWords({ id, role, state }: ShownNode, { origins }: ShownSide): string {
  if (state === 'unknown') return 'Nobody knows where it comes from: it counts nothing.';
  if (state === 'leftOut') return 'Retracted, and left out.';
  if (state === 'challenged') return 'Challenged, and counted until that is decided.';
  if (state !== 'circular') return '';
  const counts = role !== 'report' || origins.some(({ reports }) => reports.includes(id));
  return counts ? 'Part of a circle.' : 'Part of a circle: it counts nothing.';
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
