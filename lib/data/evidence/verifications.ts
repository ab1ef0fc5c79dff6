import type { Tx } from '@/lib/data/db';
import type { Looked } from './named';

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
