import { type Reader, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import type { Actor } from '@/lib/domain/actor';
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

/** `sameWords`: as those of the capture before it; null where there is none, or one has no words to compare. */
export type ListedCapture = Prisma.CaptureGetPayload<{ select: typeof listed }> & {
  sameWords: boolean | null;
};

/** So many captures of a piece of evidence, the newest, in the order in which they were taken. Two queries. */
export async function newestCaptures(db: Reader, evidenceId: string, most: number): Promise<ListedCapture[]> {
  const [found, words] = await Promise.all([
    db.capture.findMany({ where: { evidenceId }, orderBy: { sequence: 'desc' }, take: most, select: listed }),
    wordsCompared(db, evidenceId, most),
  ]);
  return found.reverse().map((capture) => ({ ...capture, sameWords: words.get(capture.id) ?? null }));
}

/**
 * Whether the words of a capture are those of the one before it, by its id, where the bytes are others and both have words. Words
 * that two readers read can differ for their readers' sake, and tell nothing then. The texts stay in the database.
 */
async function wordsCompared(db: Reader, evidenceId: string, most: number): Promise<Map<string, boolean>> {
  const found = await rowsThrough<{ id: string; same: number }>(
    db,
    Prisma.sql`SELECT c."id", CASE WHEN c."text" = earlier."text" THEN 1 ELSE 0 END AS "same"
      FROM "Capture" c JOIN "Capture" earlier
        ON earlier."evidenceId" = c."evidenceId" AND earlier."sequence" = c."sequence" - 1
      WHERE c."evidenceId" = ${evidenceId} AND c."sha256" <> earlier."sha256" AND (c."text" = earlier."text"
        OR (c."extractor" = earlier."extractor" AND c."extractorVersion" = earlier."extractorVersion"))
      ORDER BY c."sequence" DESC LIMIT ${most}`,
  );
  return new Map(found.map(({ id, same }) => [id, same === 1]));
}

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
