'use client';

import { type ReactNode, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { hasUnsaved, UNSAVED } from './unsaved';

/** Keeps a claim from going on without what stands unsaved in its forms, which would go with them. */
export function useSavedFirst(claim: ClaimView): { send: (go: () => void) => void; refused: ReactNode } {
  const [refusedAt, setRefusedAt] = useState<number | null>(null);
  return {
    send: (go) => {
      const unsaved = hasUnsaved(claim, Date.now());
      setRefusedAt(unsaved ? claim.version : null);
      if (!unsaved) go();
    },
    refused: refusedAt === claim.version ? <Notice tone="warning" announce title={UNSAVED} /> : null,
  };
}
