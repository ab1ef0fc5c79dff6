import { InShort } from '@/components/publication/in-short';
import { counted, restsOnWords } from '@/components/publication/words';
import { ConfidenceMark, VerdictMark } from '@/components/review/finding/marks';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import type { PublicationCard } from '@/lib/domain/publication/publication';

export type ClaimRowProps = {
  card: PublicationCard;
  /** The rank of its heading: under the page's title, or under a section of it. */
  heading?: 'h2' | 'h3';
  /** The first of the front page, set larger. */
  lead?: boolean;
};

/** A published claim in a list: the finding, the statement and its answer in short, and where it comes from. One line of three on a wide screen. */
export function ClaimRow({ card, heading: Heading = 'h2', lead = false }: ClaimRowProps) {
  return (
    <article
      className={cx(
        'grid gap-x-10 gap-y-3 border-t border-rule py-6 md:grid-cols-[10.5rem_minmax(0,1fr)] lg:grid-cols-[10.5rem_minmax(0,1fr)_14.5rem]',
        lead && 'md:py-9',
      )}
    >
      <div className={cx('min-w-0 md:col-start-2', card.direction === 'rtl' && 'text-right')}>
        <Heading
          lang={card.language}
          dir={card.direction}
          className={cx(
            'text-pretty',
            lead && card.statement.length <= 200 ? 'text-3xl' : 'text-[1.4375rem] leading-[1.28] sm:text-2xl',
          )}
        >
          <a href={`/claims/${card.slug}`} className="link-quiet">
            {card.statement}
          </a>
        </Heading>
        <SaidBy sayings={card.saidBy} className={cx('mt-2', lead && 'text-lg')} />
        {card.summary ? (
          <InShort {...card} text={card.summary} className="mt-2 text-[1.0625rem] leading-relaxed" />
        ) : null}
      </div>
      <Finding card={card} />
      <Provenance card={card} />
    </article>
  );
}

function Finding({ card: { state, verdict, confidence } }: { card: PublicationCard }) {
  return (
    <div className="order-first flex flex-wrap items-center gap-x-3 gap-y-2 self-start text-ink-muted md:col-start-1 md:row-start-1 md:flex-col md:items-start md:pt-1.5">
      {verdict ? <VerdictMark verdict={verdict} /> : null}
      {confidence ? <ConfidenceMark confidence={confidence} /> : null}
      {state === 'RETRACTED' ? <Badge tone="danger">Retracted</Badge> : null}
    </div>
  );
}

/** Where the claim stands, on how many sources it rests, and since when it is published. */
function Provenance({ card }: { card: PublicationCard }) {
  const { articles, sources, origins, publishedAt, corrected } = card;
  const [first] = articles;
  return (
    <div className="min-w-0 text-sm text-ink-muted md:col-start-2 lg:col-start-3 lg:row-start-1 lg:pt-1.5">
      {first ? (
        <p>
          <a href={`/articles/${first.slug}`} className="link-quiet text-ink">
            <bdi>{first.title}</bdi>
          </a>
          <span>
            , <bdi>{first.outlet}</bdi>
          </span>
          {articles.length > 1 ? <span> and {counted(articles.length - 1, 'more article')}</span> : null}
        </p>
      ) : null}
      <p className="mt-0.5 flex flex-wrap gap-x-3">
        {first ? <span className="whitespace-nowrap">{restsOnWords(sources)}</span> : null}
        {origins ? <span className="whitespace-nowrap">{counted(origins, 'origin')}</span> : null}
        <DateTime value={publishedAt} className="whitespace-nowrap" />
        {corrected ? <span className="font-semibold text-ink">Corrected</span> : null}
      </p>
    </div>
  );
}
