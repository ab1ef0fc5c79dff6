import { differences } from '@/lib/domain/publication/differences';
import type { PublicArticleRef, PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import type { Snapshot, SnapshotPassage, SourceGrade } from '@/lib/domain/publication/publication';
import { corrected } from '@/lib/domain/publication/snapshot';

/**
 * What readers get once a sighting is confirmed: their last publication with one more passage, and the origins counted anew.
 * Finding, reasons, evidence and the passages before stay as they were published, whatever has changed on the desk since.
 * @param drawn what the working copy would be published as, the new passage its last
 */
export function sighted(last: Snapshot, drawn: Snapshot): Snapshot {
  const passage = drawn.passages.at(-1);
  if (!passage || !last.result) throw new Error(`There is nothing to add to ${last.slug}.`);
  const { publishedAt } = drawn;
  const sequence = last.sequence + 1;
  const { verdict } = last.result;
  const next: Snapshot = {
    ...last,
    ...{ sequence, publishedAt },
    passages: [...last.passages, passage],
    provenance: drawn.provenance,
    ...withSources(last, passage, drawn.grades ?? []),
    history: [...last.history, { sequence, state: 'LIVE', publishedAt, verdict }],
  };
  const { before, after } = differences(last, next);
  return corrected(next, {
    ...{ kind: 'UPDATE', at: publishedAt, note: seenIn(passage.article) },
    ...{ before: before.join('\n'), after: after.join('\n') },
  });
}

/** The note of the update: it names the article. */
export const seenIn = ({ title, outlet }: Pick<PublicArticleRef, 'title' | 'outlet'>): string =>
  `This claim also stands in “${title}” (${outlet.name}). What we found is unchanged.`;

/** The sources of a passage: its outlet, and whoever speaks in it. */
export const sourcesOf = ({ article, attributions }: SnapshotPassage): PublicSourceRef[] => [
  ...attributions.flatMap(({ hops }) => hops.flatMap(({ source }) => source ?? [])),
  article.outlet,
];

/** The sources of the last publication as they were told of then, and those that the passage brings. */
function withSources(last: Snapshot, passage: SnapshotPassage, grades: readonly SourceGrade[]) {
  const known = new Set(last.sources.map(({ slug }) => slug));
  const brought = new Map(sourcesOf(passage).map((source) => [source.slug, source]));
  const fresh = [...brought.values()].filter(({ slug }) => !known.has(slug));
  const graded = [
    ...(last.grades ?? []),
    ...grades.filter(({ source }) => fresh.some(({ slug }) => slug === source)),
  ];
  return { sources: [...last.sources, ...fresh], ...(graded.length > 0 && { grades: graded }) };
}
