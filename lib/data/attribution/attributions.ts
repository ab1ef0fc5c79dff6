import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import type { NewPassage } from '@/lib/data/passage/stored';
import type { SpeakerFields } from '@/lib/data/source/fields';

/** An attribution with its chain and the places of source and cue, ready to be stored and as it is read afterwards. */
export type NewAttribution = Prisma.AttributionGetPayload<null> & {
  sourcePassage: NewPassage | null;
  cuePassage: NewPassage | null;
  hops: (Prisma.HopGetPayload<null> & { source: SpeakerFields | null })[];
};

/** Stores attributions with their chains; three writes however many there are. */
export async function createAttributions(tx: Tx, attributions: readonly NewAttribution[]): Promise<void> {
  const passages = attributions.flatMap((a) => [a.sourcePassage ?? [], a.cuePassage ?? []].flat());
  const hops = attributions.flatMap((a) => a.hops);
  await insert(tx, 'Passage', passages);
  await insert(tx, 'Attribution', attributions);
  await insert(tx, 'Hop', hops);
}

/** Puts an attribution in the place of another, under the same id. */
export async function replaceAttribution(tx: Tx, attribution: NewAttribution): Promise<void> {
  await deleteAttributions(tx, [attribution.id]);
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
