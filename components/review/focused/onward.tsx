'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What leads on once a review is sealed or decided. The button that did it is gone, so the focus comes here: Enter goes on. */
export function Onward({ done, children }: { done: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(done);
  useEffect(() => {
    const isNew = done && !last.current;
    last.current = done;
    if (isNew) wayIn(place.current)?.focus();
  }, [done]);
  return (
    <div ref={place} tabIndex={-1} className="grid gap-4 empty:hidden">
      {children}
    </div>
  );
}

/** The next claim, where one waits; else any link; else the words. */
const wayIn = (place: HTMLElement | null): HTMLElement | null =>
  place?.querySelector<HTMLElement>('nav a[href]') ?? place?.querySelector<HTMLElement>('a[href]') ?? place;
