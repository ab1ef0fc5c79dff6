import { type Reader, rows, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { snapshotIn } from '@/lib/data/publication/publications';
import type { NoticeBody, PublishedNotice } from '@/lib/domain/publication/notice';
import type { Snapshot } from '@/lib/domain/publication/publication';

/** What readers get of a claim now, and what they are told beside it of one article. */
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
const bodyIn = (stored: string): NoticeBody => JSON.parse(stored);

/** Raises a flag over a claim: an editor has to say what follows. `detail` holds no words of unpublished work. */
export async function raiseFlag(
  tx: Tx,
  flag: Pick<Prisma.FlagUncheckedCreateInput, 'id' | 'claimId' | 'kind' | 'subjectId' | 'raisedAt'> & {
    detail: Record<string, string | number | null>;
  },
): Promise<void> {
  await tx.flag.create({ data: { ...flag, detail: JSON.stringify(flag.detail) }, select: { id: true } });
}

/** What the newest flag of this kind says, of those raised since an instant; null where there is none. */
export async function newestFlag(
  tx: Tx,
  about: Pick<Prisma.FlagUncheckedCreateInput, 'claimId' | 'kind' | 'subjectId'>,
  since: Date,
): Promise<string | null> {
  const flag = await tx.flag.findFirst({
    where: { ...about, raisedAt: { gte: since } },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    select: { detail: true },
  });
  return flag?.detail ?? null;
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

/** Says what an editor decided of flags, or that they are settled by what happened. */
export async function settleFlags(
  tx: Tx,
  where: Prisma.FlagWhereInput,
  decided: { decidedAt: Date; decidedById: string | null; note: string | null },
): Promise<void> {
  await tx.flag.updateMany({ where: { AND: [where, { decidedAt: null }] }, data: decided });
}

type StoredNotice = { body: string; at: string };

/** What stands beside a claim's publication, the newest first. Asked for those alone that say they have one. */
export async function noticesAt(slug: string): Promise<PublishedNotice[]> {
  const found = await rows<StoredNotice>(Prisma.sql`
    SELECT n."body", n."at" FROM "Publication" p JOIN "Notice" n ON n."publicationId" = p."id" AND n."endedAt" IS NULL
    WHERE p."slug" = ${slug} AND p."current" = TRUE ORDER BY n."at" DESC, n."id" DESC`);
  return found.map(({ body, at }) => ({ ...bodyIn(body), at: new Date(at).toISOString() }));
}

const flagged = {
  id: true,
  claimId: true,
  kind: true,
  subjectId: true,
  detail: true,
  raisedAt: true,
  decidedAt: true,
  decidedById: true,
  note: true,
  notices: {
    orderBy: { id: 'asc' },
    select: { id: true, body: true, at: true, byId: true, endedAt: true, endedById: true },
  },
} satisfies Prisma.FlagSelect;

export type FlagRow = Prisma.FlagGetPayload<{ select: typeof flagged }>;

/** What was raised over a claim, the newest first, so many at most. */
export const flagsOf = (db: Reader, claimId: string, most: number): Promise<FlagRow[]> =>
  db.flag.findMany({
    where: { claimId },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: flagged,
  });

export const findFlag = (db: Reader, claimId: string, id: string): Promise<FlagRow | null> =>
  db.flag.findFirst({ where: { id, claimId }, select: flagged });

/** What a notice says, as it is stored. */
export const noticeIn = bodyIn;
