import type { ReactNode } from 'react';
import { DeskShell, deskNav } from '@/components/shell/desk-shell';
import { NavLinks } from '@/components/shell/nav-links';

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <DeskShell nav={<NavLinks items={deskNav} />} user={null}>
      {children}
    </DeskShell>
  );
}
