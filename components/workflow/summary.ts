import { counted } from '@/components/publication/words';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** What readers will see of a claim and what they won't, a line each. The result stands apart: it has its own marks. */
export function publicationLines(claim: ClaimView): string[] {
  const attributions = claim.appearances.flatMap((a) => a.attributions);
  const deep = attributions.filter((a) => a.terms === 'DEEP_BACKGROUND').length;
  const open = openEvidence(claim);
  const kept = claim.evidence.length - open;
  const opinions = claim.rounds[0]?.reviews.filter((review) => !review.amendment).length ?? 0;
  return [
    `${counted(claim.appearances.length, 'passage')} with ${counted(attributions.length - deep, 'attribution')}`,
    deep > 0 ? `${counted(deep, 'attribution')} on deep background stays out` : '',
    `${counted(open, 'piece')} of evidence`,
    kept > 0
      ? `${counted(kept, 'piece')} of evidence ${kept === 1 ? 'is' : 'are'} not public and ${kept === 1 ? 'stays' : 'stay'} out`
      : '',
    `${counted(opinions, 'review')}, by role and without names`,
    claim.wouldChange ? 'What would change the rating' : '',
  ].filter(Boolean);
}

/** How many pieces of evidence readers will get to see. */
export const openEvidence = (claim: ClaimView): number =>
  claim.evidence.filter((link) => link.evidence.sensitivity === 'PUBLIC').length;

/** What the latest round came to. */
export function resultOf({ rounds: [round] }: ClaimView) {
  return round?.adjudication?.finding ?? round?.result ?? null;
}
