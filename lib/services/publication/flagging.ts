import type { Tx } from '@/lib/data/db';
import { peopleById } from '@/lib/data/names';
import { newestFlag, raiseFlags } from '@/lib/data/publication/flags';
import {
  endNotices,
  type NoticedPublication,
  publicationsOf,
  putNotice,
} from '@/lib/data/publication/notices';
import { canonical } from '@/lib/domain/canonical';
import type { NewText } from '@/lib/domain/passage/carrying';
import type { ArticleChanged, UnseenFinding } from '@/lib/domain/publication/flag/detail';
import {
  type ArticleChange,
  articleChange,
  articleNotice,
  type PassageChange,
  type Signed,
} from '@/lib/domain/publication/notice';
import { sha256 } from '@/lib/ingest/hash';
import { newId } from '@/lib/services/ids';

/** A version of an article that has just been stored. `byId`: who brought it; null where the schedule did. */
export type Arrived = {
  article: { id: string; slug: string };
  versionId: string;
  text: NewText;
  method: Signed['method'];
  byId: string | null;
};

/**
 * Flags to the desk each published claim whose passages a new version of their article has changed, and tells its readers at
 * once. What was found once is not told again, also when an editor has ended it; another change takes the notice's place. Where the
 * words are back, or stand among others, the desk alone is asked.
 * @returns the slugs of the claims at which readers now find something else
 */
export async function flagPublished(tx: Tx, arrived: Arrived, now: Date): Promise<string[]> {
  const publications = await publicationsOf(tx, arrived.article.id);
  const signed = { method: arrived.method, by: await roleOf(tx, arrived.byId) };
  const slugs: string[] = [];
  for (const publication of publications)
    if (await flagOne(tx, publication, arrived, signed, now)) slugs.push(publication.slug);
  return slugs;
}

/**
 * Flags each published claim of an article whose page shows something else than a version of it, or is not there any more: readers
 * are told nothing, since nobody knows what the article says.
 */
export async function flagUnseen(
  tx: Tx,
  articleId: string,
  finding: UnseenFinding,
  now: Date,
): Promise<void> {
  for (const { claimId, publishedAt } of await publicationsOf(tx, articleId)) {
    const about = aboutOf(claimId, articleId);
    if ((await lastKey(tx, about, publishedAt)) === finding) continue;
    await raise(tx, about, { versionId: null, altered: 0, lost: 0, around: 0, finding, key: finding }, now);
  }
}

const roleOf = async (tx: Tx, byId: string | null): Promise<Signed['by']> =>
  byId === null ? null : ((await peopleById(tx, [byId])).get(byId)?.role ?? null);

/** Whether readers are told something else from now on. */
async function flagOne(
  tx: Tx,
  p: NoticedPublication,
  { article, text, versionId, byId }: Arrived,
  signed: Signed,
  now: Date,
): Promise<boolean> {
  const change = articleChange(p.snapshot, article.slug, text);
  const about = aboutOf(p.claimId, article.id);
  const [key, last] = [keyOf(change), await lastKey(tx, about, p.publishedAt)];
  if (key === (last ?? NOTHING)) return false;
  const detail = { versionId, ...tallyOf(change.changes), around: change.around, finding: null, key };
  const flagId = await raise(tx, about, detail, now);
  const body = articleNotice(p.snapshot, article.slug, change, signed);
  if (!body) return false;
  // One thing is said of an article at a time: what it holds now.
  const before = p.open.flatMap(({ id, body }) =>
    body.kind === 'ARTICLE_CHANGED' && body.article.slug === article.slug ? [id] : [],
  );
  await endNotices(tx, { id: { in: before } }, { endedAt: now, endedById: null });
  await putNotice(tx, { id: newId(now), publicationId: p.id, flagId, at: now, byId, body });
  return true;
}

const NOTHING = 'nothing';

/** Tells what was found from everything else that could be. */
const keyOf = ({ changes, around }: ArticleChange): string =>
  changes.length + around === 0 ? NOTHING : sha256(canonical({ changes, around }));

const tallyOf = (changes: readonly PassageChange[]) => ({
  altered: changes.filter(({ is }) => is !== null).length,
  lost: changes.filter(({ is }) => is === null).length,
});

const aboutOf = (claimId: string, articleId: string) =>
  ({ claimId, kind: 'ARTICLE_CHANGED', subjectId: articleId }) as const;

type About = ReturnType<typeof aboutOf>;

/** What was found last since the claim was published; null where nothing was. */
async function lastKey(tx: Tx, about: About, since: Date): Promise<string | null> {
  const detail = await newestFlag(tx, about, since);
  return detail?.kind === 'ARTICLE_CHANGED' ? detail.key : null;
}

async function raise(tx: Tx, about: About, detail: Omit<ArticleChanged, 'kind'>, now: Date): Promise<string> {
  const { claimId, subjectId, kind } = about;
  const id = newId(now);
  await raiseFlags(tx, [{ id, claimId, subjectId, detail: { kind, ...detail } }], now);
  return id;
}
