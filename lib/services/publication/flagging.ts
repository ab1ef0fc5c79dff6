import type { Tx } from '@/lib/data/db';
import {
  endNotices,
  type NoticedPublication,
  publicationsOf,
  putNotice,
  raiseFlag,
  settleFlags,
} from '@/lib/data/publication/notices';
import { canonical } from '@/lib/domain/canonical';
import type { NewText } from '@/lib/domain/passage/carrying';
import { articleNotice, type NoticeBody } from '@/lib/domain/publication/notice';
import { newId } from '@/lib/services/ids';

/** A version of an article that has just been stored. `byId`: who brought it; null where the schedule did. */
export type Arrived = {
  article: { id: string; slug: string };
  versionId: string;
  text: NewText;
  byId: string | null;
};

/**
 * Flags to the desk each published claim whose passages a new version of their article has changed, and tells its readers at
 * once. A change that they are told of already is not told twice; another one takes its place. Where the words are back, the desk
 * is asked whether the notice is to end.
 * @returns the slugs of the claims at which readers now find something else
 */
export async function flagPublished(tx: Tx, arrived: Arrived, now: Date): Promise<string[]> {
  const publications = await publicationsOf(tx, arrived.article.id);
  const slugs: string[] = [];
  for (const publication of publications)
    if (await flagOne(tx, publication, arrived, now)) slugs.push(publication.slug);
  return slugs;
}

/** Whether readers are told something else from now on. */
async function flagOne(tx: Tx, p: NoticedPublication, arrived: Arrived, now: Date): Promise<boolean> {
  const { article, text } = arrived;
  const body = articleNotice(p.snapshot, article.slug, text);
  const open = p.open.filter((notice) => notice.body.article.slug === article.slug);
  if (body === null && open.length === 0) return false;
  if (body && open.some((notice) => canonical(notice.body.changes) === canonical(body.changes))) return false;
  const flagId = await raised(tx, p.claimId, arrived, body, now);
  if (body === null) return false;
  // One thing is said of an article at a time: what it holds now.
  const before = open.map(({ id }) => id);
  await endNotices(tx, { id: { in: before } }, { endedAt: now, endedById: null });
  const notice = { id: newId(now), publicationId: p.id, flagId, at: now, byId: arrived.byId };
  await putNotice(tx, { ...notice, body });
  return true;
}

/** Raises a flag over a claim, in the place of those that the same article has raised before and nobody has decided. */
async function raised(
  tx: Tx,
  claimId: string,
  { article, versionId }: Arrived,
  body: NoticeBody | null,
  now: Date,
): Promise<string> {
  const id = newId(now);
  const same = { claimId, kind: 'ARTICLE_CHANGED', subjectId: article.id } as const;
  await settleFlags(tx, same, { decidedAt: now, decidedById: null, note: null });
  const [altered, lost] = [true, false].map(
    (stands) => body?.changes.filter(({ is }) => (is !== null) === stands).length ?? 0,
  );
  const detail = { versionId, altered: altered ?? 0, lost: lost ?? 0 };
  await raiseFlag(tx, { ...same, id, detail, raisedAt: now });
  return id;
}
