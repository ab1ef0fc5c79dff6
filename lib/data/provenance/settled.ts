import type { Prisma } from '@/lib/data/generated/client';

/** Links that count: what came with a review is nobody's to know of until its round has concluded. */
export const settledLink = {
  OR: [{ reviewId: null }, { review: { round: { state: 'CONCLUDED' as const } } }],
} satisfies Prisma.EvidenceLinkWhereInput;

/** Evidence that everybody on the desk may know of, as far as blindness goes. */
export const settledEvidence = {
  OR: [{ links: { none: {} } }, { links: { some: settledLink } }],
} satisfies Prisma.EvidenceWhereInput;

/** Lineage that counts: confirmed, and neither end is evidence that is still blind. Neither rows nor numbers tell of that. */
export const settledLineage = {
  state: 'CONFIRMED',
  AND: [
    { OR: [{ fromEvidenceId: null }, { fromEvidence: settledEvidence }] },
    { OR: [{ toEvidenceId: null }, { toEvidence: settledEvidence }] },
  ],
} satisfies Prisma.LineageWhereInput;
