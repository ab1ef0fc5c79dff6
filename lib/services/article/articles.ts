import { articlePage, claimCounts, findArticle, saveArticle } from '@/lib/data/article/articles';
import { type Reader, reader, type Tx, transaction } from '@/lib/data/db';
import { pageOf } from '@/lib/data/paging';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { whyNotPrintedOn } from '@/lib/domain/dates';
import { permit } from '@/lib/domain/permissions';
import { articleNode } from '@/lib/domain/provenance/input';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type {
  ArticleCard,
  ArticleView,
  EditArticle,
  ImportArticle,
  ListArticles,
} from '@/lib/schemas/article';
import type { Page } from '@/lib/schemas/primitives';
import { changedFields } from '@/lib/services/changed-fields';
import { contributing } from '@/lib/services/contributing';
import { flagRipple, type Resting, restingOn } from '@/lib/services/publication/ripple';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { formatFor, read, storedOutlet } from './import';
import { keepSource } from './source';
import { storeArticle } from './store';
import { articleCard, articleView } from './view';

/**
 * Takes an article in, with its text as the first version. The same text twice is refused as `duplicate` with the article
 * that is there, unless `separate` says that it stands in another paper too.
 */
export async function importArticle(
  actor: Actor,
  input: ImportArticle,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<ArticleView>> {
  const person = permit(actor, 'article.import');
  if (!person.ok) return person;
  const extracted = await read(input);
  if (!extracted.ok) return extracted;
  const source = await keepSource({ ...input, format: formatFor(input) });
  return transaction((tx) =>
    creating(tx, person.value, key, 'article.import', input, now, async () => {
      const stored = await storeArticle(tx, person.value, input, extracted.value, source, now);
      if (!stored.ok) return stored;
      const { id, sha256 } = stored.value;
      await announce(tx, person.value, 'article.imported', id, now, { sha256 });
      return viewOf(tx, actor, id);
    }),
  );
}

/**
 * Changes what is said about an article, never its text. Whoever does becomes a contributor of the claims that stand in
 * it, or rest on it where it is another outlet's now, and are not published yet, and is refused where one of them then lacked people.
 * Published claims whose numbers another outlet changes are flagged to the desk. Refuses `stale` when somebody changed it first.
 */
export async function editArticle(
  actor: Actor,
  { articleId, version, ...input }: EditArticle,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<ArticleView>> {
  const person = permit(actor, 'article.edit');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const before = await viewOf(tx, actor, articleId);
    if (!before.ok) return before;
    if (before.value.version !== version) return refuse('stale', { current: before.value });
    const outlet = await storedOutlet(tx, input.outletId);
    if (!outlet.ok) return outlet;
    const wrong = whyNotNow(input.publishedAt, before.value);
    if (wrong) return invalid('publishedAt', wrong);
    const fields = changedFields(asInput(before.value), input);
    if (fields.length === 0) return before;
    const moved = fields.includes('outletId');
    const resting: Resting = moved ? await restingOn(tx, articleNode(articleId)) : new Map();
    await saveArticle(tx, articleId, {
      ...input,
      ...(fields.includes('url') && unlooked(input.url, before.value, now)),
    });
    // Everything that can be said of an article is published with a claim in it.
    const hand = await contributing(tx, person.value, { articleId }, { resting: [...resting.keys()] });
    if (!hand.ok) return hand;
    await announce(tx, person.value, 'article.edited', articleId, now, { fields });
    const subject = { ...articleNode(articleId), name: input.title };
    const happened = { kind: 'LINEAGE_CHANGED', subject, other: null, how: 'CHANGED' } as const;
    await flagRipple(tx, resting, { happened, reason: null, subjectId: articleId }, now);
    return viewOf(tx, actor, articleId);
  });
}

/** At another address nothing was looked at yet; whether readers see a claim in the article is asked again when it is due. */
const unlooked = (url: string | null, { isPublic }: ArticleView, now: Date) => ({
  ...{ checkedAt: null, checkFinding: null, etag: null, lastModified: null },
  nextCheckAt: isPublic && url !== null ? now : null,
});

/** What stood there already may stay, though it would not be taken today: a time without its zone. */
const whyNotNow = (date: string | null, before: ArticleView): string | null =>
  date === null || date === before.publishedAt ? null : whyNotPrintedOn(date);

/** One article with its newest text and the claims that this actor may see in it. */
export async function getArticle(actor: Actor, input: { articleId: string }): Promise<Result<ArticleView>> {
  const person = permit(actor, 'desk.read');
  return person.ok ? viewOf(reader(), actor, input.articleId) : person;
}

/** Articles, the newest first. */
export async function listArticles(actor: Actor, input: ListArticles): Promise<Result<Page<ArticleCard>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await articlePage(reader(), input, input.cursor, input.limit);
  const ids = rows.map((row) => row.id);
  const claims = await claimCounts(reader(), actor, ids);
  return ok(
    pageOf(
      rows,
      input.limit,
      (row) => ({ at: row.createdAt.toISOString(), id: row.id }),
      (row) => articleCard(row, claims.get(row.id) ?? 0),
    ),
  );
}

async function viewOf(db: Reader, actor: Actor, id: string): Promise<Result<ArticleView>> {
  const row = await findArticle(db, id);
  return row ? ok(await articleView(db, actor, row)) : refuse('not_found');
}

const asInput = (view: ArticleView): Omit<EditArticle, 'articleId' | 'version'> => ({
  title: view.title,
  byline: view.byline,
  url: view.url,
  outletId: view.outlet.id,
  publishedAt: view.publishedAt,
  language: view.language,
  direction: view.direction,
  display: view.display,
});

const announce = (
  tx: Tx,
  person: Person,
  verb: string,
  subjectId: string,
  at: Date,
  detail: Record<string, string | string[]>,
) => record(tx, { at, actorId: person.id, verb, subjectKind: 'article', subjectId, claimId: null, detail });
