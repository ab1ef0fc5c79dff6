import { inChunks } from '@/lib/data/chunks';
import { type Reader, rows, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { snapshotIn } from '@/lib/data/publication/publications';
import type { NoticeBody, PublishedNotice } from '@/lib/domain/publication/notice';
import type { Snapshot } from '@/lib/domain/publication/publication';

/** What readers get of a claim now, and what they are told beside it. */
export type NoticedPublication = {
  id: string;
  claimId: string;
  slug: string;
  snapshot: Snapshot;
  publishedAt: Date;
  open: { id: string; body: NoticeBody }[];
};

/** The live publications that a claim in this article has, with the notices that stand at them. Two queries. */
export async function publicationsOf(db: Reader, articleId: string): Promise<NoticedPublication[]> {
  const found = await db.publication.findMany({
    where: { current: true, state: 'LIVE', articles: { some: { articleId } } },
    orderBy: { id: 'asc' },
    include: { notices: { where: { endedAt: null }, orderBy: { id: 'asc' } } },
  });
  return found.map(({ id, claimId, slug, publishedAt, snapshot, notices }) => ({
    ...{ id, claimId, slug, publishedAt, snapshot: snapshotIn(snapshot) },
    open: notices.map((notice) => ({ id: notice.id, body: bodyIn(notice.body) })),
  }));
}

/** A notice as it was stored. It was checked when it was made and has been frozen since. */
export const bodyIn = (stored: string): NoticeBody => JSON.parse(stored);

/** The publication that readers get of a claim, where it stands; null where there is none. */
export const livePublication = (db: Reader, claimId: string): Promise<{ id: string } | null> =>
  db.publication.findFirst({ where: { claimId, current: true, state: 'LIVE' }, select: { id: true } });

/** Those of these claims that have a publication which readers get. */
export async function liveClaims(db: Reader, claimIds: readonly string[]): Promise<string[]> {
  const found = await inChunks(claimIds, (ids) =>
    db.publication.findMany({
      where: { current: true, state: 'LIVE', claimId: { in: ids } },
      orderBy: { claimId: 'asc' },
      select: { claimId: true },
    }),
  );
  return found.map(({ claimId }) => claimId);
}

/** Puts a notice at a publication. */
export async function putNotice(
  tx: Tx,
  { body, ...notice }: Omit<Prisma.NoticeUncheckedCreateInput, 'body'> & { body: NoticeBody },
): Promise<void> {
  await tx.notice.create({ data: { ...notice, body: JSON.stringify(body) }, select: { id: true } });
  await tx.publication.update({
    where: { id: notice.publicationId },
    data: { noticed: true },
    select: { id: true },
  });
}

/** Ends notices; a publication at which none stands any more is not looked at for them again. */
export async function endNotices(
  tx: Tx,
  where: Prisma.NoticeWhereInput,
  ended: { endedAt: Date; endedById: string | null },
): Promise<void> {
  const open = { AND: [where, { endedAt: null }] };
  const found = await tx.notice.findMany({ where: open, select: { publicationId: true } });
  if (found.length === 0) return;
  await tx.notice.updateMany({ where: open, data: ended });
  const ids = found.map(({ publicationId }) => publicationId);
  await tx.publication.updateMany({
    where: { id: { in: ids }, notices: { every: { endedAt: { not: null } } } },
    data: { noticed: false },
  });
}

type StoredNotice = { body: string; at: string };

/** What stands beside a claim's publication, the newest first. Asked for those alone that say they have one. */
export async function noticesAt(slug: string): Promise<PublishedNotice[]> {
  const found = await rows<StoredNotice>(Prisma.sql`
    SELECT n."body", n."at" FROM "Publication" p JOIN "Notice" n ON n."publicationId" = p."id" AND n."endedAt" IS NULL
    WHERE p."slug" = ${slug} AND p."current" = TRUE ORDER BY n."at" DESC, n."id" DESC`);
  return found.map(({ body, at }) => ({ ...bodyIn(body), at: new Date(at).toISOString() }));
}
