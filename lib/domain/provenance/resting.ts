import type { Node } from './input';
import type { ProvenanceInput } from './provenance';

/**
 * Whether a claim rests on a node: it is met on the way from a report to where that comes from. Of a source also where it stands
 * under another name that was merged with it. Who only belongs together with the source is none of its way.
 */
export function restsOn(input: ProvenanceInput, { kind, id }: Node): boolean {
  if (kind === 'article') return input.articles.some((article) => article.id === id);
  if (kind === 'evidence') return input.evidence.some((evidence) => evidence.id === id);
  const survivors = new Map(input.sources.map((source) => [source.id, source.mergedInto ?? source.id]));
  const survivor = (source: string) => survivors.get(source) ?? source;
  const sought = survivor(id);
  return namedIn(input).some((source) => survivor(source) === sought);
}

/** The sources that the way itself names. */
const namedIn = ({ attributions, evidence, articles, lineage }: ProvenanceInput): string[] => [
  ...attributions.flatMap(({ sourceId }) => sourceId ?? []),
  ...evidence.flatMap(({ sourceId }) => sourceId ?? []),
  ...articles.map(({ outletId }) => outletId),
  ...lineage.flatMap(({ from, to }) =>
    [from, to].filter(({ kind }) => kind === 'source').map(({ id }) => id),
  ),
];
