import { UNSAVED } from '@/components/claim/draft/unsaved';
import type { ArticleMark } from '@/lib/schemas/article';
import { MOST_DRAFTS, type Submissions, type SubmitClaims } from '@/lib/schemas/workflow';
import type { Kept } from './kept';

/** What its reader has drafted in an article, each claim once. */
export const draftsIn = (marks: readonly ArticleMark[]): ArticleMark[] => [
  ...new Map(
    marks.filter(({ mine, status }) => mine && status === 'DRAFT').map((mark) => [mark.claimId, mark]),
  ).values(),
];

/** What is sent of these drafts, and what is held back: a claim whose change is not saved would go without it. */
export function toSubmit(
  drafts: readonly ArticleMark[],
  kept: readonly Kept[],
): SubmitClaims & Pick<Submissions, 'refused'> {
  const changed = new Set(
    kept.flatMap(({ here, view }) => (here && view.mode === 'claim' ? [view.claimId] : [])),
  );
  const held = drafts.filter(({ claimId }) => changed.has(claimId));
  const free = drafts.filter(({ claimId }) => !changed.has(claimId)).slice(0, MOST_DRAFTS);
  return {
    claims: free.map(({ claimId, version }) => ({ claimId, version })),
    refused: held.map(({ claimId, statement }) => ({ claimId, statement, reasons: [UNSAVED] })),
  };
}
