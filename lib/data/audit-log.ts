import type { AuditRecord } from './audit';
import { prepared, type Reader } from './db';
import type { Prisma } from './generated/client';

const fields = {
  sequence: true,
  at: true,
  actorId: true,
  verb: true,
  subjectKind: true,
  subjectId: true,
  detail: true,
  hash: true,
} satisfies Prisma.AuditEventSelect;

export type AuditRow = Prisma.AuditEventGetPayload<{ select: typeof fields }>;

/** Newest first, before a sequence number; one row more than `limit`, which tells whether there is another page. */
export const findEvents = (
  db: Reader,
  { before, subjectId, limit }: { before: number | null; subjectId: string | null; limit: number },
): Promise<AuditRow[]> =>
  db.auditEvent.findMany({
    where: {
      ...(before === null ? {} : { sequence: { lt: before } }),
      ...(subjectId === null ? {} : { OR: [{ subjectId }, { claimId: subjectId }] }),
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
    select: fields,
  });

/** A link of the chain as it is stored. */
export type ChainRow = Omit<AuditRecord, 'at' | 'detail'> & {
  sequence: number;
  at: string;
  detail: string;
  prevHash: string;
  hash: string;
};

/** The chain from its beginning in pieces, so that a long one fits in memory. */
export function* chain(piece = 1000): Generator<ChainRow[]> {
  const statement = prepared<[number, number], ChainRow>(
    `SELECT "sequence", "at", "actorId", "verb", "subjectKind", "subjectId", "claimId", "detail", "prevHash", "hash"
     FROM "AuditEvent" WHERE "sequence" > ? ORDER BY "sequence" LIMIT ?`,
  );
  for (let last = 0; ; ) {
    const rows = statement.all(last, piece);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.sequence ?? last;
  }
}
