'use client';

import { useRef } from 'react';
import type { Action } from '@/components/form/answer';
import { currentIn } from '@/components/form/current';
import { type SubmitState, useSubmit } from '@/components/form/use-submit';
import { ClaimView } from '@/lib/schemas/claim/view';
import type { MoveClaimInput } from '@/lib/schemas/workflow';

/** Moves a claim, and answers with the claim where it then is. */
export type MoveAction = Action<MoveClaimInput, ClaimView>;

type Words<M> = M extends unknown ? Omit<M, 'claimId' | 'version'> : never;

/** A move with the words that it needs; which claim, and in which version, is added when it is made. */
export type MoveWords = Words<MoveClaimInput>;

export type Moving = SubmitState & {
  send: (words: MoveWords) => void;
  /** The claim as it stands now, when somebody moved it first. */
  now: ClaimView | null;
  /** Why this person has to look again, when the claim is the same and the page that readers would get is not. */
  unseen: string | null;
  /** Makes the same move once more, of the claim as it stands now. */
  again: () => void;
  settle: () => void;
};

type Options = { draftKey?: string; onDone: (claim: ClaimView) => void };

/** Makes moves of one claim, each with the version that this person saw. */
export function useMove(
  move: MoveAction,
  { id, version }: Pick<ClaimView, 'id' | 'version'>,
  { draftKey, onDone }: Options,
): Moving {
  const last = useRef<MoveWords | null>(null);
  const sending = useSubmit(move, { draftKey, onDone });
  const now = currentIn(sending.refusal, ClaimView);
  const make = (words: MoveWords, seen: number) => {
    last.current = words;
    sending.submit({ ...words, claimId: id, version: seen } as MoveClaimInput);
  };
  return {
    ...sending,
    now,
    unseen: sending.refusal?.refusal.kind === 'stale' ? (sending.refusal.refusal.because ?? null) : null,
    send: (words) => make(words, version),
    again: () => {
      if (now && last.current) make(last.current, now.version);
    },
  };
}
