import type { ClaimView } from '@/lib/schemas/claim/view';
import type { LiveEventView } from '@/lib/schemas/inbox';

/** Says, for the live desk alone, at which version a page shows a claim. */
export const DrawnClaim = ({ claim: { id, version } }: { claim: Pick<ClaimView, 'id' | 'version'> }) => (
  <span hidden data-drawn-claim={id} data-drawn-version={version} />
);

/** Whether the page shows a claim as it was after what happened, or later: then it has nothing to tell. */
export function isDrawn({ claimId, version }: Pick<LiveEventView, 'claimId' | 'version'>): boolean {
  const drawn = document.querySelector(`[data-drawn-claim="${CSS.escape(claimId)}"]`);
  return Number(drawn?.getAttribute('data-drawn-version') ?? 0) >= version;
}
