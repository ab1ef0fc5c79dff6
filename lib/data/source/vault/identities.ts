import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { sourceAliases, sourceFields } from '@/lib/data/source/fields';

const subject = {
  ...sourceFields,
  description: true,
  aliases: sourceAliases,
  mergedIntoId: true,
} satisfies Prisma.SourceSelect;

/** An anonymous source with everything that was merged into it. */
export type Anonymous = Prisma.SourceGetPayload<{ select: typeof subject }> & { ids: string[] };

/** The anonymous source with this id, or the one that it was merged into; null where that is none. */
export async function findAnonymous(db: Reader, id: string): Promise<Anonymous | null> {
  const asked = await db.source.findUnique({ where: { id }, select: subject });
  const survivorId = asked?.mergedIntoId;
  const source = survivorId
    ? await db.source.findUnique({ where: { id: survivorId }, select: subject })
    : asked;
  if (source?.kind !== 'ANONYMOUS') return null;
  const absorbed = await db.source.findMany({ where: { mergedIntoId: source.id }, select: { id: true } });
  return { ...source, ids: [source.id, ...absorbed.map((one) => one.id)] };
}

export type IdentityRow = Prisma.SourceIdentityGetPayload<object>;

/** What is sealed of these sources, the first that was entered first. */
export const identitiesOfSources = (db: Reader, ids: readonly string[]): Promise<IdentityRow[]> =>
  db.sourceIdentity.findMany({
    where: { sourceId: { in: [...ids] } },
    orderBy: [{ enteredAt: 'asc' }, { sourceId: 'asc' }],
  });

/** Stores a sealed name in the place of one that was there. */
export async function saveIdentity(tx: Tx, { version: _, ...row }: IdentityRow): Promise<void> {
  const { sourceId, ...data } = row;
  await tx.sourceIdentity.upsert({
    where: { sourceId },
    create: row,
    update: { ...data, version: { increment: 1 } },
    select: { sourceId: true },
  });
}

export async function deleteIdentities(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sourceIdentity.deleteMany({ where: { sourceId: { in: [...ids] } } });
}

/** Names that are sealed with another key than this, in order of their sources. */
export const sealedOtherwise = (
  tx: Tx,
  keyId: string,
  after: string,
  limit: number,
): Promise<IdentityRow[]> =>
  tx.sourceIdentity.findMany({
    where: { keyId: { not: keyId }, sourceId: { gt: after } },
    orderBy: { sourceId: 'asc' },
    take: limit,
  });

/** The same name under another key: nothing else of it changes, its version neither. */
export async function sealAnew(
  tx: Tx,
  { sourceId, ...data }: Pick<IdentityRow, 'sourceId' | 'sealed' | 'keyId' | 'fingerprint'>,
): Promise<void> {
  await tx.sourceIdentity.update({ where: { sourceId }, data, select: { sourceId: true } });
}

export const countIdentities = (db: Reader, keyId: string): Promise<number> =>
  db.sourceIdentity.count({ where: { keyId } });
