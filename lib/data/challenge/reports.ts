import { type Reader, reader, row, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { ReportKind, ReportState } from '@/lib/domain/challenge/challenge';

export type ReportRow = Prisma.ReaderReportGetPayload<null>;

/** Keeps what a reader sent. */
export async function storeReport(
  tx: Tx,
  report: Pick<
    ReportRow,
    'id' | 'kind' | 'receipt' | 'claimId' | 'publication' | 'about' | 'words' | 'url' | 'language' | 'note'
  > & { state: ReportState; receivedAt: Date },
): Promise<void> {
  await tx.readerReport.create({ data: report, select: { id: true } });
}

export const findReport = (db: Reader, id: string): Promise<ReportRow | null> =>
  db.readerReport.findUnique({ where: { id } });

/** How the open ones on a claim begin, what has waited longest first. */
export const openOn = (claimId: string, most: number): Promise<{ id: string; words: string }[]> =>
  reader().readerReport.findMany({
    where: { claimId, kind: 'CHALLENGE', state: { in: ['RECEIVED', 'EXAMINED'] } },
    select: { id: true, words: true },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: most,
  });

/** By the hash of the secret of its receipt. */
export const reportAt = (db: Reader, receipt: string): Promise<ReportRow | null> =>
  db.readerReport.findUnique({ where: { receipt } });

/** Changes it on top of the version that somebody believed in. Whether it was that. */
export async function saveReport(
  tx: Tx,
  id: string,
  version: number,
  change: Prisma.ReaderReportUncheckedUpdateManyInput,
): Promise<boolean> {
  const saved = await tx.readerReport.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return saved.count === 1;
}

/** When somebody took it first. The record tells: taking it is no column of its own. */
export async function takenSince(id: string, kind: ReportKind): Promise<string | null> {
  const found = await row<{ at: string | null }>(Prisma.sql`
    SELECT MIN(e."at") AS "at" FROM "AuditEvent" e
    WHERE e."subjectKind" = ${subjectOf(kind)} AND e."subjectId" = ${id} AND e."verb" = ${`${subjectOf(kind)}.taken`}`);
  return found?.at ?? null;
}

/** What the record calls it. */
export const subjectOf = (kind: ReportKind): 'challenge' | 'tip' =>
  kind === 'CHALLENGE' ? 'challenge' : 'tip';
