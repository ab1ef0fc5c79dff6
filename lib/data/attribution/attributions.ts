import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';

/** A passage ready to be stored. */
export type NewPassage = Prisma.PassageUncheckedCreateInput & { id: string };

/** An attribution with its chain and the places of source and cue, all ready to be stored. */
export type NewAttribution = {
  row: Prisma.AttributionCreateManyInput & { id: string };
  hops: Prisma.HopCreateManyInput[];
  passages: NewPassage[];
};

/** Stores attributions with their chains; three writes however many there are. */
export async function createAttributions(tx: Tx, attributions: readonly NewAttribution[]): Promise<void> {
  if (attributions.length === 0) return;
  const passages = attributions.flatMap((a) => a.passages);
  if (passages.length > 0) await tx.passage.createMany({ data: passages });
  await tx.attribution.createMany({ data: attributions.map((a) => a.row) });
  await tx.hop.createMany({ data: attributions.flatMap((a) => a.hops) });
}

/** Puts an attribution in the place of another, under the same id. */
export async function replaceAttribution(tx: Tx, attribution: NewAttribution): Promise<void> {
  await deleteAttributions(tx, [attribution.row.id]);
  await createAttributions(tx, [attribution]);
}

/** Takes attributions out of a draft, with their chains and the places of source and cue. */
export async function deleteAttributions(tx: Tx, ids: readonly string[]): Promise<void> {
  const where = { id: { in: [...ids] } };
  const rows = await tx.attribution.findMany({
    where,
    select: { sourcePassageId: true, cuePassageId: true },
  });
  await tx.hop.deleteMany({ where: { attributionId: { in: [...ids] } } });
  await tx.attribution.deleteMany({ where });
  const passages = rows.flatMap((row) => [row.sourcePassageId ?? [], row.cuePassageId ?? []].flat());
  if (passages.length > 0) await tx.passage.deleteMany({ where: { id: { in: passages } } });
}
