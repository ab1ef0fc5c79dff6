import { articleFields } from '@/lib/data/article/fields';
import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { instantCursor } from '@/lib/data/paging';
import { visibleTo } from '@/lib/data/scope';
import { standing } from '@/lib/data/source/fields';
import type { Actor } from '@/lib/domain/actor';
import type { SightingState } from '@/lib/domain/sighting/sighting';

const shown = { article: { select: articleFields } } satisfies Prisma.SightingInclude;

/** A sighting with its article, whose outlet is the one that it counts as. */
export type SightingRow = Prisma.SightingGetPayload<{ include: typeof shown }>;
export type NewSighting = Prisma.SightingUncheckedCreateInput;

const standingOutlet = (row: SightingRow): SightingRow => ({
  ...row,
  article: { ...row.article, outlet: standing(row.article.outlet) },
});

/** A sighting of a claim that exists for this actor. */
export async function findSighting(db: Reader, actor: Actor, id: string): Promise<SightingRow | null> {
  const row = await db.sighting.findFirst({ where: { id, claim: visibleTo(actor) }, include: shown });
  return row && standingOutlet(row);
}

export type SightingFilter = {
  state?: SightingState | undefined;
  claimId?: string | undefined;
  articleId?: string | undefined;
};

/**
 * Sightings of claims that exist for this actor, the newest first; one row more than `limit`. Of offers those alone whose claim
 * is published still.
 */
export async function sightingPage(
  db: Reader,
  actor: Actor,
  { state, claimId, articleId }: SightingFilter,
  cursor: string | undefined,
  limit: number,
): Promise<SightingRow[]> {
  const after = instantCursor(cursor);
  const rows = await db.sighting.findMany({
    where: {
      AND: [
        { claim: visibleTo(actor) },
        state === undefined ? { state: { not: 'OFFERED' } } : { state },
        state === 'OFFERED' ? { claim: { status: 'PUBLISHED' } } : {},
        claimId === undefined ? {} : { claimId },
        articleId === undefined ? {} : { articleId },
        after ? olderThan(after) : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: shown,
  });
  return rows.map(standingOutlet);
}

const olderThan = ({ at, id }: { at: string; id: string }): Prisma.SightingWhereInput => ({
  OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }],
});

/** What is offered in an article now, in the order of its text; so many at most. */
export async function offersAt(db: Reader, actor: Actor, articleId: string, most: number) {
  const rows = await db.sighting.findMany({
    where: {
      articleId,
      state: 'OFFERED',
      AND: [{ claim: visibleTo(actor) }, { claim: { status: 'PUBLISHED' } }],
    },
    orderBy: [{ start: 'asc' }, { score: 'desc' }, { id: 'asc' }],
    take: most,
    include: shown,
  });
  return rows.map(standingOutlet);
}

/** What waits for an editor of one claim in one article, with its place. */
export const proposedAt = (db: Reader, claimId: string, articleId: string) =>
  db.sighting.findMany({
    where: { claimId, articleId, state: 'PROPOSED' },
    select: { id: true, versionId: true, start: true, end: true, exact: true },
  });

export const isOfferKnown = async (db: Reader, offer: string): Promise<boolean> =>
  (await db.sighting.findUnique({ where: { offer }, select: { id: true } })) !== null;

/** What is offered of one claim in one article. */
export const offersOfClaim = (db: Reader, claimId: string, articleId: string) =>
  db.sighting.findMany({
    where: { claimId, articleId, state: 'OFFERED' },
    orderBy: { id: 'asc' },
    select: { id: true, version: true, exact: true },
  });

export const storeSighting = async (tx: Tx, sighting: NewSighting): Promise<void> => {
  await tx.sighting.create({ data: sighting, select: { id: true } });
};

/** Saves and raises the version, unless somebody moved first: then nothing is saved and the answer is false. */
export async function saveSighting(
  tx: Tx,
  id: string,
  version: number,
  data: Omit<Prisma.SightingUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await tx.sighting.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}
