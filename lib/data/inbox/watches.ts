import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { WatchSubject } from '@/lib/domain/inbox/kinds';

export type WatchRow = Prisma.WatchGetPayload<null>;

/** How much somebody watches at most: a list of it is one page. */
export const MOST_WATCHED = 500;

/** What somebody watches, the last begun first. */
export const watchesOf = (db: Reader, userId: string): Promise<WatchRow[]> =>
  db.watch.findMany({
    where: { userId },
    orderBy: [{ since: 'desc' }, { subject: 'asc' }, { subjectId: 'asc' }],
    take: MOST_WATCHED,
  });

export const findWatch = (
  db: Reader,
  userId: string,
  subject: WatchSubject,
  subjectId: string,
): Promise<WatchRow | null> =>
  db.watch.findUnique({ where: { userId_subject_subjectId: { userId, subject, subjectId } } });

export const countWatches = (db: Reader, userId: string): Promise<number> =>
  db.watch.count({ where: { userId } });

/** Begins to watch something; what is watched stays watched since then. */
export const saveWatch = async (tx: Tx, watch: WatchRow): Promise<void> =>
  void (await tx.watch.upsert({
    where: {
      userId_subject_subjectId: {
        userId: watch.userId,
        subject: watch.subject,
        subjectId: watch.subjectId,
      },
    },
    create: watch,
    update: {},
  }));

export const dropWatch = async (
  tx: Tx,
  { userId, subject, subjectId }: Omit<WatchRow, 'since'>,
): Promise<void> => void (await tx.watch.deleteMany({ where: { userId, subject, subjectId } }));

/** Who watches any of these. */
export async function watchersOf(
  db: Reader,
  subjects: Readonly<Partial<Record<WatchSubject, readonly string[]>>>,
): Promise<string[]> {
  const wanted = Object.entries(subjects).flatMap(([subject, ids]) =>
    ids.length > 0 ? [{ subject: subject as WatchSubject, subjectId: { in: [...new Set(ids)] } }] : [],
  );
  if (wanted.length === 0) return [];
  const found = await db.watch.findMany({
    where: { OR: wanted },
    distinct: ['userId'],
    select: { userId: true },
  });
  return found.map(({ userId }) => userId);
}

/** What these articles and sources are called, by their ids. */
export async function namesOfWatched(
  db: Reader,
  { articleIds, sourceIds }: { articleIds: readonly string[]; sourceIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const [articles, sources] = [
    await db.article.findMany({ where: { id: { in: [...articleIds] } }, select: { id: true, title: true } }),
    await db.source.findMany({ where: { id: { in: [...sourceIds] } }, select: { id: true, name: true } }),
  ];
  return new Map([
    ...articles.map(({ id, title }) => [id, title] as const),
    ...sources.map(({ id, name }) => [id, name] as const),
  ]);
}
