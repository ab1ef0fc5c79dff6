import { ConfidenceMark, VerdictMark } from '@/components/review/marks';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import type { PublicationCard } from '@/lib/domain/publication';
import { counted } from './words';

export type ClaimRowProps = {
  card: PublicationCard;
  /** The rank of its heading: under the page's title, or under a section of it. */
  heading?: 'h2' | 'h3';
  /** The first of the front page, set larger. */
  lead?: boolean;
};

/** A published claim in a list: its statement, the finding beside it, and where it comes from. */
export function ClaimRow({ card, heading: Heading = 'h2', lead = false }: ClaimRowProps) {
  return (
    <article className="grid gap-x-10 gap-y-2.5 border-t border-rule py-6 md:grid-cols-[11rem_minmax(0,1fr)] md:py-7">
      <div className="min-w-0 md:col-start-2">
        <Heading
          lang={card.language}
          dir={card.direction}
          className={cx(
            'max-w-[34ch] text-pretty',
            lead ? 'text-3xl' : 'text-[1.4375rem] leading-[1.28] sm:text-2xl',
            card.direction === 'rtl' && 'ms-auto me-0',
          )}
        >
          <a href={`/claims/${card.slug}`} className="link-quiet">
            {card.statement}
          </a>
        </Heading>
        <Provenance card={card} />
      </div>
      <Finding card={card} />
    </article>
  );
}

function Finding({ card: { state, verdict, confidence } }: { card: PublicationCard }) {
  return (
    <div className="order-first flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-muted md:col-start-1 md:row-start-1 md:flex-col md:items-start md:pt-1">
      {verdict ? <VerdictMark verdict={verdict} /> : null}
      {confidence ? <ConfidenceMark confidence={confidence} /> : null}
      {state === 'RETRACTED' ? <Badge tone="danger">Retracted</Badge> : null}
    </div>
  );
}

/** Where the claim stands, on how many sources it rests, and since when it is published. */
function Provenance({ card }: { card: PublicationCard }) {
  const { articles, sources, publishedAt, corrected } = card;
  const [first] = articles;
  return (
    <div className="mt-2.5 text-sm text-ink-muted">
      {first ? (
        <p>
          <cite className="not-italic">
            <a href={`/articles/${first.slug}`} className="link-quiet text-ink">
              <bdi>{first.title}</bdi>
            </a>
          </cite>
          , <bdi>{first.outlet}</bdi>
          {articles.length > 1 ? ` and ${counted(articles.length - 1, 'more article')}` : null}
        </p>
      ) : null}
      <p className="mt-0.5 flex flex-wrap gap-x-2.5 gap-y-1">
        <DateTime value={publishedAt} />
        {sources > 0 ? (
          <>
            <span aria-hidden="true">·</span>
            <span>{counted(sources, 'source')}</span>
          </>
        ) : null}
        {corrected ? (
          <>
            <span aria-hidden="true">·</span>
            <span className="font-semibold text-ink">Corrected</span>
          </>
        ) : null}
      </p>
    </div>
  );
}
