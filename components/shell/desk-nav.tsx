import type { Role } from '@/lib/domain/actor';
import { adminNav, deskNav } from './desk-shell';
import { NavLinks } from './nav-links';
import type { NavItem } from './nav-list';

type DeskNavProps = {
  role: Role;
  /** How much waits for this person, came from readers and is looked into by nobody, and was told them and not read. */
  waiting: number;
  readers: number;
  unread: number;
};

/** The section bar by role: the newsroom's for checkers and editors, the house's for admins, none for readers. */
export function DeskNav({ role, waiting, readers, unread }: DeskNavProps) {
  if (role === 'READER') return <NavLinks items={[]} />;
  if (role === 'ADMIN') return <NavLinks items={adminNav} />;
  const counts: Record<string, number> = {
    '/desk': waiting,
    '/desk/readers': readers,
    '/desk/inbox': unread,
  };
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
  also: ['/desk/agreement', '/desk/calibration'],
});
