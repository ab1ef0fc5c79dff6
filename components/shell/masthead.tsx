import { SkipLink } from '@/components/ui/page/skip-link';
import { type NavItem, NavList } from './nav-list';
import { Wordmark } from './wordmark';

const sections: readonly NavItem[] = [
  { href: '/', label: 'Claims', exact: true },
  { href: '/search', label: 'Search' },
  { href: '/corrections', label: 'Corrections' },
  { href: '/methodology', label: 'How we work' },
];

/** The head of every public page, the same for everyone. `path` is where it stands, to mark its section. */
export function Masthead({ path = null }: { path?: string | null }) {
  return (
    <>
      <SkipLink />
      <header className="wrap">
        <div className="flex items-end justify-between gap-4 pt-5 pb-4 sm:pt-7">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <Wordmark />
            <p className="font-serif text-sm text-ink-muted italic max-sm:hidden">
              The claims of the news, and where they come from
            </p>
          </div>
          <a
            href="/sign-in"
            className="no-print link-quiet inline-flex min-h-8 items-center text-sm whitespace-nowrap text-ink-muted"
          >
            Sign in
          </a>
        </div>
        <div className="scotch-rule border-b border-b-rule pt-1">
          <nav aria-label="Sections">
            <NavList items={sections} pathname={path} />
          </nav>
        </div>
      </header>
    </>
  );
}
