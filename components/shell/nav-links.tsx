'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Suspense } from 'react';
import { cx } from '@/components/ui/class-names';

export type NavItem = {
  href: string;
  label: string;
  /** Something waits there: how many. */
  count?: number;
  /** Current only at exactly this address, not below it (a home page). */
  exact?: boolean;
};

/**
 * Links of a section bar; the one that holds this page is marked. The address may be unknown while a page is prerendered,
 * so the same links stand there unmarked until it is.
 */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  return (
    <Suspense fallback={<Links items={items} pathname={null} />}>
      <MarkedLinks items={items} />
    </Suspense>
  );
}

function MarkedLinks({ items }: { items: readonly NavItem[] }) {
  return <Links items={items} pathname={usePathname()} />;
}

const holds = ({ href, exact }: NavItem, pathname: string | null) =>
  pathname === href || (!exact && Boolean(pathname?.startsWith(`${href}/`)));

function Links({ items, pathname }: { items: readonly NavItem[]; pathname: string | null }) {
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
              {item.count ? <NavCount count={item.count} /> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function NavCount({ count }: { count: number }) {
  return (
    <span className="inline-flex min-w-5 justify-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums">
      <span className="sr-only">(</span>
      {count}
      <span className="sr-only"> waiting)</span>
    </span>
  );
}
