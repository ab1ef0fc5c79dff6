import type { Role } from '@/lib/domain/actor';
import { adminNav, deskNav } from './desk-shell';
import { NavLinks } from './nav-links';

/** The section bar by role: the newsroom's for checkers and editors, the house's for admins, none for readers. */
export function DeskNav({ role, waiting }: { role: Role; waiting: number }) {
  if (role === 'READER') return <NavLinks items={[]} />;
  if (role === 'ADMIN') return <NavLinks items={adminNav} />;
  return (
    <NavLinks items={deskNav.map((item) => (item.href === '/desk' ? { ...item, count: waiting } : item))} />
  );
}
