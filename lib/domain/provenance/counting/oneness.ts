import {
  evidenceNode,
  isSameness,
  type LineageType,
  type Node,
  type ProvenanceInput,
  sourceNode,
} from '../input';
import { type Groups, groupsOf } from './groups';

/** Every node that is named anywhere, numbered in one order: so numbers say the same whatever came first. */
export type Numbered = {
  nodes: readonly Node[];
  numberOf: (node: Node) => number;
  /** All lineage, in the order of the input. */
  lineage: readonly { from: number; to: number; type: LineageType }[];
};

export function numbered(input: ProvenanceInput): Numbered {
  const { known, ends } = named(input);
  const nodes: Node[] = [];
  // As they came, to their numbers in order.
  const numbers = { article: new Int32Array(), evidence: new Int32Array(), source: new Int32Array() };
  for (const kind of ['article', 'evidence', 'source'] as const) {
    const came = known[kind];
    numbers[kind] = new Int32Array(came.size);
    for (const id of [...came.keys()].sort()) {
      numbers[kind][came.get(id) as number] = nodes.length;
      nodes.push({ kind, id });
    }
  }
  const numberOf = ({ kind, id }: Node) => numbers[kind][known[kind].get(id) as number] as number;
  const lineage = input.lineage.map(({ from, to, type }, i) => ({
    from: numbers[from.kind][ends[2 * i] as number] as number,
    to: numbers[to.kind][ends[2 * i + 1] as number] as number,
    type,
  }));
  return { nodes, numberOf, lineage };
}

/**
 * The ids of all that is named anywhere, by kind and in the order in which they came, and which of them the ends of lineage are.
 * By kind and id apart: joining them into keys would cost more than all the rest, and to look each up once is most of that.
 */
function named({ attributions, evidence, articles, lineage, sources, links }: ProvenanceInput) {
  const known = { article: new Map<string, number>(), evidence: new Map(), source: new Map() };
  const place = (kind: Node['kind'], id: string): number => {
    const ids = known[kind];
    const found = ids.get(id);
    if (found !== undefined) return found;
    ids.set(id, ids.size);
    return ids.size - 1;
  };
  const source = (id: string | null) => id !== null && place('source', id);
  for (const { articleId, sourceId } of attributions) {
    place('article', articleId);
    source(sourceId);
  }
  for (const { id, sourceId } of evidence) {
    place('evidence', id);
    source(sourceId);
  }
  for (const { id, outletId } of articles) {
    place('article', id);
    source(outletId);
  }
  const ends = new Int32Array(2 * lineage.length);
  let end = 0;
  for (const { from, to } of lineage) {
    ends[end++] = place(from.kind, from.id);
    ends[end++] = place(to.kind, to.id);
  }
  for (const { id, mergedInto } of sources) {
    source(id);
    source(mergedInto);
  }
  for (const { from, to } of links) {
    source(from);
    source(to);
  }
  return { known, ends };
}

/**
 * What is one: merged sources, what SAME_* joins, original evidence and its source, anonymous sources whom the vault can't
 * tell apart. Through `barred` nodes nothing is joined.
 */
export function oneness(
  { nodes }: Numbered,
  pairs: Pairs,
  barred: (at: number) => boolean = () => false,
): Groups {
  const groups = groupsOf(nodes.length);
  for (let i = 0; i < pairs.length; i += 2) {
    const [one, other] = [pairs[i] as number, pairs[i + 1] as number];
    if (!barred(one) && !barred(other)) groups.join(one, other);
  }
  return groups;
}

/** Two by two, the numbers of what is one. */
export type Pairs = readonly number[];

export function pairsIn({ sources, evidence }: ProvenanceInput, { numberOf, lineage }: Numbered): Pairs {
  const found: number[] = [];
  for (const { from, to, type } of lineage) if (isSameness(type)) found.push(from, to);
  for (const { id, originality, sourceId } of evidence)
    if (originality === 'ORIGINAL' && sourceId !== null)
      found.push(numberOf(evidenceNode(id)), numberOf(sourceNode(sourceId)));
  const first = new Map<string | null, number>();
  for (const { id, mergedInto, anonymous, identity } of sources) {
    const source = numberOf(sourceNode(id));
    if (mergedInto !== null) found.push(source, numberOf(sourceNode(mergedInto)));
    if (!anonymous) continue;
    const alike = first.get(identity);
    if (alike === undefined) first.set(identity, source);
    else found.push(source, alike);
  }
  return found;
}
