import Link from 'next/link';
import { cx } from '@/components/ui/class-names';

/** The name, set in the display cut of the serif. */
export function Wordmark({ href = '/', size = 'lg' }: { href?: string; size?: 'md' | 'lg' }) {
  return (
    <Link
      href={href}
      className={cx(
        'inline-flex min-h-8 items-center rounded-sm font-serif font-bold tracking-[-0.02em] text-ink no-underline',
        size === 'lg' ? 'text-[clamp(2rem,1.6rem+1.6vw,2.75rem)] leading-none' : 'text-xl',
      )}
    >
      Sourceline
    </Link>
  );
}
