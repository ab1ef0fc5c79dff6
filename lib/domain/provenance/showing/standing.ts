import { keyOf, type Node, type ProvenanceInput } from '../input';
import type { Tally } from '../tally';
import type { Step } from './steps';

/**
 * The origin that each thing is shown in, by its place among them: where it counts, and is one with it beside whatever was retracted.
 * What was retracted, and what is one with an origin through it alone, stands beside the box: a way there would seem to lead on.
 */
export function standingIn(
  { evidence }: ProvenanceInput,
  { origins }: Tally,
  steps: (node: Node) => readonly Step[],
): ReadonlyMap<string, number> {
  const keys = (wanted: (item: ProvenanceInput['evidence'][number]) => boolean) =>
    new Set(evidence.filter(wanted).map(({ id }) => `evidence:${id}`));
  const retracted = keys(({ state }) => state === 'RETRACTED');
  const original = keys(({ originality }) => originality === 'ORIGINAL');
  const isEnd = (node: Node) => node.kind === 'source' || original.has(keyOf(node));
  return new Map(
    origins.flatMap(({ nodes }, origin) => {
      const parts = partsOf(
        nodes.filter((node) => !retracted.has(keyOf(node))),
        steps,
      );
      // An origin without an end is made of articles of which nothing is known but that they are the same.
      const counts = nodes.some(isEnd)
        ? (part: readonly Node[]) => part.some(isEnd)
        : (part: readonly Node[]) => part.length > 1;
      return parts.filter(counts).flatMap((part) => part.map((node) => [keyOf(node), origin] as const));
    }),
  );
}

/** These things, as far as steps join them without any other. */
function partsOf(nodes: readonly Node[], steps: (node: Node) => readonly Step[]): Node[][] {
  const parts = new Map(nodes.map((node) => [keyOf(node), [node]]));
  for (const node of nodes)
    for (const { to, directed, type } of steps(node)) {
      const isOne = !directed || type === 'FIRST_HAND' || to.kind === 'source';
      const [one, other] = [parts.get(keyOf(node)), parts.get(keyOf(to))];
      if (!isOne || !one || !other || one === other) continue;
      one.push(...other);
      for (const joined of other) parts.set(keyOf(joined), one);
    }
  return [...new Set(parts.values())];
}
