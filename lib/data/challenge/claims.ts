import { type Reader, reader, row } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { CorrectionKind } from '@/lib/domain/publication/publication';

/** A claim as readers find it now, whatever its state; null where they find none. */
export async function publishedOf(claimId: string): Promise<{ slug: string; card: string } | null> {
  const found = await row<{ slug: string; card: string }>(Prisma.sql`
    SELECT p."slug", p."card" FROM "Publication" p WHERE p."claimId" = ${claimId} AND p."current" = TRUE`);
  return found ?? null;
}

/** A publication by the address of its claim and its number, as one could be challenged. */
export const publicationAt = (
  slug: string,
  sequence: number,
): Promise<{ claimId: string; sequence: number } | null> =>
  reader().publication.findUnique({
    where: { slug_sequence: { slug, sequence } },
    select: { claimId: true, sequence: true },
  });

/** One publication of a claim, whole. */
export const publicationOf = (claimId: string, sequence: number) =>
  reader().publication.findUnique({
    where: { claimId_sequence: { claimId, sequence } },
    select: { slug: true, snapshot: true },
  });

export type LaterPublication = {
  sequence: number;
  publishedAt: Date;
  correction: { kind: CorrectionKind; note: string; at: Date } | null;
};

/** What was published of a claim after a version, the newest first, so many at most. */
export const publishedAfter = (
  db: Reader,
  claimId: string,
  sequence: number,
  most = 50,
): Promise<LaterPublication[]> =>
  db.publication.findMany({
    where: { claimId, sequence: { gt: sequence } },
    select: {
      sequence: true,
      publishedAt: true,
      correction: { select: { kind: true, note: true, at: true } },
    },
    orderBy: { sequence: 'desc' },
    take: most,
  });

/** One of them. */
export const laterPublication = (
  db: Reader,
  claimId: string,
  sequence: number,
): Promise<LaterPublication | null> =>
  db.publication.findUnique({
    where: { claimId_sequence: { claimId, sequence } },
    select: {
      sequence: true,
      publishedAt: true,
      correction: { select: { kind: true, note: true, at: true } },
    },
  });
