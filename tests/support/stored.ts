import { transaction } from '@/lib/data/db';
import type { Status } from '@/lib/domain/claim/claim';
import { ok } from '@/lib/domain/result';

/** Puts a claim into a status without the moves that lead there: for tests of what holds in it, not of how it came. */
export async function inStatus(claimId: string, status: Status): Promise<void> {
  await transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: { status } });
    return ok(null);
  });
}
