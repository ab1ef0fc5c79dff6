import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { DeskShell, deskNav } from '@/components/shell/desk-shell';
import { DeskUserPlace } from '@/components/shell/desk-user';
import { NavLinks } from '@/components/shell/nav-links';
import { SessionLive, SessionNav, SessionUser } from './session';

export const metadata: Metadata = {
  title: { default: 'Desk', template: '%s · Sourceline' },
  robots: { index: false },
};

/** The frame of the desk. Who is signed in is read beside the page, so that neither waits for the other. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <DeskShell
      nav={
        <Suspense fallback={<NavLinks items={deskNav} />}>
          <SessionNav />
        </Suspense>
      }
      user={
        <Suspense fallback={<DeskUserPlace />}>
          <SessionUser />
        </Suspense>
      }
    >
      {children}
      <Suspense fallback={null}>
        <SessionLive />
      </Suspense>
    </DeskShell>
  );
}
