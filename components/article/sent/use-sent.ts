'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { hasDraft } from '@/components/form/draft/drafts';
import { personOfPage } from '@/components/form/whose-page';
import { takeSent } from './keep';
import { type Sent, type Unpacked, unpack } from './unpack';

export type Arrived =
  | { kind: 'refused'; problem: string }
  /** A draft is in its place, and its writer has not said yet which of them is to go. */
  | { kind: 'waiting'; sent: Sent };

export type SentPage = {
  /** What the bookmarklet sent to this tab and the form did not take; null for nothing. */
  arrived: Arrived | null;
  take: (sent: Sent) => void;
  /** Lets go of it. */
  leave: () => void;
};

/**
 * Hands the page that the bookmarklet sent to this tab to `receive`. Where a draft is kept under `draftKey` it waits until that
 * is asked for with `take`.
 */
export function useSent(draftKey: string, receive: (sent: Sent) => void): SentPage {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  function take(sent: Sent) {
    setArrived(null);
    receive(sent);
  }
  const arrive = useEffectEvent((unpacked: Unpacked) => {
    if (!unpacked.ok) setArrived({ kind: 'refused', problem: unpacked.problem });
    else if (hasDraft(draftKey, Date.now())) setArrived({ kind: 'waiting', sent: unpacked.sent });
    else take(unpacked.sent);
  });
  useEffect(() => {
    const packed = takeSent(Date.now());
    if (packed === null) return;
    void Promise.all([unpack(packed), personOfPage()]).then(([unpacked]) => arrive(unpacked));
  }, []);
  return { arrived, take, leave: () => setArrived(null) };
}
