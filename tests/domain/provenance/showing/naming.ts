import {
  articleNode,
  evidenceNode,
  keyOf,
  type ProvenanceInput,
  sourceNode,
} from '@/lib/domain/provenance/input';
import { provenanceOf } from '@/lib/domain/provenance/provenance';
import { shownOrigins } from '@/lib/domain/provenance/showing/showing';
import type { Named, Names } from '@/lib/domain/provenance/showing/shown';

type Withheld = { hidden?: readonly string[]; unspoken?: readonly string[] };

/** Everything named after its id: `Article a`, of `Outlet A`. What is hidden has no name. */
export function namesIn(input: ProvenanceInput, { hidden = [], unspoken = [] }: Withheld = {}): Names {
  const of = new Map<string, Named>();
  const sources = [
    ...input.sources.flatMap(({ id, mergedInto }) => [id, mergedInto]),
    ...input.attributions.map(({ sourceId }) => sourceId),
    ...input.evidence.map(({ sourceId }) => sourceId),
    ...input.articles.map(({ outletId }) => outletId),
    ...input.links.flatMap(({ from, to }) => [from, to]),
    ...input.lineage.flatMap(({ from, to }) =>
      [from, to].map((end) => (end.kind === 'source' ? end.id : null)),
    ),
  ];
  for (const id of sources)
    if (id !== null) of.set(keyOf(sourceNode(id)), { label: `Source ${id}`, about: 'source' });
  for (const { id, outletId } of input.articles)
    of.set(keyOf(articleNode(id)), { label: `Article ${id}`, about: `Outlet ${outletId}` });
  for (const { id } of input.evidence)
    if (!hidden.includes(id)) of.set(keyOf(evidenceNode(id)), { label: `Item ${id}`, about: null });
  return { of, unspoken: new Set(unspoken) };
}

export const shownOf = (input: ProvenanceInput, withheld?: Withheld) =>
  shownOrigins(input, provenanceOf(input), namesIn(input, withheld));
