'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Suspense } from 'react';
import { type NavItem, NavList } from './nav-list';

/**
 * The desk's section bar, marked by the address. That may be unknown while a page is prerendered, so the same links stand
 * there unmarked until it is.
 */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  return (
    <Suspense fallback={<NavList as={Link} items={items} pathname={null} />}>
      <MarkedLinks items={items} />
    </Suspense>
  );
}

function MarkedLinks({ items }: { items: readonly NavItem[] }) {
  return <NavList as={Link} items={items} pathname={usePathname()} />;
}
