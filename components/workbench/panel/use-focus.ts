'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';

import type { WorkbenchView } from '@/components/workbench/view';

/**
 * Keeps the reader's place. When the panel shows something else its heading takes the focus, of a new claim the field that
 * it is written in; back at the list, whatever had the focus before gets it again, and a phone, which shows one side at a time, stands where it stood in the text.
 */
export function usePanelFocus(root: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>) {
  const [turns, setTurns] = useState(0);
  const home = useRef<{ scroll: number; focus: Element | null } | null>(null);
  const back = useRef(false);
  useEffect(() => {
    if (turns === 0) return;
    if (!back.current) {
      if (isWide()) panel.current?.scrollTo({ top: 0, behavior: 'instant' });
      else window.scrollTo({ top: 0, behavior: 'instant' });
      const heading = panel.current?.querySelector<HTMLElement>('h2');
      const first = panel.current?.querySelector<HTMLElement>('[data-first]');
      (first ?? heading)?.focus({ preventScroll: isWide() });
      return;
    }
    const { scroll, focus } = home.current ?? { scroll: 0, focus: null };
    home.current = null;
    if (!isWide()) window.scrollTo({ top: scroll, behavior: 'instant' });
    const target = focus instanceof HTMLElement && focus.isConnected ? focus : root.current;
    target?.focus({ preventScroll: true });
  }, [turns, root, panel]);
  return useMemo(
    () => ({
      changed: (from: WorkbenchView, to: WorkbenchView) => {
        // A passage that is made longer or shorter is still the same form.
        if ('form' in from && 'form' in to && from.form === to.form) return;
        // A claim that was changed still stands there: what closed in it gives the focus back where it was opened.
        if (from.mode === 'claim' && to.mode === 'claim' && from.claimId === to.claimId && !to.moved) return;
        if (from.mode === 'list') home.current = { scroll: window.scrollY, focus: document.activeElement };
        back.current = to.mode === 'list';
        setTurns((last) => last + 1);
      },
    }),
    [],
  );
}

/** Whether text and panel stand side by side: the `lg` of the style sheet. */
const isWide = () => window.matchMedia('(min-width: 64rem)').matches;
