import {
  articleNode,
  evidenceNode,
  isSameness,
  keyOf,
  type LineageType,
  type Node,
  type ProvenanceInput,
  sourceNode,
} from '../input';
import type { StepType } from './shown';

/** From one thing to the next on the way to an origin. One that is not directed says that both are one. */
export type Step = { to: Node; type: StepType; directed: boolean };

/**
 * The steps from each thing, by its key, as the rule walks: sources and retracted evidence lead nowhere, original evidence
 * leads to its source alone, an article to its outlet only where nothing is known of where it comes from.
 */
export function stepsIn(input: ProvenanceInput): (node: Node) => readonly Step[] {
  const steps = new Map<string, Step[]>();
  const add = (from: Node, step: Step) => {
    const beside = steps.get(keyOf(from));
    if (beside) beside.push(step);
    else steps.set(keyOf(from), [step]);
  };
  const ends = endsIn(input);
  for (const { from, to, type } of input.lineage) lineageSteps(from, to, type, ends, add);
  for (const { id, outletId } of input.articles)
    if (!steps.has(keyOf(articleNode(id))))
      add(articleNode(id), { to: sourceNode(outletId), type: 'PUBLISHED_BY', directed: true });
  for (const { id, originality, sourceId } of input.evidence)
    if (originality === 'ORIGINAL' && sourceId !== null)
      add(evidenceNode(id), { to: sourceNode(sourceId), type: 'FIRST_HAND', directed: true });
  return (node) => (ends.barred(node) ? [] : (steps.get(keyOf(node)) ?? []));
}

type Ends = { barred: (node: Node) => boolean; original: (node: Node) => boolean };

function endsIn({ evidence }: ProvenanceInput): Ends {
  const keys = (wanted: (item: (typeof evidence)[number]) => boolean) =>
    new Set(evidence.filter(wanted).map(({ id }) => keyOf(evidenceNode(id))));
  const retracted = keys(({ state }) => state === 'RETRACTED');
  const original = keys(({ originality }) => originality === 'ORIGINAL');
  return {
    barred: (node) => node.kind === 'source' || retracted.has(keyOf(node)),
    original: (node) => original.has(keyOf(node)),
  };
}

function lineageSteps(
  from: Node,
  to: Node,
  type: LineageType,
  { original, barred }: Ends,
  add: (from: Node, step: Step) => void,
): void {
  if (!isSameness(type)) {
    if (from.kind !== 'source' && !original(from)) add(from, { to, type, directed: true });
  } else if (keyOf(from) !== keyOf(to)) {
    // To a source, or to what was retracted, the others lead, and nothing leads on.
    add(from, { to, type, directed: barred(to) });
    add(to, { to: from, type, directed: barred(from) });
  }
}
