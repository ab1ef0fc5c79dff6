'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { draftOwner, flushDrafts, forgetDraft, isOfThisVisit, keepDraft, readDraft } from './drafts';

export type Draft<T> = {
  value: T;
  set: (change: T | ((last: T) => T)) => void;
  /** Whether the value was brought back, and from when; say so, and offer `discard`. */
  restored: 'earlier' | 'just now' | null;
  /** Whether there is something in it that is not saved. */
  isTyped: boolean;
  /** Back to `initial`, and nothing kept. */
  discard: () => void;
};

/**
 * The state of a form, kept on this device under `key` until `forgetDraft(key)` (`useSubmit` does it when a write was
 * accepted) for the person whom the page was drawn for. T is an object that survives JSON; fields that an older draft lacks come from `initial`. The first render shows
 * `initial`, as the server does.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [value, setValue] = useState(initial);
  const [restored, setRestored] = useState<Draft<T>['restored']>(null);
  const [first] = useState(initial);
  const touched = useRef(false);
  const owner = useSyncExternalStore(draftOwner.subscribe, draftOwner.get, () => null);
  // Before it is painted: what is brought back moves nothing that somebody has seen.
  useLayoutEffect(() => {
    if (owner === null || touched.current) return;
    const kept = readDraft(key, Date.now());
    if (typeof kept !== 'object' || kept === null) return;
    setValue({ ...first, ...kept });
    setRestored(isOfThisVisit(key) ? 'just now' : 'earlier');
  }, [key, first, owner]);
  useEffect(() => {
    window.addEventListener('pagehide', flushDrafts);
    return () => {
      flushDrafts();
      window.removeEventListener('pagehide', flushDrafts);
    };
  }, []);
  const set = useCallback(
    (change: T | ((last: T) => T)) => {
      touched.current = true;
      setValue((last) => {
        const next = typeof change === 'function' ? change(last) : change;
        keepDraft(key, next, Date.now());
        return next;
      });
    },
    [key],
  );
  const discard = useCallback(() => {
    forgetDraft(key);
    setValue(first);
    setRestored(null);
  }, [key, first]);
  return { value, set, restored, isTyped: value !== first, discard };
}
