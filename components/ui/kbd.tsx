import type { ReactNode } from 'react';

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-rule-strong border-b-2 bg-surface px-1.5 font-sans text-xs font-semibold">
      {children}
    </kbd>
  );
}
