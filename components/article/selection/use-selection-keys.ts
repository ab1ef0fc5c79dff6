'use client';

import { type RefObject, useEffect } from 'react';
import type { Span } from '@/lib/domain/text/text';

type SelectionKeys = {
  root: RefObject<HTMLElement | null>;
  span: Span | null;
  onClaim: (span: Span) => void;
  onRepeat: (span: Span) => void;
};

/**
 * Enter makes a claim of words that were selected with the mouse, Shift+Enter another passage of one: the keys that the
 * caret has. Only while nothing else that takes keys has the focus.
 */
export function useSelectionKeys({ root, span, onClaim, onRepeat }: SelectionKeys): void {
  useEffect(() => {
    if (!span) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || event.isComposing || !isFree(event.target, root.current)) return;
      event.preventDefault();
      if (event.shiftKey) onRepeat(span);
      else onClaim(span);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [root, span, onClaim, onRepeat]);
}

const isFree = (target: EventTarget | null, root: HTMLElement | null): boolean =>
  target === document.body || (target instanceof Node && Boolean(root?.contains(target)));
