import type { Contexts } from '@/components/claim/claim-detail-passages';
import type { Snapshot } from '@/lib/domain/publication';
import type { ClaimView } from '@/lib/schemas/claim';

/** A claim with what its page shows around it. */
export type ClaimDeskProps = {
  claim: ClaimView;
  /** The id of who is looking. */
  me: string;
  contexts: Contexts;
  snapshot: Snapshot | null;
};
