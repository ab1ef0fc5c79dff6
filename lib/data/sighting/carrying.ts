import type { Tx } from '@/lib/data/db';
import { bodyIn, endNotices, putNotice } from '@/lib/data/publication/notices';

/** The copies that a publication names. */
export async function capturesNamed(tx: Tx, publicationId: string): Promise<string[]> {
  const named = await tx.publicationCapture.findMany({
    where: { publicationId },
    select: { captureId: true },
  });
  return named.map(({ captureId }) => captureId);
}

/**
 * Puts the notices that stand at one publication at the next: it says nothing of what they tell. They keep their dates; those at
 * the earlier one end.
 */
export async function carryNotices(
  tx: Tx,
  from: string,
  to: { publicationId: string; newId: () => string; now: Date },
): Promise<void> {
  const open = await tx.notice.findMany({
    where: { publicationId: from, endedAt: null },
    orderBy: { id: 'asc' },
    select: { flagId: true, body: true, at: true, byId: true },
  });
  await endNotices(tx, { publicationId: from }, { endedAt: to.now, endedById: null });
  const { publicationId } = to;
  for (const { body, ...notice } of open)
    await putNotice(tx, { ...notice, id: to.newId(), publicationId, body: bodyIn(body) });
}

/** The sources among these whose public page there is none of yet. */
export async function withoutPage(tx: Tx, sourceIds: readonly string[]): Promise<string[]> {
  const pages = await tx.publicSource.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    select: { sourceId: true },
  });
  const known = new Set(pages.map(({ sourceId }) => sourceId));
  return sourceIds.filter((id) => !known.has(id));
}

/** The addresses of these sources. */
export async function slugsOf(tx: Tx, sourceIds: readonly string[]): Promise<string[]> {
  const found = await tx.source.findMany({ where: { id: { in: [...sourceIds] } }, select: { slug: true } });
  return found.map(({ slug }) => slug);
}
