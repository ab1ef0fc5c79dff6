import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import type { Page } from '@/lib/schemas/primitives';
import type { SourceCard } from '@/lib/schemas/source';
import type {
  AttestDifference,
  CompareIdentity,
  EnterIdentity,
  ForgetIdentity,
  IdentityComparison,
  IdentityLook,
  IdentityView,
  OpenIdentity,
  WithdrawDifference,
} from '@/lib/schemas/source/identity';

/** What a page gives the section on who an anonymous source is. */
export type IdentityActs = {
  enter: Action<z.input<typeof EnterIdentity>, IdentityView>;
  forget: Action<ForgetIdentity, IdentityView>;
  open: Action<OpenIdentity, IdentityView>;
  look: Action<{ sourceId: string }, IdentityLook>;
  compare: Action<z.input<typeof CompareIdentity>, IdentityComparison>;
  attest: Action<AttestDifference, IdentityView>;
  withdraw: Action<WithdrawDifference, IdentityView>;
  /** Finds other anonymous sources. */
  search: Action<{ q?: string; limit?: number }, Page<SourceCard>>;
};

export type IdentityProps = { identity: IdentityView; acts: IdentityActs };
