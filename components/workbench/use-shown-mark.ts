'use client';

import { type RefObject, useEffect } from 'react';

/** Brings the first passage of the selected claim into view, unless one of its passages is in view already. */
export function useShownMark(root: RefObject<HTMLElement | null>, claimId: string | null): void {
  useEffect(() => {
    if (claimId === null) return;
    const marks = [...(root.current?.querySelectorAll('[data-selected="true"]') ?? [])];
    if (marks.some(inView)) return;
    marks[0]?.scrollIntoView({ block: 'center', behavior: isStill() ? 'instant' : 'smooth' });
  }, [root, claimId]);
}

function inView(mark: Element): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Whether the reader asked for less motion. */
const isStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
