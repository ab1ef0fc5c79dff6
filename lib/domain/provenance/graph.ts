import { componentsOf, type Edges } from './cycles';
import type { Groups } from './groups';
import { articleNode, evidenceNode, isSameness, keyOf, type ProvenanceInput, sourceNode } from './input';
import { type Numbered, numbered, oneness } from './oneness';

/**
 * Where everything leads. Two notions of being one: `one` says what counts once, and retracting evidence changes nothing in
 * it; `places` says what is walked as one, and nothing is walked through retracted evidence.
 */
export type Graph = Numbered & {
  one: Groups;
  places: Groups;
  /** The nodes that count once together, by the number of their group. */
  together: Edges;
  isRetracted: (at: number) => boolean;
  /** The nodes that are one place, by its number. */
  members: Edges;
  /** The places that each place leads to by directed lineage. */
  leads: Edges;
  /** The ends at each place, as groups of `one`. */
  ends: Edges;
  /** Strongly connected places, each component after all that it leads to. */
  components: Edges;
};

export function graphOf(input: ProvenanceInput): Graph {
  const all = numbered(input);
  const retracted = new Set(
    input.evidence.flatMap(({ id, state }) =>
      state === 'RETRACTED' ? [all.numberOf(evidenceNode(id))] : [],
    ),
  );
  const isRetracted = (at: number) => retracted.has(at);
  const one = oneness(input, all);
  const places = oneness(input, all, isRetracted);
  const walked = {
    ...all,
    one,
    places,
    isRetracted,
    together: membersOf(all, one),
    members: membersOf(all, places),
  };
  const lineage = lineageOf(input, all);
  const leads = leadsOf(walked, lineage);
  return { ...walked, leads, ends: endsOf(input, walked, lineage), components: componentsOf(leads) };
}

type Walked = Omit<Graph, 'leads' | 'ends' | 'components'>;

const lists = (size: number): number[][] => Array.from({ length: size }, () => []);

function membersOf({ nodes }: Numbered, groups: Groups): Edges {
  const members = lists(nodes.length);
  for (const at of nodes.keys()) members[groups.of(at)]?.push(at);
  return members;
}

/** Directed lineage that is followed, and what has lineage of its own at all. */
type Lineage = { directed: { from: number; to: number }[]; leadsOn: Set<number>; has: Set<number> };

/** Sources come from nowhere, and that of original evidence is for the record. */
function lineageOf({ evidence, lineage }: ProvenanceInput, { numberOf }: Numbered): Lineage {
  const original = new Set(
    evidence.flatMap((item) => (item.originality === 'ORIGINAL' ? [keyOf(evidenceNode(item.id))] : [])),
  );
  const found: Lineage = { directed: [], leadsOn: new Set(), has: new Set() };
  for (const { from, to, type } of lineage) {
    const [start, target] = [numberOf(from), numberOf(to)];
    if (isSameness(type)) {
      // To be the same as itself says nothing.
      if (start !== target) found.has.add(start).add(target);
    } else if (from.kind !== 'source' && !original.has(keyOf(from))) {
      found.directed.push({ from: start, to: target });
      found.leadsOn.add(start);
      found.has.add(start);
    }
  }
  return found;
}

function leadsOf({ nodes, places, isRetracted }: Walked, { directed }: Lineage): Edges {
  const leads = lists(nodes.length);
  for (const { from, to } of directed)
    if (!isRetracted(from) && !isRetracted(to)) leads[places.of(from)]?.push(places.of(to));
  return leads;
}

function endsOf(input: ProvenanceInput, graph: Walked, { leadsOn, has }: Lineage): Edges {
  const { nodes, numberOf, one, places, isRetracted, members } = graph;
  const ends = lists(nodes.length);
  const firsthand = new Set(
    input.evidence.flatMap((item) =>
      item.originality === 'ORIGINAL' ? [numberOf(evidenceNode(item.id))] : [],
    ),
  );
  const isEnd = (at: number) => nodes[at]?.kind === 'source' || firsthand.has(at);
  const known = new Set([...nodes.keys()].filter((at) => isEnd(at) || leadsOn.has(at)).map(one.of));
  for (const at of nodes.keys()) {
    const place = members[at] ?? [];
    // Articles of which nothing is known but that they are the same are one origin, and nobody's.
    const onlyTheSame = place.length > 1 && !known.has(one.of(at)) && place.some(isArticle);
    if (onlyTheSame || place.some((node) => isEnd(node) && !isRetracted(node))) ends[at]?.push(one.of(at));
  }
  for (const { id, outletId } of input.articles) {
    const at = numberOf(articleNode(id));
    if (!has.has(at)) ends[places.of(at)]?.push(one.of(numberOf(sourceNode(outletId))));
  }
  return ends;

  function isArticle(node: number): boolean {
    return nodes[node]?.kind === 'article';
  }
}
