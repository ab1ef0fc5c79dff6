import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import type { NewPassage } from '@/lib/data/passage/stored';
import { visibleTo } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';

const standing = {
  id: true,
  claimId: true,
  articleId: true,
  passage: { include: { from: true } },
  attributions: { select: { id: true, sourcePassage: true, cuePassage: true } },
} satisfies Prisma.AppearanceSelect;

/** Where a claim stands in an article: its passage, the one that it was carried from, and those of source and cue. */
export type StandingRow = Prisma.AppearanceGetPayload<{ select: typeof standing }>;

/** Where sources and cues are marked in an appearance. */
export const attributionMarks = ({ attributions }: StandingRow) =>
  attributions.flatMap(({ sourcePassage, cuePassage }) =>
    [sourcePassage, cuePassage].filter((mark) => mark !== null),
  );

/** Every place in an article where a working copy stands, whoever may see the claim. */
export const standingIn = (db: Reader, articleId: string): Promise<StandingRow[]> =>
  db.appearance.findMany({ where: { articleId }, orderBy: { id: 'asc' }, select: standing });

/** One of them, by its appearance. */
export const standingAt = (db: Reader, appearanceId: string): Promise<StandingRow | null> =>
  db.appearance.findUnique({ where: { id: appearanceId }, select: standing });

/** Stores passages and puts each in the place of the one that an appearance had. */
export async function replacePassages(
  tx: Tx,
  replaced: readonly { appearanceId: string; passage: NewPassage }[],
): Promise<void> {
  await insert(
    tx,
    'Passage',
    replaced.map(({ passage }) => passage),
  );
  for (const { appearanceId, passage } of replaced) await standAt(tx, appearanceId, passage.id);
}

/** Lets an appearance stand at a passage that is stored already. */
export async function standAt(tx: Tx, appearanceId: string, passageId: string): Promise<void> {
  await tx.appearance.update({ where: { id: appearanceId }, data: { passageId }, select: { id: true } });
}

/** Says of a passage what became of it. */
export async function markPassage(
  tx: Tx,
  id: string,
  data: Pick<Prisma.PassageUncheckedUpdateInput, 'state' | 'score'>,
): Promise<void> {
  await tx.passage.update({ where: { id }, data, select: { id: true } });
}

/** Moves the mark of a source or a cue to where it stands in another version. */
export async function moveMark(
  tx: Tx,
  id: string,
  at: Omit<NewPassage, 'id' | 'confirmedAt' | 'confirmedById' | 'fromId'>,
): Promise<void> {
  await tx.passage.update({ where: { id }, data: at, select: { id: true } });
}

/** Takes the mark of a source or a cue away: the words that it stood at are not there any more. */
export async function dropMark(tx: Tx, id: string): Promise<void> {
  await tx.attribution.updateMany({ where: { sourcePassageId: id }, data: { sourcePassageId: null } });
  await tx.attribution.updateMany({ where: { cuePassageId: id }, data: { cuePassageId: null } });
  await deletePassage(tx, id);
}

/** Deletes a passage that nothing stands at any more. */
export async function deletePassage(tx: Tx, id: string): Promise<void> {
  await tx.passage.delete({ where: { id }, select: { id: true } });
}

/** Raises the version of every claim that stands in an article: where it stands is another place from now on. */
export async function raiseClaimsIn(tx: Tx, articleId: string): Promise<void> {
  await tx.claim.updateMany({
    where: { appearances: { some: { articleId } } },
    data: { version: { increment: 1 } },
  });
}

const waiting = {
  id: true,
  claim: { select: { id: true, statement: true, status: true, version: true } },
  passage: {
    include: {
      version: { select: { sequence: true } },
      from: { include: { version: { select: { sequence: true } } } },
    },
  },
} satisfies Prisma.AppearanceSelect;

export type WaitingRow = Prisma.AppearanceGetPayload<{ select: typeof waiting }>;

/** Passages in an article that wait for a person or are lost, of claims that exist for this actor; so many at most. */
export const waitingIn = (db: Reader, actor: Actor, articleId: string, most: number): Promise<WaitingRow[]> =>
  db.appearance.findMany({
    where: {
      articleId,
      claim: visibleTo(actor),
      passage: { OR: [{ state: 'ALTERED', confirmedAt: null }, { state: 'LOST' }] },
    },
    orderBy: [{ passage: { start: 'asc' } }, { id: 'asc' }],
    take: most,
    select: waiting,
  });
