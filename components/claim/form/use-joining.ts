'use client';

import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { useSubmit } from '@/components/form/use-submit';
import type { AddAppearance } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { SavedClaim } from './use-saving';

/** The passage belongs to a claim that exists: it is added there, and the form has done its work. */
export function useJoining(
  appear: Action<AddAppearance, ClaimView>,
  draftKey: string,
  onDone: (saved: SavedClaim) => void,
) {
  const [joined, setJoined] = useState<string | null>(null);
  const joining = useSubmit(appear, {
    draftKey,
    onDone: (claim) => onDone({ claim, submitted: false, refused: null }),
  });
  return {
    ...joining,
    pendingId: joining.pending ? joined : null,
    join: (input: AddAppearance & { claimId: string }) => {
      setJoined(input.claimId);
      joining.submit(input);
    },
  };
}
