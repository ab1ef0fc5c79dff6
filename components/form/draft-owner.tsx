'use client';

import { useEffect } from 'react';
import { ownDrafts } from './drafts';

/** Says whose drafts this device keeps: rendered once a page, with the session. Shows nothing. */
export function DraftOwner({ person }: { person: string }) {
  useEffect(() => ownDrafts(person), [person]);
  return null;
}
