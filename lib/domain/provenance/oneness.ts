import { type Groups, groupsOf } from './groups';
import {
  articleNode,
  byNode,
  evidenceNode,
  isSameness,
  type Node,
  type ProvenanceInput,
  sourceNode,
} from './input';

/** Every node that is named anywhere, numbered in one order: so numbers say the same whatever came first. */
export type Numbered = { nodes: readonly Node[]; numberOf: (node: Node) => number };

export function numbered(input: ProvenanceInput): Numbered {
  // By kind and id apart: joining them into keys would cost more than all the rest.
  const ids = { article: new Set<string>(), evidence: new Set<string>(), source: new Set<string>() };
  for (const { kind, id } of named(input)) ids[kind].add(id);
  const nodes = (['article', 'evidence', 'source'] as const)
    .flatMap((kind) => [...ids[kind]].map((id): Node => ({ kind, id })))
    .sort(byNode);
  const numbers = { article: new Map<string, number>(), evidence: new Map(), source: new Map() };
  for (const [i, { kind, id }] of nodes.entries()) numbers[kind].set(id, i);
  return { nodes, numberOf: ({ kind, id }) => numbers[kind].get(id) as number };
}

function named({ attributions, evidence, articles, lineage, sources, links }: ProvenanceInput): Node[] {
  const ofSources = [
    ...attributions.map(({ sourceId }) => sourceId),
    ...evidence.map(({ sourceId }) => sourceId),
    ...articles.map(({ outletId }) => outletId),
    ...sources.flatMap(({ id, mergedInto }) => [id, mergedInto]),
    ...links.flatMap(({ from, to }) => [from, to]),
  ].flatMap((id) => (id === null ? [] : [sourceNode(id)]));
  return [
    ...ofSources,
    ...evidence.map(({ id }) => evidenceNode(id)),
    ...articles.map(({ id }) => articleNode(id)),
    ...attributions.map(({ articleId }) => articleNode(articleId)),
    ...lineage.flatMap(({ from, to }) => [from, to]),
  ];
}

/**
 * What is one: merged sources, what SAME_* joins, original evidence and its source, anonymous sources whom the vault can't
 * tell apart. Through `barred` nodes nothing is joined.
 */
export function oneness(
  input: ProvenanceInput,
  { nodes, numberOf }: Numbered,
  barred: (at: number) => boolean = () => false,
): Groups {
  const groups = groupsOf(nodes.length);
  for (const [a, b] of pairs(input)) {
    const [one, other] = [numberOf(a), numberOf(b)];
    if (!barred(one) && !barred(other)) groups.join(one, other);
  }
  return groups;
}

function pairs({ lineage, sources, evidence }: ProvenanceInput): [Node, Node][] {
  const found: [Node, Node][] = [];
  for (const { from, to, type } of lineage) if (isSameness(type)) found.push([from, to]);
  for (const { id, originality, sourceId } of evidence)
    if (originality === 'ORIGINAL' && sourceId !== null) found.push([evidenceNode(id), sourceNode(sourceId)]);
  const first = new Map<string | null, Node>();
  for (const { id, mergedInto, anonymous, identity } of sources) {
    const source = sourceNode(id);
    if (mergedInto !== null) found.push([source, sourceNode(mergedInto)]);
    if (!anonymous) continue;
    const alike = first.get(identity);
    if (alike) found.push([source, alike]);
    else first.set(identity, source);
  }
  return found;
}
