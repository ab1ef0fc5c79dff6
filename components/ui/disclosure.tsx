import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';

export type DisclosureProps = Omit<ComponentProps<'details'>, 'children'> & {
  summary: ReactNode;
  children: ReactNode;
};

/** More on request: a native `details`, so it needs no script and opens when a search in the page finds its text. */
export function Disclosure({ summary, children, className, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={cx('group/disclosure', className)}>
      <summary className="flex min-h-8 w-fit list-none items-center gap-1.5 rounded-sm text-sm font-semibold text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90 rtl:not-group-open/disclosure:rotate-180"
        />
        {summary}
      </summary>
      <div className="pt-2 ps-5.5">{children}</div>
    </details>
  );
}
