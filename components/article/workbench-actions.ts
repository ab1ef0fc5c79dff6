import type { NewClaimActions } from '@/components/claim/claim-form-new';
import type { DraftActions } from '@/components/claim/draft-actions';
import type { Action } from '@/components/form/answer';
import type { ClaimCard, ClaimView } from '@/lib/schemas/claim';
import type { Page } from '@/lib/schemas/primitives';

/** What the workbench needs of the server. */
export type WorkbenchActions = NewClaimActions &
  DraftActions & {
    read: Action<{ claimId: string }, ClaimView>;
    list: Action<{ q?: string; status: 'DRAFT'; limit: number }, Page<ClaimCard>>;
  };
