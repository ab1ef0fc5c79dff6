import { ThemeSwitch } from '@/components/ui/page/theme-switch';

const links = [
  { href: '/methodology', label: 'How we work' },
  { href: '/corrections', label: 'Corrections' },
  { href: '/send-a-claim', label: 'Send us a claim' },
];

const link = 'link-quiet inline-flex min-h-8 items-center text-ink-muted';

/** The foot of every public page: what the reader is promised. */
export function Footer() {
  return (
    <footer className="no-print wrap mt-20 pb-10">
      <div className="scotch-rule flex flex-wrap items-start justify-between gap-x-12 gap-y-6 pt-6">
        <p className="max-w-xl font-serif text-lg text-balance">
          What a reader sees has been checked by people other than its author, and shows how it is known.
        </p>
        <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-3 text-sm">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className={link}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a href="/api/v1/openapi.json" className={link}>
                For developers
              </a>
            </li>
          </ul>
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
