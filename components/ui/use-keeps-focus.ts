'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * A ref for a part of a page whose buttons go with what they did: when the one that had the focus is gone, the part has it. It
 * needs `tabIndex={-1}`. Whoever has pressed or gone elsewhere meanwhile is left there.
 */
export function useKeepsFocus<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);
  const had = useRef(false);
  useEffect(() => {
    const note = ({ target }: Event) => {
      had.current = target instanceof Node && part.current?.contains(target) === true;
    };
    for (const name of heard) document.addEventListener(name, note, true);
    return () => {
      for (const name of heard) document.removeEventListener(name, note, true);
    };
  }, []);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (had.current && isLost) part.current?.focus({ preventScroll: true });
  });
  return part;
}

const heard = ['focusin', 'pointerdown'] as const;
