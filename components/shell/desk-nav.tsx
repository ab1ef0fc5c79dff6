import type { Role } from '@/lib/domain/actor';
import { adminNav, deskNav } from './desk-shell';
import { NavLinks } from './nav-links';
import type { NavItem } from './nav-list';

/** The section bar by role, with how much waits for this person, and how much came from readers: the newsroom's for checkers and editors, the house's for admins, none for readers. */
export function DeskNav({ role, waiting, readers }: { role: Role; waiting: number; readers: number }) {
  if (role === 'READER') return <NavLinks items={[]} />;
  if (role === 'ADMIN') return <NavLinks items={adminNav} />;
  const counts: Record<string, number> = { '/desk': waiting, '/desk/readers': readers };
  const counted = deskNav.map((item) => {
    const count = counts[item.href];
    return count === undefined ? item : { ...item, count };
  });
  return <NavLinks items={[...counted, figuresFor(role)]} />;
}

/** An editor's figures begin with the desk's, everybody else's with what they may see. */
const figuresFor = (role: Role): NavItem => ({
  href: role === 'EDITOR' ? '/desk/figures' : '/desk/agreement',
  label: 'Figures',
});
