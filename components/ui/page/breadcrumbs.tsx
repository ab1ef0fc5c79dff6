import Link from 'next/link';
import { cx } from '@/components/ui/class-names';

export type Crumb = { label: string; href?: string };

/** The way back up. The last crumb is this page and has no link; long names are cut on screen, never for screen readers. */
export function Breadcrumbs({
  crumbs,
  label: name = 'Breadcrumbs',
}: {
  crumbs: readonly Crumb[];
  label?: string;
}) {
  return (
    <nav aria-label={name} className="text-sm text-ink-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map(({ label, href }, index) => (
          <li key={href ?? label} className="flex min-h-6 min-w-0 max-w-[min(28rem,80vw)] items-center gap-2">
            {href ? (
              <Link href={href} className="link-quiet truncate">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className={cx('truncate text-ink')}>
                {label}
              </span>
            )}
            {index < crumbs.length - 1 ? (
              <span aria-hidden="true" className="text-rule-strong rtl:-scale-x-100">
                ›
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
