import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { correctionKindLabels } from '@/lib/domain/publication/publication';
import type { PublicCorrection } from '@/lib/schemas/publication';
import { Changes } from './changes';

/** One change to a published claim: which, when, why, and what was there before. */
export function CorrectionEntry({
  item: { slug, statement, direction, saidBy, correction, changes },
}: {
  item: PublicCorrection;
}) {
  const { kind, at, note } = correction;
  return (
    <article className="grid gap-x-10 gap-y-3 border-t border-rule py-7 md:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="min-w-0 md:col-start-2">
        <h2 dir={direction} className="max-w-[46ch] text-xl">
          <a href={`/claims/${slug}`} className="link-quiet">
            {statement}
          </a>
        </h2>
        <SaidBy
          sayings={saidBy}
          className={cx('mt-1.5 text-sm text-ink-muted', direction === 'rtl' && 'text-right')}
        />
        <p dir="auto" className="reading mt-3 whitespace-pre-line">
          {note}
        </p>
        <Changes changes={changes} />
      </div>
      <p className="order-first flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-muted md:col-start-1 md:row-start-1 md:flex-col md:items-start md:pt-1">
        <Badge tone={kind === 'RETRACTION' ? 'danger' : 'neutral'}>{correctionKindLabels[kind]}</Badge>
        <DateTime value={at} />
      </p>
    </article>
  );
}
