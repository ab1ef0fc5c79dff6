'use client';

import { useState } from 'react';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { DraftActions } from './actions';
import { ClaimEditor } from './editor';

/** The editor of a draft on a page of its own. Each part shows what its write answered. */
export function ClaimEditorPage({ initial, actions }: { initial: ClaimView; actions: DraftActions }) {
  const [claim, setClaim] = useState(initial);
  return (
    <div className="max-w-3xl">
      <ClaimEditor heading="h2" claim={claim} actions={actions} onChange={setClaim} />
    </div>
  );
}
