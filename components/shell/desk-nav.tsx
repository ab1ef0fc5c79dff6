import type { Role } from '@/lib/domain/actor';
import { adminNav, deskNav } from './desk-shell';
import { NavLinks } from './nav-links';
import type { NavItem } from './nav-list';

/** The section bar by role: the newsroom's for checkers and editors, the house's for admins, none for readers. */
export function DeskNav({ role, waiting }: { role: Role; waiting: number }) {
  if (role === 'READER') return <NavLinks items={[]} />;
  if (role === 'ADMIN') return <NavLinks items={adminNav} />;
  return (
    <NavLinks
      items={[
        ...deskNav.map((item) => (item.href === '/desk' ? { ...item, count: waiting } : item)),
        figuresFor(role),
      ]}
    />
  );
}

/** An editor's figures begin with the desk's, everybody else's with what they may see. */
const figuresFor = (role: Role): NavItem => ({
  href: role === 'EDITOR' ? '/desk/figures' : '/desk/agreement',
  label: 'Figures',
});
