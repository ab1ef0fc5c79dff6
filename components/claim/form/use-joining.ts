'use client';

import { useState } from 'react';
import type { Action, RefusedAnswer } from '@/components/form/answer';
import { useClaimWrite } from '@/components/form/use-claim-write';
import type { AddAppearance } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { SavedClaim } from './use-saving';

type Place = Omit<AddAppearance, 'claimId' | 'version'>;

/** What the form of a new claim has before the fields of its passage. */
const PREFIX = 'appearance.';

/** The passage belongs to a claim that exists: it is added there, and the form has done its work. */
export function useJoining(
  appear: Action<AddAppearance, ClaimView>,
  draftKey: string,
  onDone: (saved: SavedClaim) => void,
) {
  const [joined, setJoined] = useState({ id: '', version: 1 });
  const joining = useClaimWrite(appear, joined, {
    draftKey,
    onDone: (claim) => onDone({ claim, submitted: false, refused: null }),
  });
  const refusal = joining.refusal && inNewClaim(joining.refusal);
  return {
    ...joining,
    refusal,
    issueFor: (path: string) => refusal?.issues.find((issue) => issue.path === path)?.message,
    pendingId: joining.pending ? joined.id : null,
    join: (place: Place, claim: typeof joined) => {
      setJoined(claim);
      joining.send(place, claim);
    },
  };
}

/** A refused passage as the form of a new claim names its fields. */
export const inNewClaim = (refusal: RefusedAnswer): RefusedAnswer => ({
  ...refusal,
  issues: refusal.issues.map((issue) => ({ ...issue, path: PREFIX + issue.path })),
});
