import type { Tx } from '@/lib/data/db';
import type { Looked } from './named';

/** Those of these captures that were not known to be another than was captured, with what they are a copy of. */
export const mismatchedAnew = (tx: Tx, captureIds: readonly string[]) =>
  tx.capture.findMany({
    where: {
      id: { in: [...captureIds] },
      OR: [{ verification: null }, { verification: { outcome: { not: 'MISMATCH' } } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, capturedAt: true, evidence: { select: { id: true, title: true } } },
  });

export type Mismatched = Awaited<ReturnType<typeof mismatchedAnew>>[number];

/** Keeps what came of a look at the files of these captures, instead of what came of the look before. */
export async function saveVerifications(tx: Tx, looked: Looked, verifiedAt: Date): Promise<void> {
  for (const [captureId, outcome] of looked)
    await tx.captureVerification.upsert({
      where: { captureId },
      create: { captureId, outcome, verifiedAt },
      update: { outcome, verifiedAt },
      select: { captureId: true },
    });
}
