import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { decodeCursor } from '@/lib/data/paging';
import { evidenceVisibleTo, visibleTo } from '@/lib/data/scope';
import { sourceFields } from '@/lib/data/source/fields';
import type { Actor } from '@/lib/domain/actor';

const withSource = { source: { select: sourceFields } } satisfies Prisma.EvidenceInclude;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof withSource }>;

/**
 * The evidence that exists for this actor: what they stored themselves, and what a claim that they may see shows them.
 * `claimId` narrows it to the evidence of one claim, without what a draft of it has left out.
 */
export function evidenceFor(actor: Actor, claimId?: string): Prisma.EvidenceWhereInput {
  const link: Prisma.EvidenceLinkWhereInput = {
    AND: [
      evidenceVisibleTo(actor),
      { claim: visibleTo(actor) },
      ...(claimId ? [{ claimId, leftOutAt: null }] : []),
    ],
  };
  const linked: Prisma.EvidenceWhereInput = { links: { some: link } };
  return actor.id === null || claimId ? linked : { OR: [{ createdById: actor.id }, linked] };
}

export const findEvidence = (db: Reader, actor: Actor, id: string): Promise<EvidenceRow | null> =>
  db.evidence.findFirst({ where: { AND: [{ id }, evidenceFor(actor)] }, include: withSource });

/** One row more than `limit`, the newest first: ids sort as they were made. */
export function evidencePage(
  db: Reader,
  actor: Actor,
  claimId: string | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<EvidenceRow[]> {
  const after = decodeCursor(cursor);
  return db.evidence.findMany({
    where: { AND: [evidenceFor(actor, claimId), ...(after ? [{ id: { lt: after.id } }] : [])] },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: withSource,
  });
}

/** Takes evidence off a claim. The evidence itself stays. */
export async function deleteEvidenceLink(tx: Tx, id: string): Promise<void> {
  await tx.evidenceLink.delete({ where: { id }, select: { id: true } });
}

/** Leaves evidence that came with a sealed review out of the claim. The review keeps it. */
export async function leaveOutEvidenceLink(
  tx: Tx,
  id: string,
  leftOutById: string,
  leftOutAt: Date,
): Promise<void> {
  await tx.evidenceLink.update({ where: { id }, data: { leftOutAt, leftOutById }, select: { id: true } });
}
