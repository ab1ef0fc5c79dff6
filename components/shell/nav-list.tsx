import type { ComponentType, ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';

export type NavItem = {
  href: string;
  label: string;
  /** Something waits there: how many. */
  count?: number;
  /** What the number counts, for who hears it: "unread"; "waiting" where nothing is said. */
  counts?: string;
  /** Current only at exactly this address, not below it (a home page). */
  exact?: boolean;
  /** Pages that belong to it and stand at other addresses. */
  also?: readonly string[];
};

type Anchor = 'a' | ComponentType<{ href: string; className?: string; children: ReactNode }>;

const holds = ({ href, exact, also = [] }: NavItem, pathname: string | null) =>
  [href, ...also].some(
    (at) => pathname === at || (!(exact && at === href) && Boolean(pathname?.startsWith(`${at}/`))),
  );

/** Links of a section bar; the one that holds this page is marked. `as` is what makes a link: Next's own, or a plain one. */
export function NavList({
  items,
  pathname,
  as: Link = 'a',
}: {
  items: readonly NavItem[];
  pathname: string | null;
  as?: Anchor;
}) {
  return (
    <ul className="scroll-row gap-6 text-sm">
      {items.map((item) => {
        const current = holds(item, pathname);
        return (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={current ? 'page' : undefined}
              className={cx(
                'flex min-h-11 items-center gap-1.5 border-y-3 border-transparent forced-colors:border-t-[Canvas] whitespace-nowrap -outline-offset-2',
                current
                  ? 'border-b-accent font-semibold'
                  : 'hover:border-b-rule-strong forced-colors:border-[Canvas]',
              )}
            >
              <span>{item.label}</span>
              {item.count ? <NavCount count={item.count} counts={item.counts ?? 'waiting'} /> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

// Words that are only heard are placed: without a place of their own they would stand outside of the row that scrolls.
function NavCount({ count, counts }: { count: number; counts: string }) {
  return (
    <span className="relative inline-flex min-w-5 justify-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums">
      <span className="sr-only">(</span>
      {count}
      <span className="sr-only"> {counts})</span>
    </span>
  );
}
