import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
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
} satisfies Prisma.CaptureSelect;

export type ListedCapture = Prisma.CaptureGetPayload<{ select: typeof listed }>;

/** The captures of a piece of evidence, in the order in which they were taken. */
export const capturesOf = (db: Reader, evidenceId: string): Promise<ListedCapture[]> =>
  db.capture.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' }, select: listed });

/** A capture of evidence that exists for this actor. */
export const findCapture = (db: Reader, actor: Actor, id: string): Promise<CaptureRow | null> =>
  db.capture.findFirst({ where: { id, evidence: { AND: [evidenceFor(actor)] } } });

/** Whether a piece of evidence came with a review whose writer isn't named now: an editor adjudicates without names. */
export const cameUnnamed = async (db: Reader, evidenceId: string): Promise<boolean> =>
  (await db.evidenceLink.findFirst({
    where: { evidenceId, reviewId: { not: null }, claim: { status: 'ADJUDICATION' } },
    select: { id: true },
  })) !== null;

/** Where a piece of evidence is to be found; null where it has no address. */
export const addressOf = async (db: Reader, evidenceId: string): Promise<string | null> =>
  (await db.evidence.findUnique({ where: { id: evidenceId }, select: { url: true } }))?.url ?? null;
