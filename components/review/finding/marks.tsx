import { cx } from '@/components/ui/class-names';
import {
  type Confidence,
  type Credibility,
  confidenceLabels,
  confidences,
  credibilityLabels,
  type Verdict,
  verdictLabels,
} from '@/lib/domain/review/review';
import { VerdictGlyph } from './glyphs';

/** Text and ground of each verdict; every pair is checked for contrast. */
const verdictColours: Record<Verdict, string> = {
  SUPPORTED: 'text-supported bg-supported-wash [--glyph-ground:var(--color-supported-wash)]',
  PARTLY_SUPPORTED:
    'text-partly-supported bg-partly-supported-wash [--glyph-ground:var(--color-partly-supported-wash)]',
  DISPUTED: 'text-disputed bg-disputed-wash [--glyph-ground:var(--color-disputed-wash)]',
  UNSUPPORTED: 'text-unsupported bg-unsupported-wash [--glyph-ground:var(--color-unsupported-wash)]',
  FALSE: 'text-false bg-false-wash [--glyph-ground:var(--color-false-wash)]',
  UNVERIFIABLE: 'text-unverifiable bg-unverifiable-wash [--glyph-ground:var(--color-unverifiable-wash)]',
  OUTDATED: 'text-outdated bg-outdated-wash [--glyph-ground:var(--color-outdated-wash)]',
};

/** `sm` in tables, `md` in lists, `lg` once, at the head of a claim page. */
export type MarkSize = 'sm' | 'md' | 'lg';

const verdictSizes: Record<MarkSize, string> = {
  sm: 'gap-1.5 font-sans px-1.5 py-px text-xs [&>svg]:size-3.5',
  md: 'gap-1.5 font-sans px-2 py-0.5 text-sm [&>svg]:size-4',
  lg: 'gap-2.5 px-3.5 py-1.5 font-serif text-2xl [&>svg]:size-6',
};

/** A verdict: its shape, its word, its colours. */
export function VerdictMark({ verdict, size = 'md' }: { verdict: Verdict; size?: MarkSize }) {
  return (
    <span
      className={cx(
        'inline-flex w-fit items-center rounded-sm font-semibold whitespace-nowrap forced-colors:border',
        verdictColours[verdict],
        verdictSizes[size],
      )}
    >
      <VerdictGlyph verdict={verdict} />
      {verdictLabels[verdict]}
    </span>
  );
}

/** How sure the checkers are: one, two or three steps of a stair, and the word. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const level = confidences.indexOf(confidence);
  return (
    <span className="inline-flex items-center gap-1.5 font-sans text-sm whitespace-nowrap">
      <svg
        viewBox="0 0 18 14"
        aria-hidden="true"
        focusable="false"
        className="h-3.5 w-4.5 shrink-0 rtl:-scale-x-100"
      >
        {confidences.map((step, index) => (
          <rect
            key={step}
            x={0.75 + index * 6}
            y={9 - index * 4}
            width="4.5"
            height={4.25 + index * 4}
            fill={index <= level ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1"
          />
        ))}
      </svg>
      {confidenceLabels[confidence]} confidence
    </span>
  );
}

/** How credible the information is on the Admiralty scale: "2 · probably true". 6 has no rank, so its figure is outlined. */
export function CredibilityMark({ credibility, short }: { credibility: Credibility; short?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-sans text-sm">
      <span
        className={cx(
          'inline-flex size-5 shrink-0 items-center justify-center rounded-sm border border-ink text-xs font-bold tabular-nums',
          credibility === 6 ? 'border-dashed' : 'bg-ink text-paper',
        )}
      >
        <span className="sr-only">Credibility </span>
        {credibility}
      </span>
      <span className={cx(short && 'sr-only')}>{credibilityLabels[credibility]}</span>
    </span>
  );
}
