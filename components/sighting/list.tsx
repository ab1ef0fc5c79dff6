import Link from 'next/link';
import { inPlace } from '@/components/text/in-place';
import { SaidBy } from '@/components/text/said-by';
import { WhenBy } from '@/components/text/when-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { sightingStateLabels } from '@/lib/domain/sighting/sighting';
import type { SightingCard } from '@/lib/schemas/sighting';

/** Published claims that were seen in other articles, each with where and by whom. */
export function SightingList({ items }: { items: readonly SightingCard[] }) {
  return (
    <ul>
      {items.map((sighting) => (
        <Row key={sighting.id} sighting={sighting} />
      ))}
    </ul>
  );
}

function Row({ sighting }: { sighting: SightingCard }) {
  const { id, claim, article, passage, state, words, reason } = sighting;
  const [at, by] = [
    sighting.judgedAt ?? sighting.proposedAt ?? sighting.createdAt,
    sighting.judgedBy ?? sighting.proposedBy,
  ];
  return (
    <li
      data-part="row"
      className="relative grid gap-2 border-t border-rule py-3.5 first:border-t-0 hover:bg-surface"
    >
      <div className="max-w-3xl">
        <Link
          href={`/desk/sightings/${id}`}
          dir={claim.direction}
          lang={claim.language}
          className="link-quiet line-clamp-3 font-serif text-lg leading-snug font-semibold after:absolute after:inset-0"
        >
          {claim.statement}
        </Link>
        <SaidBy
          sayings={claim.saidBy}
          className={cx('mt-1 text-sm', claim.direction === 'rtl' && 'text-right')}
        />
      </div>
      <div className="grid max-w-3xl gap-1 border-s-2 border-rule-strong ps-3">
        <p dir={article.direction} lang={article.language} className="line-clamp-3 font-serif">
          {passage.exact}
        </p>
        <p className="text-sm text-ink-muted">
          <bdi>{article.title}</bdi>, <bdi>{article.outlet.name}</bdi>
        </p>
        {inPlace(words).map(({ key, item }) => (
          <p key={key} dir="ltr" className="text-sm">
            {item}
          </p>
        ))}
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-muted">
        <Badge tone={state === 'PROPOSED' ? 'accent' : 'neutral'}>{sightingStateLabels[state]}</Badge>
        <span>
          <WhenBy at={at} by={by} />
        </span>
      </p>
      {reason ? (
        <p dir="auto" className="text-sm">
          {reason}
        </p>
      ) : null}
    </li>
  );
}
