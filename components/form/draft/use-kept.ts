'use client';

import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { draftOwner, hasDraft } from './drafts';

/**
 * The first of these keys under which something is kept on this device, or null. A form that was left unsaved stands open
 * again where it was, so that what was typed in it can be seen.
 */
export function useKept(...keys: string[]): string | null {
  const [kept, setKept] = useState<string | null>(null);
  const owner = useSyncExternalStore(draftOwner.subscribe, draftOwner.get, () => null);
  const asked = keys.join('\n');
  useLayoutEffect(() => {
    const found = asked.split('\n').find((key) => hasDraft(key, Date.now()));
    setKept(owner === null ? null : (found ?? null));
  }, [owner, asked]);
  return kept;
}
