import type { ReactNode } from 'react';
import { cx } from './class-names';

export type SectionProps = {
  title: ReactNode;
  /** Makes the section a place to link to, and names it. */
  id: string;
  /** Beside the title: a count, a link, a small button. */
  aside?: ReactNode;
  /** A thick rule over the sections that open a new matter. */
  strong?: boolean;
  className?: string;
  children: ReactNode;
};

/** A part of a page under a rule and an h2. */
export function Section({ title, id, aside, strong, className, children }: SectionProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className={cx(strong ? 'border-t-2 border-ink' : 'border-t border-rule', 'min-w-0 pt-4', className)}
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {aside ? <div className="text-sm text-ink-muted">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
