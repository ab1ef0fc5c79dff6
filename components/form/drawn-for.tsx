'use client';

import { useEffect } from 'react';
import type { SignedIn } from '@/lib/schemas/signed-in';
import { tidyDrafts } from './draft/drafts';
import { drawFor, watchWhoIsSignedIn } from './whose-page';

/** Says whose page this is: rendered once a page, with the session. Shows nothing. */
export function DrawnFor({ person }: { person: SignedIn | null }) {
  const { id, name = '' } = person ?? {};
  useEffect(() => {
    drawFor(id === undefined ? null : { id, name });
    tidyDrafts(Date.now());
    return watchWhoIsSignedIn();
  }, [id, name]);
  return null;
}
