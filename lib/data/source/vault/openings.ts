import { type Reader, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';

export type OpeningRow = Prisma.IdentityOpeningGetPayload<object>;

/** The newest time that somebody asked to see who one of these is. */
export const lastOpening = (db: Reader, sourceIds: readonly string[]): Promise<OpeningRow | null> =>
  db.identityOpening.findFirst({
    where: { sourceId: { in: [...sourceIds] } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });

export async function insertOpening(
  tx: Tx,
  opening: Pick<OpeningRow, 'id' | 'sourceId' | 'reason' | 'askedById' | 'askedAt'>,
): Promise<void> {
  await tx.identityOpening.create({ data: opening, select: { id: true } });
}

export async function openToBoth(
  tx: Tx,
  id: string,
  opened: { secondById: string; openedAt: Date; until: Date },
): Promise<void> {
  await tx.identityOpening.update({ where: { id }, data: opened, select: { id: true } });
}

export type LookRow = { at: string; actorId: string };

/** Who saw who these are, the newest first. */
export const looksAt = (db: Reader, sourceIds: readonly string[], limit: number): Promise<LookRow[]> =>
  rowsThrough<LookRow>(
    db,
    Prisma.sql`SELECT "at", "actorId" FROM "AuditEvent"
      WHERE "subjectKind" = 'source' AND "subjectId" IN (${Prisma.join([...sourceIds])}) AND "verb" = 'identity.seen'
      ORDER BY "sequence" DESC LIMIT ${limit}`,
  );
