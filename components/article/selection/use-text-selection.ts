'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '@/lib/domain/text/text';
import { spanOf } from './text-runs';

/**
 * What is selected of the article in the page, by whatever means: mouse, touch, keys, or a script. Selecting elsewhere, or
 * setting a caret, lets go. While a mouse button is down the answer waits, so that nothing appears under the pointer.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
): [Span | null, (span: Span | null) => void] {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let dragging = false;
    const read = () => {
      if (!dragging && root.current) setSpan((last) => same(last, selectedSpan(root.current)));
    };
    const down = (event: PointerEvent) => {
      dragging = event.pointerType === 'mouse' && event.button === 0 && within(root.current, event.target);
    };
    const up = () => {
      if (!dragging) return;
      dragging = false;
      // The browser settles what a press leaves selected after it has told everybody of the press.
      requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [root]);
  return [span, setSpan];
}

function selectedSpan(root: HTMLElement | null): Span | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) ? spanOf(root, range) : null;
}

/** Keeps the object where nothing changed, so that nothing is drawn again. */
const same = (last: Span | null, next: Span | null) =>
  last && next && last.start === next.start && last.end === next.end ? last : next;

const within = (root: HTMLElement | null, target: EventTarget | null) =>
  target instanceof Node && Boolean(root?.contains(target));
