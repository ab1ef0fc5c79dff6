import type { Tx } from '@/lib/data/db';
import type { AssignmentEnding } from '@/lib/domain/assignment/assignment';
import { hasLapsed } from '@/lib/domain/assignment/standing';

/**
 * Ends everything that a claim is given to somebody for, as it goes on to another state: done for those who did it, lapsed where
 * its time was over before, nobody's concern any more for the rest. A take of a reviewer whose time was over before they sealed was
 * done all the same. In the transaction of what moved the claim.
 */
export async function endAssignments(
  tx: Tx,
  claimId: string,
  { at, by, round, doneBy }: { at: Date; by: string | null; round: number; doneBy: readonly string[] },
): Promise<void> {
  const open = await tx.assignment.findMany({
    where: { claimId, endedAt: null },
    select: { id: true, userId: true, leasedUntil: true },
  });
  const done = open.filter(({ userId }) => doneBy.includes(userId));
  const lapsed = open.filter((one) => !done.includes(one) && hasLapsed(one, at));
  await end(done, 'DONE');
  await end(lapsed, 'LAPSED');
  await end(
    open.filter((one) => !done.includes(one) && !lapsed.includes(one)),
    'MOOT',
  );
  await tx.assignment.updateMany({
    where: { claimId, round, ending: 'LAPSED', userId: { in: [...doneBy] } },
    data: { ending: 'DONE' },
  });

  async function end(some: readonly { id: string }[], ending: AssignmentEnding): Promise<void> {
    if (some.length === 0) return;
    await tx.assignment.updateMany({
      where: { id: { in: some.map(({ id }) => id) } },
      data: { endedAt: at, ending, endedById: by, version: { increment: 1 } },
    });
  }
}
