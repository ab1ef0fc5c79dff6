import { type Reader, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import type { Actor } from '@/lib/domain/actor';
import type { Compared } from '@/lib/domain/evidence/capture';
import { evidenceFor } from './evidence';

export type CaptureRow = Prisma.CaptureGetPayload<null>;

/** Stores a capture behind those that there are of this evidence. */
export async function storeCapture(tx: Tx, capture: Omit<CaptureRow, 'sequence'>): Promise<void> {
  const last = await tx.capture.findFirst({
    where: { evidenceId: capture.evidenceId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  });
  await insert(tx, 'Capture', [{ ...capture, sequence: (last?.sequence ?? 0) + 1 }]);
}

/** All that a list shows of a capture: not its readable text, which may be long. */
const listed = {
  id: true,
  sequence: true,
  method: true,
  fileName: true,
  address: true,
  finalAddress: true,
  status: true,
  mediaType: true,
  sha256: true,
  bytes: true,
  capturedAt: true,
  capturedById: true,
  verification: { select: { outcome: true, verifiedAt: true } },
} satisfies Prisma.CaptureSelect;

/** `compared`: with what was fetched before it; null where there is none, and for a file that somebody gave. */
export type ListedCapture = Prisma.CaptureGetPayload<{ select: typeof listed }> & {
  compared: Compared | null;
};

/** So many captures of a piece of evidence, the newest, in the order in which they were taken. Two queries. */
export async function newestCaptures(db: Reader, evidenceId: string, most: number): Promise<ListedCapture[]> {
  const [found, compared] = await Promise.all([
    db.capture.findMany({ where: { evidenceId }, orderBy: { sequence: 'desc' }, take: most, select: listed }),
    comparisons(db, evidenceId, most),
  ]);
  return found.reverse().map((capture) => ({ ...capture, compared: compared.get(capture.id) ?? null }));
}

/** What was fetched before a capture, of the same evidence and at the same address: that can be edited. */
const fetchedBefore = Prisma.sql`(SELECT f."id" FROM "Capture" f WHERE f."evidenceId" = c."evidenceId"
  AND f."sequence" < c."sequence" AND f."method" = 'FETCHED' AND f."address" = c."address" ORDER BY f."sequence" DESC LIMIT 1)`;

/**
 * How each capture compares with what was fetched before it, by its id. Words that two readers read can differ for their readers'
 * sake, and tell nothing then. The texts stay in the database, their lengths compared first.
 */
async function comparisons(db: Reader, evidenceId: string, most: number): Promise<Map<string, Compared>> {
  const found = await rowsThrough<{ id: string; sameBytes: number; sameWords: number | null }>(
    db,
    Prisma.sql`SELECT c."id", CASE WHEN c."sha256" = b."sha256" THEN 1 ELSE 0 END AS "sameBytes",
        CASE WHEN c."sha256" = b."sha256" THEN NULL
          WHEN octet_length(c."text") = octet_length(b."text") AND c."text" = b."text" THEN 1
          WHEN c."extractor" = b."extractor" AND c."extractorVersion" = b."extractorVersion" THEN 0 END AS "sameWords"
      FROM "Capture" c JOIN "Capture" b ON b."id" = ${fetchedBefore}
      WHERE c."evidenceId" = ${evidenceId} AND c."method" = 'FETCHED' ORDER BY c."sequence" DESC LIMIT ${most}`,
  );
  const words = (same: number | null) => (same === null ? null : same === 1);
  return new Map(
    found.map(({ id, sameBytes, sameWords }) => [
      id,
      { sameBytes: sameBytes === 1, sameWords: words(sameWords) },
    ]),
  );
}

/** What was fetched before a capture at the same address; null where nothing was. */
export const findFetchedBefore = (
  db: Reader,
  { evidenceId, sequence, address }: Pick<CaptureRow, 'evidenceId' | 'sequence' | 'address'>,
): Promise<CaptureRow | null> =>
  db.capture.findFirst({
    where: { evidenceId, method: 'FETCHED', address, sequence: { lt: sequence } },
    orderBy: { sequence: 'desc' },
  });

/** A capture of evidence that exists for this actor. */
export const findCapture = (db: Reader, actor: Actor, id: string): Promise<CaptureRow | null> =>
  db.capture.findFirst({ where: { id, evidence: { AND: [evidenceFor(actor)] } } });

/** All that is shown of a capture that is read, with its text. */
const read = {
  ...listed,
  ...{ evidenceId: true, method: true, fileName: true, redirects: true, text: true, blocks: true },
  ...{ extractor: true, extractorVersion: true },
} satisfies Prisma.CaptureSelect;

export type CaptureToRead = Prisma.CaptureGetPayload<{ select: typeof read }> & { newest: boolean };

/** A capture to be read, of evidence that exists for this actor. */
export async function captureToRead(db: Reader, actor: Actor, id: string): Promise<CaptureToRead | null> {
  const where = { id, evidence: { AND: [evidenceFor(actor)] } };
  const capture = await db.capture.findFirst({ where, select: read });
  if (!capture) return null;
  const { evidenceId, sequence } = capture;
  const later = await db.capture.count({ where: { evidenceId, sequence: { gt: sequence } } });
  return { ...capture, newest: later === 0 };
}

/** Whether a piece of evidence came with a review whose writer isn't named now: an editor adjudicates without names. */
export const cameUnnamed = async (db: Reader, evidenceId: string): Promise<boolean> =>
  (await db.evidenceLink.findFirst({
    where: { evidenceId, reviewId: { not: null }, claim: { status: 'ADJUDICATION' } },
    select: { id: true },
  })) !== null;

/** Where a piece of evidence is to be found; null where it has no address. */
export const addressOf = async (db: Reader, evidenceId: string): Promise<string | null> =>
  (await db.evidence.findUnique({ where: { id: evidenceId }, select: { url: true } }))?.url ?? null;
