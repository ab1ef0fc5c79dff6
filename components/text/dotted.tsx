import { Fragment, type ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { inPlace } from './in-place';

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
    <p className={cx('flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-ink-muted', className)}>
      {inPlace(shown).map(({ key, item }) => (
        <Fragment key={key}>
          {key === '1' ? null : <span aria-hidden="true">·</span>}
          <span className="min-w-0">{item}</span>
        </Fragment>
      ))}
    </p>
  );
}
