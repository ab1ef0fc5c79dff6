import { articlePage } from '@/lib/data/article/articles';
import { type Reader, reader } from '@/lib/data/db';
import { endsById, evidenceTitled } from '@/lib/data/provenance/lineage';
import { sourcePage } from '@/lib/data/source/lists';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { type Issue, ok, type Result } from '@/lib/domain/result';
import type { AddLineage, FindLineageEnds, LineageEnds } from '@/lib/schemas/provenance/lineage';
import { articleEnd, evidenceEnd, sourceEnd } from './view';

/** In the newest so many pieces of evidence words are looked for. */
const MOST = 1000;

/** Articles and evidence with these words in their titles, and sources by name: what something may come from. */
export async function findLineageEnds(
  actor: Actor,
  { q, limit }: FindLineageEnds,
): Promise<Result<LineageEnds>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const [articles, evidence, sources] = await Promise.all([
    articlePage(reader(), { q }, undefined, limit),
    evidenceTitled(reader(), actor, q.trim(), MOST, limit),
    q.trim() ? sourcePage(reader(), { q }, undefined, limit) : [],
  ]);
  const items = [
    ...articles.slice(0, limit).map(articleEnd),
    ...evidence.map(evidenceEnd),
    ...sources.slice(0, limit).map(sourceEnd),
  ];
  return ok({ items });
}

/** What is named and doesn't exist for this actor. */
export async function missingEnds(
  db: Reader,
  actor: Actor,
  { from, to }: Pick<AddLineage, 'from' | 'to'>,
): Promise<Issue[]> {
  const { articles, pieces, sources } = await endsById(db, actor, [from, to]);
  const found = new Set([...articles, ...pieces, ...sources].map(({ id }) => id));
  const issue = (path: string) => ({ path, message: 'Pick an article, evidence or a source from the list.' });
  return [...(found.has(from.id) ? [] : [issue('from.id')]), ...(found.has(to.id) ? [] : [issue('to.id')])];
}
