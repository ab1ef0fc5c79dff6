'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import { caretRect } from './caret-place';

type CaretProps = { root: RefObject<HTMLElement | null>; offset: number };

type Place = { left: number; top: number; height: number };

/** The caret as it is seen. Stands in a positioned box around the text. */
export function CaretLine({ root, offset }: CaretProps) {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const measure = () => setPlace(root.current && placeIn(root.current, offset));
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [root, offset]);
  if (!place) return null;
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute w-0.5 animate-pulse bg-accent"
      style={place}
    />
  );
}

function placeIn(root: HTMLElement, offset: number): Place | null {
  const rect = caretRect(root, offset);
  const box = root.offsetParent?.getBoundingClientRect();
  return rect && box
    ? { left: rect.left - box.left - 1, top: rect.top - box.top, height: rect.height }
    : null;
}
