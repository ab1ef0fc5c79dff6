import type { Action } from '@/components/form/answer';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AnchorExcerpt, CaptureText } from '@/lib/schemas/evidence/reading';

/** A draft that this person may give an excerpt, and what it quotes now. */
export type Place = {
  linkId: string;
  claim: Pick<ClaimView, 'id' | 'version' | 'statement'>;
  excerpt: string | null;
};

export type ReadingProps = {
  capture: CaptureText;
  /** The drafts that rest on this evidence. */
  places: readonly Place[];
  /** The one that this person came from. */
  chosen: string | null;
  anchor: Action<AnchorExcerpt, ClaimView>;
};
