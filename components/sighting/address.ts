import type { SightingCard } from '@/lib/schemas/sighting';

/** Where it is said that a published claim stands at words of an article, and who says so there. */
export function proposalAddress(
  articleId: string,
  { start, end, claimId }: { start: number; end: number; claimId?: string },
): string {
  const claim = claimId === undefined ? '' : `&claim=${encodeURIComponent(claimId)}`;
  return `/desk/articles/${articleId}/sightings/new?at=${start}-${end}${claim}`;
}

/** The same of an offer: whoever judges them comes back to the others. */
export const takenUp = ({ article, passage: { start, end }, claim }: SightingCard): string =>
  `${proposalAddress(article.id, { start, end, claimId: claim.id })}&offer=1`;
