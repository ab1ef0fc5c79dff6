'use client';

import { useRef } from 'react';
import { ClaimView } from '@/lib/schemas/claim/view';
import type { Action } from './answer';
import { type SubmitState, useSubmit } from './use-submit';

type Written = { claimId: string; version: number };

export type ClaimWrite<Input> = SubmitState & {
  /** Sends what is to change; the claim and the version that this person saw are added. */
  send: (input: Omit<Input, keyof Written>) => void;
  /** The claim as it stands now, when somebody moved first. */
  theirs: ClaimView | null;
  /** Sends the same once more, now knowing of theirs. */
  keepMine: () => void;
  settle: () => void;
};

/** A write to a claim that somebody else may be changing too. */
export function useClaimWrite<Input extends Written>(
  action: Action<Input, ClaimView>,
  claim: Pick<ClaimView, 'id' | 'version'>,
  { onDone, draftKey }: { onDone: (claim: ClaimView) => void; draftKey?: string },
): ClaimWrite<Input> {
  const last = useRef<Omit<Input, keyof Written> | null>(null);
  const sending = useSubmit(action, { onDone, draftKey });
  const theirs = currentClaim(sending);
  const write = (input: Omit<Input, keyof Written>, version: number) => {
    last.current = input;
    sending.submit({ ...input, claimId: claim.id, version } as Input);
  };
  return {
    ...sending,
    theirs,
    send: (input) => write(input, claim.version),
    keepMine: () => {
      if (theirs && last.current) write(last.current, theirs.version);
    },
  };
}

function currentClaim({ refusal }: SubmitState): ClaimView | null {
  if (refusal?.refusal.kind !== 'stale') return null;
  const parsed = ClaimView.safeParse(refusal.refusal.current);
  return parsed.success ? parsed.data : null;
}
