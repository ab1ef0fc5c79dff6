import type { ReactNode } from 'react';
import type { Verdict } from '@/lib/domain/review/review';

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const cut = {
  fill: 'none',
  stroke: 'var(--glyph-ground, var(--color-paper))',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** One outline per verdict, told apart by shape alone: full disc, half disc, opposed wedges, empty square, octagon, broken ring, clock. */
const shapes: Record<Verdict, ReactNode> = {
  SUPPORTED: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.75 8.25 2.25 2.25 4.25-4.75" {...cut} />
    </>
  ),
  PARTLY_SUPPORTED: (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5Z" fill="currentColor" />
    </>
  ),
  DISPUTED: (
    <>
      <path d="M7 2.5v11L.75 8Z" fill="currentColor" />
      <path d="M9.75 4.6v6.8L13.9 8Z" {...line} strokeWidth={1.5} />
    </>
  ),
  UNSUPPORTED: (
    <>
      <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="1" {...line} strokeWidth={1.5} />
      <path d="M5 8h6" {...line} />
    </>
  ),
  FALSE: (
    <>
      <path d="M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5Z" fill="currentColor" />
      <path d="m5.5 5.5 5 5m0-5-5 5" {...cut} />
    </>
  ),
  UNVERIFIABLE: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.25"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.6 2.31"
      />
      <path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.6-.8 1.1" {...line} strokeWidth={1.5} />
      <circle cx="8" cy="11.4" r=".95" fill="currentColor" />
    </>
  ),
  OUTDATED: (
    <>
      {ring}
      <path d="M8 4.5V8l-2.6 1.9" {...line} strokeWidth={1.5} />
    </>
  ),
};

/** The sign of a verdict. Decoration: its word must stand beside it. Set `--glyph-ground` when it does not stand on paper. */
export function VerdictGlyph({ verdict, className = 'size-4' }: { verdict: Verdict; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>
      {shapes[verdict]}
    </svg>
  );
}
