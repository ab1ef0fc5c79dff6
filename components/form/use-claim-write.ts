'use client';

import { useRef } from 'react';
import { ClaimView } from '@/lib/schemas/claim/view';
import type { Action } from './answer';
import { currentIn } from './current';
import { type SubmitState, useSubmit } from './use-submit';

type Written = { claimId: string; version: number };
type Seen = Pick<ClaimView, 'id' | 'version'>;

export type ClaimWrite<Input> = SubmitState & {
  /** Sends what is to change; the claim and the version that this person saw are added. `to` is one that the press chose. */
  send: (input: Omit<Input, keyof Written>, to?: Seen) => void;
  /** The claim as it stands now, when somebody moved first. */
  theirs: ClaimView | null;
  /** Sends the same once more, now knowing of theirs. */
  keepMine: () => void;
  settle: () => void;
};

/** A write to a claim that somebody else may be changing too. */
export function useClaimWrite<Input extends Written>(
  action: Action<Input, ClaimView>,
  claim: Seen,
  { onDone, draftKey }: { onDone: (claim: ClaimView) => void; draftKey?: string },
): ClaimWrite<Input> {
  const last = useRef<(version: number) => void>(null);
  const sending = useSubmit(action, { onDone, draftKey });
  const theirs = currentIn(sending.refusal, ClaimView);
  return {
    ...sending,
    theirs,
    send: (input, { id, version } = claim) => {
      last.current = (over) => sending.submit({ ...input, claimId: id, version: over } as Input);
      last.current(version);
    },
    keepMine: () => {
      if (theirs) last.current?.(theirs.version);
    },
  };
}
