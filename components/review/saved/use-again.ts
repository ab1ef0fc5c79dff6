'use client';

import { useEffect, useRef } from 'react';

/** Milliseconds until something is tried again where nobody answered. */
const AGAIN = 15_000;

/** Tries again while something is wrong: when the connection is back, when the tab is looked at, and every now and then. */
export function useAgain(isWrong: boolean, again: () => void): void {
  const newest = useRef(again);
  useEffect(() => {
    newest.current = again;
  });
  useEffect(() => {
    if (!isWrong) return;
    const now = () => newest.current();
    const timer = setInterval(() => navigator.onLine && now(), AGAIN);
    window.addEventListener('online', now);
    window.addEventListener('focus', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
      window.removeEventListener('focus', now);
    };
  }, [isWrong]);
}
