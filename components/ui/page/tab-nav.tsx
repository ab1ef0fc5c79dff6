import Link from 'next/link';
import { cx } from '@/components/ui/class-names';

export type TabLink = { href: string; label: string; count?: number | undefined; current?: boolean };

/** Views of one list, as links: claims by state. Works without a script; scrolls sideways on a phone. */
export function TabNav({ tabs, label }: { tabs: readonly TabLink[]; label: string }) {
  return (
    <nav aria-label={label} className="min-w-0 border-b border-rule">
      <ul className="scroll-row gap-5 text-sm">
        {tabs.map(({ href, label: name, count, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cx(
                'flex min-h-10 items-center gap-1.5 border-b-3 whitespace-nowrap -outline-offset-2',
                current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-ink-muted hover:border-rule-strong hover:text-ink forced-colors:border-[Canvas]',
              )}
            >
              <span>{name}</span>
              {count === undefined ? null : (
                <span className="text-xs tabular-nums text-ink-muted">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
