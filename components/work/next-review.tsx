import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { SaidBy } from '@/components/text/said-by';
import { cx } from '@/components/ui/class-names';
import type { ClaimCard } from '@/lib/schemas/claim/claim';

/** After a review: where the next one waits, or that none does. */
export function NextReview({ next, focused = false }: { next: ClaimCard | null; focused?: boolean }) {
  if (!next) return <p className="text-sm text-ink-muted">No other claim waits for your review.</p>;
  return (
    <nav aria-label="Next to review" className="relative border-t border-rule pt-3 hover:bg-surface">
      <p className="text-xs font-semibold text-ink-muted">Next to review</p>
      <Link
        href={`/desk/claims/${next.id}${focused ? '/review' : ''}`}
        className="link-quiet mt-1 flex items-start gap-2 font-serif text-lg leading-snug after:absolute after:inset-0"
      >
        <bdi lang={next.language} className="line-clamp-2 min-w-0 grow">
          {next.statement}
        </bdi>
        <ArrowRight aria-hidden="true" className="mt-1 size-4 shrink-0 rtl:-scale-x-100" />
      </Link>
      <SaidBy
        sayings={next.saidBy}
        className={cx('mt-1 text-sm', next.direction === 'rtl' && 'text-right')}
      />
    </nav>
  );
}
