import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import type { AssignmentEnding } from '@/lib/domain/assignment/assignment';

export type AssignmentRow = Prisma.AssignmentGetPayload<null>;

export type NewAssignment = Pick<
  AssignmentRow,
  | 'id'
  | 'claimId'
  | 'duty'
  | 'round'
  | 'userId'
  | 'way'
  | 'assignedById'
  | 'assignedAt'
  | 'leasedUntil'
  | 'reason'
  | 'replacesId'
>;

const beginning = { endedAt: null, ending: null, endedById: null, remindedAt: null, version: 1 } as const;

export const storeAssignments = (tx: Tx, assignments: readonly NewAssignment[]): Promise<void> =>
  insert(
    tx,
    'Assignment',
    assignments.map((assignment) => ({ ...assignment, ...beginning })),
  );

export const findAssignment = (db: Reader, id: string): Promise<AssignmentRow | null> =>
  db.assignment.findUnique({ where: { id } });

/** Everything that a claim was given to somebody for, the last first. */
export const assignmentsOf = (db: Reader, claimId: string): Promise<AssignmentRow[]> =>
  db.assignment.findMany({ where: { claimId }, orderBy: [{ assignedAt: 'desc' }, { id: 'desc' }] });

/** What a person holds, and what of theirs has lapsed since; the oldest first, so many at most. */
export const heldBy = (
  db: Reader,
  userId: string,
  lapsedSince: Date,
  most: number,
): Promise<AssignmentRow[]> =>
  db.assignment.findMany({
    where: { userId, OR: [{ endedAt: null }, { ending: 'LAPSED', endedAt: { gt: lapsedSince } }] },
    orderBy: [{ assignedAt: 'asc' }, { id: 'asc' }],
    take: most,
  });

/** Ends one, unless somebody moved first: then the answer is false. */
export async function endOne(
  tx: Tx,
  { id, version }: Pick<AssignmentRow, 'id' | 'version'>,
  how: { endedAt: Date; ending: AssignmentEnding; endedById: string | null; reason?: string | null },
): Promise<boolean> {
  const { reason, ...data } = how;
  const { count } = await tx.assignment.updateMany({
    where: { id, version, endedAt: null },
    data: { ...data, ...(reason ? { reason } : {}), version: version + 1 },
  });
  return count === 1;
}

/** Moves the end of a take, unless somebody moved first: then the answer is false. */
export async function extendLease(
  tx: Tx,
  { id, version }: Pick<AssignmentRow, 'id' | 'version'>,
  leasedUntil: Date,
): Promise<boolean> {
  const { count } = await tx.assignment.updateMany({
    where: { id, version, endedAt: null },
    data: { leasedUntil, version: version + 1 },
  });
  return count === 1;
}

/** Those of a claim, or of the whole desk, whose time is over and of which nobody has recorded it; the oldest first. */
export const lapsedUnrecorded = (
  db: Reader,
  now: Date,
  most: number,
  claimId?: string,
): Promise<AssignmentRow[]> =>
  db.assignment.findMany({
    where: { endedAt: null, leasedUntil: { lte: now }, ...(claimId === undefined ? {} : { claimId }) },
    orderBy: [{ leasedUntil: 'asc' }, { id: 'asc' }],
    take: most,
  });
