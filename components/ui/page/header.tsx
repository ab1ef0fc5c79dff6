import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';

export type PageHeaderProps = {
  title: ReactNode;
  /** Over the title: what kind of page this is, a `Badge`, `Breadcrumbs`. */
  kicker?: ReactNode;
  /** Under the title: one or two sentences. */
  lede?: ReactNode;
  /** At the end of the line: the page's buttons. */
  actions?: ReactNode;
  /** `display` for public pages and articles; `tool` for the desk. */
  size?: 'display' | 'tool';
};

/** The head of a page; holds its only h1. */
export function PageHeader({ title, kicker, lede, actions, size = 'display' }: PageHeaderProps) {
  const display = size === 'display';
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-3xl grow basis-80">
        {kicker ? <div className="kicker mb-2">{kicker}</div> : null}
        <h1 dir="auto" className={cx(display ? 'headline' : 'text-2xl')}>
          {title}
        </h1>
        {lede ? (
          <div
            className={cx(
              'measure',
              display ? 'mt-4 font-serif text-xl text-ink-muted' : 'mt-1 text-ink-muted',
            )}
          >
            {lede}
          </div>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
