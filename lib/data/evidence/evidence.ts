import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { decodeCursor } from '@/lib/data/paging';
import { evidenceVisibleTo, reviewVisibleTo, unrestrictedFor, visibleTo } from '@/lib/data/scope';
import { sourceFields, standing } from '@/lib/data/source/fields';
import type { Actor, Person } from '@/lib/domain/actor';
import type { EvidenceDetails } from '@/lib/domain/evidence/editing';

/** What belongs to a piece of evidence: its source, and which of its copies are files that somebody gave. */
export const evidenceInclude = {
  source: { select: sourceFields },
  captures: { where: { method: 'UPLOADED' }, select: { id: true } },
} as const satisfies Prisma.EvidenceInclude;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof evidenceInclude }>;

/** Evidence as it was read, with the source that its own counts as. */
export const standingEvidence = <E extends Pick<EvidenceRow, 'source'>>(row: E): E => ({
  ...row,
  source: row.source && standing(row.source),
});

/** The evidence that exists for this actor: what they stored themselves, and what a claim that they may see shows them. */
export function evidenceFor(actor: Actor): Prisma.EvidenceWhereInput {
  const linked = { links: { some: { AND: [evidenceVisibleTo(actor), { claim: visibleTo(actor) }] } } };
  return actor.id === null ? linked : { OR: [{ createdById: actor.id }, linked] };
}

/**
 * The links of a claim that came with no review or with one of these, without what a draft has left out: that is no part of
 * the claim any more. By the reviews' ids, because a join would visit what is hidden before it leaves it out.
 */
export const linksOf = (claimId: string, reviewIds: Iterable<string>): Prisma.EvidenceLinkWhereInput => ({
  claimId,
  leftOutAt: null,
  OR: [{ reviewId: null }, { reviewId: { in: [...reviewIds] } }],
});

export async function findEvidence(db: Reader, actor: Actor, id: string): Promise<EvidenceRow | null> {
  const where = { AND: [{ id }, evidenceFor(actor)] };
  const row = await db.evidence.findFirst({ where, include: evidenceInclude });
  return row && standingEvidence(row);
}

/** A piece of evidence, whoever may see it. @throws Error where there is none: nothing is ever deleted. */
export const evidenceById = async (db: Reader, id: string): Promise<EvidenceRow> =>
  standingEvidence(await db.evidence.findUniqueOrThrow({ where: { id }, include: evidenceInclude }));

/** Whether evidence came with a review of this person's own whose round hasn't concluded: nobody else knows of that. */
export const isSealedBy = async (db: Reader, { id }: Person, evidenceId: string): Promise<boolean> =>
  (await db.evidenceLink.findFirst({
    where: { evidenceId, review: { reviewerId: id, round: { state: { not: 'CONCLUDED' } } } },
    select: { id: true },
  })) !== null;

/** Whether a publication that was not taken back names a copy of a piece of evidence. */
export const isNamed = async (db: Reader, evidenceId: string): Promise<boolean> =>
  (await db.publicationCapture.findFirst({
    where: { capture: { evidenceId }, publication: { state: 'LIVE' } },
    select: { captureId: true },
  })) !== null;

/** Saves what is said of a piece of evidence and raises its version, unless somebody moved first: then the answer is false. */
export async function saveEvidence(
  tx: Tx,
  id: string,
  version: number,
  details: EvidenceDetails,
): Promise<boolean> {
  const { count } = await tx.evidence.updateMany({
    where: { id, version },
    data: { ...details, version: version + 1 },
  });
  return count === 1;
}

/** One row more than `limit`, the newest first: ids sort as they were made. `claimId` narrows it to what one claim shows. */
export async function evidencePage(
  db: Reader,
  actor: Actor,
  claimId: string | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<EvidenceRow[]> {
  const after = decodeCursor(cursor);
  const shown = claimId ? { id: { in: await shownBy(db, actor, claimId) } } : evidenceFor(actor);
  const rows = await db.evidence.findMany({
    where: { AND: [shown, ...(after ? [{ id: { lt: after.id } }] : [])] },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: evidenceInclude,
  });
  return rows.map(standingEvidence);
}

/** The ids of the evidence that a claim shows this actor: through the claim, since there may be much evidence in all. */
async function shownBy(db: Reader, actor: Actor, claimId: string): Promise<string[]> {
  const reviews = await db.review.findMany({
    where: { AND: [{ round: { claimId } }, reviewVisibleTo(actor)] },
    select: { id: true },
  });
  const readable = linksOf(
    claimId,
    reviews.map((review) => review.id),
  );
  const links = await db.evidenceLink.findMany({
    where: { AND: [readable, { claim: visibleTo(actor) }, unrestrictedFor(actor)] },
    select: { evidenceId: true },
  });
  return links.map((link) => link.evidenceId);
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
