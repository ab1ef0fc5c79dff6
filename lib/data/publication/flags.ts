import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { FlagDetail } from '@/lib/domain/publication/flag/detail';

/** A flag over a claim. `detail` holds no words of unpublished work. */
export type NewFlag = { id: string; claimId: string; subjectId: string; detail: FlagDetail };

/**
 * Raises flags over claims, of one kind and subject: an editor has to say what follows. Each takes the place of those that the same
 * has raised before over its claim and nobody has decided.
 */
export async function raiseFlags(tx: Tx, flags: readonly NewFlag[], now: Date): Promise<void> {
  const [first] = flags;
  if (!first) return;
  const about = { kind: first.detail.kind, subjectId: first.subjectId };
  const claimIds = flags.map(({ claimId }) => claimId);
  const before = { ...about, claimId: { in: claimIds } };
  await settleFlags(tx, before, { decidedAt: now, decidedById: null, note: null });
  await tx.flag.createMany({
    data: flags.map(({ id, claimId, detail }) => ({
      ...{ id, claimId, ...about, raisedAt: now },
      detail: JSON.stringify(detail),
    })),
  });
}

/** What a flag says, as it was stored. Those from before there were others than of articles don't say their kind there. */
export const detailIn = ({ kind, detail }: Pick<FlagRow, 'kind' | 'detail'>): FlagDetail => ({
  kind,
  ...JSON.parse(detail),
});

/** What the newest flag of this kind says, of those raised since an instant; null where there is none. */
export async function newestFlag(
  tx: Tx,
  about: Pick<FlagRow, 'claimId' | 'kind' | 'subjectId'>,
  since: Date,
): Promise<FlagDetail | null> {
  const flag = await tx.flag.findFirst({
    where: { ...about, raisedAt: { gte: since } },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    select: { kind: true, detail: true },
  });
  return flag && detailIn(flag);
}

/** Says what an editor decided of flags, or that they are settled by what happened. */
export async function settleFlags(
  tx: Tx,
  where: Prisma.FlagWhereInput,
  decided: { decidedAt: Date; decidedById: string | null; note: string | null },
): Promise<void> {
  await tx.flag.updateMany({ where: { AND: [where, { decidedAt: null }] }, data: decided });
}

const flagged = {
  id: true,
  claimId: true,
  kind: true,
  subjectId: true,
  detail: true,
  raisedAt: true,
  decidedAt: true,
  decidedById: true,
  note: true,
  notices: {
    orderBy: { id: 'asc' },
    select: { id: true, body: true, at: true, byId: true, endedAt: true, endedById: true },
  },
} satisfies Prisma.FlagSelect;

export type FlagRow = Prisma.FlagGetPayload<{ select: typeof flagged }>;

/** What was raised over a claim, the newest first, so many at most. */
export const flagsOf = (db: Reader, claimId: string, most: number): Promise<FlagRow[]> =>
  db.flag.findMany({
    where: { claimId },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: flagged,
  });

export const findFlag = (db: Reader, claimId: string, id: string): Promise<FlagRow | null> =>
  db.flag.findFirst({ where: { id, claimId }, select: flagged });
