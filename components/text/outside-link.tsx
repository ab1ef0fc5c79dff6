import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A link to another site. The arrow says so; what it points at is told nothing but the address of this site. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener external" className="link">
      {children}
      <ArrowUpRight
        aria-hidden="true"
        className="ms-0.5 inline size-[0.9em] align-[-0.08em] rtl:-scale-x-100"
      />
      <span className="sr-only"> (another site)</span>
    </a>
  );
}
