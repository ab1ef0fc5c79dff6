'use client';

import { useRef, useState } from 'react';
import type { Action } from '@/components/form/answer';
import { attempt, type Trouble } from '@/components/form/attempt';
import { send } from '@/components/form/send';
import { useSubmit } from '@/components/form/use-submit';
import type { DraftClaimInput } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { MoveClaimInput } from '@/lib/schemas/workflow';

/** A new claim after it was saved; and, where it should have been submitted as well and was not, why. */
export type SavedClaim = { claim: ClaimView; submitted: boolean; refused: string | null };

export type SavingActions = {
  draft: Action<DraftClaimInput, ClaimView>;
  move: Action<MoveClaimInput, ClaimView>;
};

type Options = { draftKey: string; onDone: (saved: SavedClaim) => void };

/**
 * Saves a new claim, or saves and submits it: two writes, of which the first holds whatever comes of the second. Both ways
 * have one key, so that a press of the other button after a lost answer makes no second claim.
 */
export function useSaving(actions: SavingActions, { draftKey, onDone }: Options) {
  const submits = useRef(false);
  const [pressed, setPressed] = useState<'save' | 'submit'>('save');
  const save: Action<DraftClaimInput, SavedClaim> = async (sent) => {
    const saved = await actions.draft(sent);
    if (!saved.ok) return saved;
    if (!submits.current) return { ok: true, value: { claim: saved.value, submitted: false, refused: null } };
    return { ok: true, value: await submitted(actions.move, saved.value, sent.key) };
  };
  const saving = useSubmit(save, { onDone, draftKey });
  return {
    ...saving,
    /** Which button was pressed last, and which one works. */
    pressed,
    working: saving.pending ? pressed : null,
    send: (input: DraftClaimInput, then: 'save' | 'submit') => {
      if (saving.pending) return;
      submits.current = then === 'submit';
      setPressed(then);
      saving.submit(input);
    },
  };
}

/** The claim is saved: what keeps it from being submitted is told, and is no failure of the form. */
export async function submitted(
  move: SavingActions['move'],
  claim: ClaimView,
  key: string | undefined,
): Promise<SavedClaim> {
  const step = { move: 'submit', claimId: claim.id, version: claim.version } as const;
  const answer = await attempt(() => send(move, step, key && `${key}-submit`));
  if (typeof answer === 'string') return { claim, submitted: false, refused: unanswered[answer] };
  if (answer.ok) return { claim: answer.value, submitted: true, refused: null };
  return { claim, submitted: false, refused: answer.sentence };
}

/** Sent once more, the whole form would make a second claim: it ends here, and the claim is submitted from its own panel. */
const unanswered: Record<Trouble, string> = {
  lost: 'The connection was lost before an answer came. Press “Submit for review” once more.',
  ended: 'Your session ended before it was submitted. Sign in again, then press “Submit for review”.',
  failed: 'The server did not answer. Press “Submit for review” once more.',
};
