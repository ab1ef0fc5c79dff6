import { articleNode, evidenceNode, isSameness, type ProvenanceInput, sourceNode } from '../input';
import { type Circles, circlesIn } from './circles';
import { componentsOf, type Edges } from './cycles';
import type { Groups } from './groups';
import { lists, put } from './lists';
import { type Numbered, numbered, oneness, pairsIn } from './oneness';

/**
 * Where everything leads. Two notions of being one: `one` says what counts once, and retracting evidence changes nothing in
 * it; `places` says what is walked as one: nothing is walked through retracted evidence, and a source is where a walk ends.
 */
export type Graph = Numbered & {
  one: Groups;
  places: Groups;
  /** The nodes that count once together, by the number of their group. */
  together: Edges;
  isRetracted: (at: number) => boolean;
  /** The nodes that are one place, by its number. */
  members: Edges;
  /** The places that each place leads to. */
  leads: Edges;
  /** The ends at each place, as groups of `one`. */
  ends: Edges;
  /** Strongly connected places, each component after all that it leads to. */
  components: Edges;
  circles: Circles;
};

export function graphOf(input: ProvenanceInput): Graph {
  const all = numbered(input);
  const retracted = new Set(
    input.evidence.flatMap(({ id, state }) =>
      state === 'RETRACTED' ? [all.numberOf(evidenceNode(id))] : [],
    ),
  );
  const isRetracted = (at: number) => retracted.has(at);
  const isSource = (at: number) => all.nodes[at]?.kind === 'source';
  const pairs = pairsIn(input, all);
  const one = oneness(all, pairs);
  const places = oneness(all, pairs, (at) => isSource(at) || isRetracted(at));
  const [together, members] = [membersOf(all, one), membersOf(all, places)];
  const walked = { ...all, one, places, isRetracted, together, members };
  const lineage = lineageOf(input, walked);
  const leads = leadsOf(walked, lineage);
  return {
    ...walked,
    leads,
    ends: endsOf(input, walked, lineage),
    components: componentsOf(leads),
    circles: circlesIn(all.nodes.length, oneness(all, pairs, isRetracted), lineage.directed),
  };
}

type Walked = Omit<Graph, 'leads' | 'ends' | 'components' | 'circles'>;

function membersOf({ nodes }: Numbered, groups: Groups): Edges {
  const members = lists(nodes.length);
  for (let at = 0; at < nodes.length; at++) put(members, groups.of(at), at);
  return members;
}

/** Directed lineage that is followed, and what is one with a source; the nodes that it leads on from, that have any lineage at all, that are ends. */
type Lineage = {
  directed: { from: number; to: number }[];
  sourced: { from: number; to: number }[];
  leadsOn: Set<number>;
  has: Set<number>;
  isEnd: (at: number) => boolean;
};

/** Sources come from nowhere, and what original evidence cites is for the record. */
function lineageOf(input: ProvenanceInput, { nodes, numberOf, lineage, isRetracted }: Walked): Lineage {
  const original = new Set(
    input.evidence.flatMap(({ id, originality }) =>
      originality === 'ORIGINAL' ? [numberOf(evidenceNode(id))] : [],
    ),
  );
  const isSource = (at: number) => nodes[at]?.kind === 'source';
  const isEnd = (at: number) => isSource(at) || original.has(at);
  const found: Lineage = { directed: [], sourced: [], leadsOn: new Set(), has: new Set(), isEnd };
  for (const each of lineage) {
    const { from, to, type } = each;
    const stands = !isRetracted(from) && !isRetracted(to);
    if (isSameness(type)) {
      // To be the same as itself says nothing.
      if (from !== to) found.has.add(from).add(to);
      if (stands && isSource(from) !== isSource(to))
        found.sourced.push(isSource(to) ? each : { from: to, to: from });
    } else if (!isEnd(from)) {
      if (stands) found.directed.push(each);
      found.leadsOn.add(from);
      found.has.add(from);
    }
  }
  return found;
}

function leadsOf({ nodes, places }: Walked, { directed, sourced }: Lineage): Edges {
  const leads = lists(nodes.length);
  for (const all of [directed, sourced])
    for (const { from, to } of all) put(leads, places.of(from), places.of(to));
  return leads;
}

function endsOf(input: ProvenanceInput, graph: Walked, lineage: Lineage): Edges {
  const { nodes, numberOf, one, isRetracted, members } = graph;
  const ends = lists(nodes.length);
  const isOnlyTheSame = onlyTheSame(graph, lineage);
  for (const [place, found] of members.entries())
    if (isOnlyTheSame(place) || found.some((at) => lineage.isEnd(at) && !isRetracted(at)))
      put(ends, place, one.of(place));
  for (const { id, outletId } of input.articles) {
    const at = numberOf(articleNode(id));
    if (!lineage.has.has(at)) put(ends, at, one.of(numberOf(sourceNode(outletId))));
  }
  return ends;
}

/** Whether a place is articles of which nothing is known but that they are the same: one origin, and nobody's. */
function onlyTheSame(
  { nodes, one, members }: Walked,
  { leadsOn, isEnd }: Lineage,
): (place: number) => boolean {
  const known = new Set([...nodes.keys()].filter((at) => isEnd(at) || leadsOn.has(at)).map(one.of));
  const isArticle = (at: number) => nodes[at]?.kind === 'article';
  return (place) => {
    const found = members[place] ?? [];
    return found.length > 1 && !known.has(one.of(place)) && found.some(isArticle);
  };
}
