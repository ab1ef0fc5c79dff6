'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What leads on once a review is sealed. The button that sealed it is gone, so the focus comes here: Enter goes on. */
export function Onward({ sealed, children }: { sealed: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(sealed);
  useEffect(() => {
    const isNew = sealed && !last.current;
    last.current = sealed;
    if (isNew) (place.current?.querySelector<HTMLElement>('nav a[href]') ?? place.current)?.focus();
  }, [sealed]);
  return (
    <div ref={place} tabIndex={-1} className="grid gap-4 empty:hidden">
      {children}
    </div>
  );
}
