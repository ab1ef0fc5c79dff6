import { articleOfText, createArticleRow, isArticleSlugTaken } from '@/lib/data/article/articles';
import type { Tx } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { type Issue, ok, type Refused, type Result, refuse } from '@/lib/domain/result';
import { isolated } from '@/lib/domain/text/isolating';
import { slugOf } from '@/lib/domain/text/slug';
import type { Extracted } from '@/lib/ingest/extract';
import { sha256 } from '@/lib/ingest/hash';
import type { ImportArticle } from '@/lib/schemas/article';
import { newId } from '@/lib/services/ids';
import { askToTrace } from '@/lib/services/jobs';
import { type Masthead, mastheadOf, outletFor } from './import';
import { sourceColumns, type VersionSource } from './source';

/**
 * Stores a new article with its first version, its outlet too if that is new; refuses `duplicate` for a known text. The bytes that
 * it was read from are kept by then.
 */
export async function storeArticle(
  tx: Tx,
  person: Person,
  input: ImportArticle,
  extracted: Extracted,
  source: VersionSource,
  now: Date,
): Promise<Result<{ id: string; sha256: string }>> {
  const hash = sha256(extracted.text);
  const twin = input.separate ? null : await articleOfText(tx, hash);
  if (twin) return duplicate(twin);
  const masthead = mastheadOf(input, extracted);
  const outlet = await outletFor(tx, person, input, extracted, now);
  if (!masthead.ok || !outlet.ok) return refuse('invalid', { issues: [masthead, outlet].flatMap(issuesOf) });
  const id = newId(now);
  const made = { id, createdById: person.id, createdAt: now };
  const slug = await slugFor(tx, masthead.value, id);
  const article = { ...masthead.value, ...made, slug, outletId: outlet.value, display: input.display };
  await createArticleRow(tx, article, { ...versionOf(extracted, hash, article), ...sourceColumns(source) });
  await askToTrace(tx, 'TRACE_ARTICLE', id, { createdById: person.id, createdAt: now });
  await askToTrace(tx, 'OFFER_SIGHTINGS', id, { createdById: person.id, createdAt: now });
  return ok({ id, sha256: hash });
}

const issuesOf = (result: Result<unknown>): Issue[] =>
  !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues : [];

const versionOf = (
  { text, blocks, extractor, extractorVersion }: Extracted,
  hash: string,
  article: { id: string; createdById: string; createdAt: Date },
) => ({
  id: newId(article.createdAt),
  articleId: article.id,
  sequence: 1,
  text,
  blocks,
  sha256: hash,
  fetchedAt: article.createdAt,
  fetchedById: article.createdById,
  extractor,
  extractorVersion,
});

const duplicate = ({ id, title }: { id: string; title: string }): Refused =>
  refuse('duplicate', {
    message: `This text is here already, as “${isolated(title)}”. Open that article, or store it once more if another paper carries it.`,
    existing: { id, href: `/desk/articles/${id}`, label: title },
  });

async function slugFor(tx: Tx, { title }: Masthead, id: string): Promise<string> {
  const slug = slugOf(title, `article-${id.slice(-8)}`);
  return (await isArticleSlugTaken(tx, slug)) ? `${slug}-${id.slice(-6)}` : slug;
}
