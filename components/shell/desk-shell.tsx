import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/page/skip-link';
import { ToastProvider } from '@/components/ui/toast';
import type { NavItem } from './nav-list';
import { WhosePageNotice } from './whose-page-notice';
import { Wordmark } from './wordmark';

/** What everyone on the desk works with. */
export const deskNav: readonly NavItem[] = [
  { href: '/desk', label: 'My work', exact: true, also: ['/desk/reviews', '/desk/sightings'] },
  { href: '/desk/board', label: 'Board' },
  { href: '/desk/claims', label: 'Claims' },
  { href: '/desk/articles', label: 'Articles' },
  { href: '/desk/sources', label: 'Sources' },
  { href: '/desk/lineage', label: 'Origins' },
  { href: '/desk/scheduled', label: 'Scheduled' },
  { href: '/desk/readers', label: 'Readers' },
  { href: '/desk/inbox', label: 'Inbox', counts: 'unread', also: ['/desk/mailbox'] },
];

/** What an admin looks after; an admin has no power over content. */
export const adminNav: readonly NavItem[] = [
  { href: '/desk/people', label: 'People' },
  { href: '/desk/audit', label: 'Audit log' },
  { href: '/desk/jobs', label: 'Background work' },
];

export type DeskShellProps = {
  /** The section bar: `deskNav`, `adminNav`, or with counts. */
  nav: ReactNode;
  /** The `UserMenu`, or what stands there while the session is read. */
  user: ReactNode;
  children: ReactNode;
};

/**
 * The frame of the desk: one bar, so that the workbench keeps the whole width. `nav` and `user` are slots, so that each can
 * wait for the session in its own Suspense: `<DeskShell nav={<NavLinks items={deskNav} />} user={<UserMenu … />}>`.
 */
export function DeskShell({ nav, user, children }: DeskShellProps) {
  return (
    <ToastProvider>
      <SkipLink />
      <header className="sticky top-0 z-30 has-[.whose-page]:[@media(max-height:30rem)]:static border-b border-rule bg-surface">
        <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-8 px-4 sm:px-6">
          <div className="flex min-h-12 items-baseline gap-2 self-stretch pt-2.5">
            <Wordmark href="/desk" size="md" />
            <span className="kicker">Desk</span>
          </div>
          <nav aria-label="Desk" className="-mb-px min-w-0 grow self-end max-lg:order-last max-lg:basis-full">
            {nav}
          </nav>
          <div className="ms-auto flex items-center gap-3 py-1">
            <a
              href="/"
              className="link-quiet inline-flex min-h-8 items-center text-sm text-ink-muted max-sm:hidden"
            >
              Public site
            </a>
            {user}
          </div>
        </div>
        <WhosePageNotice />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[110rem] *:max-w-[84rem] has-[[data-wide]]:*:max-w-none px-4 py-6 outline-none sm:px-6 lg:py-8"
      >
        {children}
      </main>
    </ToastProvider>
  );
}
