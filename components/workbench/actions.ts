import type { DraftActions } from '@/components/claim/draft/actions';
import type { NewClaimActions } from '@/components/claim/form/new';
import type { Action } from '@/components/form/answer';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { Page } from '@/lib/schemas/primitives';
import type { Submissions, SubmitClaims } from '@/lib/schemas/workflow';
import type { FindInNewest } from './use-carried';

/** What the workbench needs of the server. */
export type WorkbenchActions = NewClaimActions &
  DraftActions & {
    read: Action<{ claimId: string }, ClaimView>;
    submitMany: Action<SubmitClaims, Submissions>;
    inNewest: FindInNewest;
    list: Action<{ q?: string; status: 'DRAFT'; limit: number }, Page<ClaimCard>>;
  };
