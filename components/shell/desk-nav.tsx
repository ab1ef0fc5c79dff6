import type { Role } from '@/lib/domain/actor';
import { adminNav, deskNav } from './desk-shell';
import { NavLinks } from './nav-links';

/** The section bar by role: the newsroom's for checkers and editors, the house's for admins, none for readers. */
export function DeskNav({ role, waiting, unread = 0 }: { role: Role; waiting: number; unread?: number }) {
  if (role === 'READER') return <NavLinks items={[]} />;
  if (role === 'ADMIN') return <NavLinks items={adminNav} />;
  const counts: Record<string, number> = { '/desk': waiting, '/desk/inbox': unread };
  return <NavLinks items={deskNav.map((item) => ({ ...item, count: counts[item.href] ?? 0 }))} />;
}
