import type { ArticleFields } from '@/lib/data/article/fields';
import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import type { NewPassage } from '@/lib/data/passage/stored';
import { createAttributions, deleteAttributions, type NewAttribution } from './attributions';

/** A claim's place in an article, ready to be stored and as it is read afterwards. */
export type NewAppearance = Prisma.AppearanceGetPayload<null> & {
  passage: NewPassage;
  article: ArticleFields;
  attributions: NewAttribution[];
};

export async function createAppearance(tx: Tx, appearance: NewAppearance): Promise<void> {
  await insert(tx, 'Passage', [appearance.passage]);
  await insert(tx, 'Appearance', [appearance]);
  await createAttributions(tx, appearance.attributions);
}

/** Takes an appearance out of a draft, with everything that was said of it there. */
export async function deleteAppearance(
  tx: Tx,
  appearance: { id: string; passageId: string; attributions: { id: string }[] },
): Promise<void> {
  await deleteAttributions(
    tx,
    appearance.attributions.map((a) => a.id),
  );
  await tx.appearance.delete({ where: { id: appearance.id }, select: { id: true } });
  await deleteChain(tx, appearance.passageId);
}

/** Deletes a passage and all that it was carried from. */
async function deleteChain(tx: Tx, passageId: string): Promise<void> {
  for (let id: string | null = passageId; id !== null; ) {
    const deleted: { fromId: string | null } = await tx.passage.delete({
      where: { id },
      select: { fromId: true },
    });
    id = deleted.fromId;
  }
}

/** Makes an appearance the one in which the claim was first read. */
export async function makeFirst(tx: Tx, id: string): Promise<void> {
  await tx.appearance.update({ where: { id }, data: { occurrence: 'FIRST' }, select: { id: true } });
}

/** Notes that a person has looked at an altered passage and says that it is still the claim's. */
export async function confirmPassageRow(tx: Tx, id: string, personId: string, now: Date): Promise<void> {
  await tx.passage.update({
    where: { id },
    data: { confirmedAt: now, confirmedById: personId },
    select: { id: true },
  });
}
