'use client';

import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useState,
} from 'react';
import { Kbd } from '@/components/ui/kbd';
import type { Span } from '@/lib/domain/text/text';
import { caretRect } from './caret-place';

type FloatingBarProps = { root: RefObject<HTMLElement | null>; span: Span; children: ReactNode };

/** Pixels that the bar needs to its right, at most. */
const WIDTH = 480;

/** Where buttons for the words selected stand: under their end, or at the foot of a phone's screen. */
export function FloatingBar({ root, span, children }: FloatingBarProps) {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const measure = () => setPlace(root.current && placeIn(root.current, span));
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [root, span]);
  if (!place) return null;
  // A press must not take the selection away before it is used.
  const hold = (event: MouseEvent) => event.preventDefault();
  return (
    <fieldset
      aria-label="Selected passage"
      onMouseDown={hold}
      style={place}
      className="z-20 flex w-max max-w-full flex-wrap gap-1 rounded-sm border border-rule-strong bg-raised p-1.5 shadow-popup max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:w-full max-sm:justify-center max-sm:p-3 sm:absolute sm:top-(--top) sm:left-(--left)"
    >
      {children}
    </fieldset>
  );
}

/** The keys of a button in the bar, for whoever has some. */
export const BarKeys = ({ keys }: { keys: readonly string[] }) => (
  <span aria-hidden="true" className="flex gap-0.5 text-ink pointer-coarse:hidden">
    {keys.map((key) => (
      <Kbd key={key}>{key}</Kbd>
    ))}
  </span>
);

function placeIn(root: HTMLElement, { end }: Span): CSSProperties | null {
  const rect = caretRect(root, end, true);
  const box = root.offsetParent?.getBoundingClientRect();
  if (!rect || !box) return null;
  const left = Math.max(0, Math.min(rect.left - box.left - WIDTH / 2, box.width - WIDTH));
  return { '--left': `${left}px`, '--top': `${rect.bottom - box.top + 8}px` } as CSSProperties;
}
