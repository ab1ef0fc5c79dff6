import type { Reader } from '@/lib/data/db';
import { evidenceVisibleTo, visibleTo } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';

/** Another claim that shares something with one, and what: the title of evidence, or of an article. */
export type Sharing = { claimId: string; title: string };

/** The other claims with evidence of these ids, as far as this actor may see that; so many at most. */
export async function sharingEvidence(
  db: Reader,
  actor: Actor,
  { claimId, evidenceIds }: { claimId: string; evidenceIds: readonly string[] },
  most: number,
): Promise<Sharing[]> {
  if (evidenceIds.length === 0) return [];
  const found = await db.evidenceLink.findMany({
    where: {
      AND: [
        { evidenceId: { in: [...evidenceIds] }, claimId: { not: claimId }, leftOutAt: null },
        evidenceVisibleTo(actor),
      ],
    },
    orderBy: { id: 'desc' },
    take: most,
    select: { claimId: true, evidence: { select: { title: true } } },
  });
  return found.map((link) => ({ claimId: link.claimId, title: link.evidence.title }));
}

/** Where words stand in a version of an article. */
export type Place = { versionId: string; start: number; end: number };

/** The other claims that stand in any word of these places; so many at most. */
export async function sharingPassages(
  db: Reader,
  { claimId, places }: { claimId: string; places: readonly Place[] },
  most: number,
): Promise<Sharing[]> {
  if (places.length === 0) return [];
  const found = await db.appearance.findMany({
    where: {
      claimId: { not: claimId },
      passage: {
        OR: places.map(({ versionId, start, end }) => ({
          versionId,
          start: { lt: end },
          end: { gt: start },
        })),
      },
    },
    orderBy: { id: 'desc' },
    take: most,
    select: { claimId: true, article: { select: { title: true } } },
  });
  return found.map((appearance) => ({ claimId: appearance.claimId, title: appearance.article.title }));
}

export type StandingClaim = {
  id: string;
  statement: string;
  language: string;
  status: Status;
  published: boolean;
};

/** Those of these claims that this actor may see and that still stand for something. */
export async function standingOf(db: Reader, actor: Actor, ids: readonly string[]): Promise<StandingClaim[]> {
  if (ids.length === 0) return [];
  const found = await db.claim.findMany({
    where: {
      AND: [{ id: { in: [...ids] }, status: { notIn: ['WITHDRAWN', 'RETRACTED'] } }, visibleTo(actor)],
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, statement: true, language: true, status: true },
      publications: { where: { current: true, state: 'LIVE' }, select: { id: true } },
    },
  });
  return found.map(({ publications, ...claim }) => ({ ...claim, published: publications.length > 0 }));
}
