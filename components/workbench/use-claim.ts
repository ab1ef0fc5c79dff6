'use client';

import { useEffect, useState } from 'react';
import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import type { ClaimView } from '@/lib/schemas/claim/view';

type Loaded = { id: string; claim: ClaimView | null; problem: string | null };

const unreachable = 'The claim could not be loaded. Check the connection, then try again.';

/** A claim by its id, loaded when it is chosen. `keep` takes the answer of a write in its place. */
export function useClaim(read: Action<{ claimId: string }, ClaimView>, id: string | null) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (id === null || attempt < 0) return;
    let current = true;
    send(read, { claimId: id }).then(
      (answer) => {
        if (!current) return;
        setLoaded({
          id,
          claim: answer.ok ? answer.value : null,
          problem: answer.ok ? null : answer.sentence,
        });
      },
      () => current && setLoaded({ id, claim: null, problem: unreachable }),
    );
    return () => {
      current = false;
    };
  }, [read, id, attempt]);
  const mine = loaded?.id === id ? loaded : null;
  return {
    claim: mine?.claim ?? null,
    problem: mine?.problem ?? null,
    keep: (claim: ClaimView) => setLoaded({ id: claim.id, claim, problem: null }),
    retry: () => {
      setLoaded(null);
      setAttempt((last) => last + 1);
    },
  };
}
