import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { inPlace } from './in-place';

/** Between small facts in one line of text. It keeps to the fact before it, so that no line starts with a dot. */
export const separator = '\u00a0· ';

/** Small facts on one line with dots between them; what is null or false is left out, with its dot. */
export function Dotted({
  facts,
  className,
}: {
  facts: readonly ReactNode[];
  className?: string | undefined;
}) {
  const shown = facts.filter((fact) => fact !== null && fact !== false && fact !== undefined);
  return (
    <p
      className={cx('dotted flex flex-wrap items-center gap-x-1 gap-y-0.5 text-sm text-ink-muted', className)}
    >
      {inPlace(shown).map(({ key, item }) => (
        <span key={key} className="min-w-0">
          {item}
        </span>
      ))}
    </p>
  );
}
