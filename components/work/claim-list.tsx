import Link from 'next/link';
import { StatusBadge } from '@/components/claim/status/badge';
import { VerdictMark } from '@/components/review/finding/marks';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import { claimKindLabels } from '@/lib/domain/claim/claim';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import { Choose } from './choose';
import { Due } from './due';

/** On a phone the facts of a row stand under its statement, in one line. */
const wide = 'max-md:hidden! md:whitespace-nowrap';

const columnsFor = (choose?: string): Column<ClaimCard>[] => [
  {
    key: 'claim',
    header: 'Claim',
    primary: true,
    cell: (card) => <Statement card={card} choose={choose} />,
  },
  { key: 'status', header: 'State', cell: (card) => <Standing card={card} />, className: wide },
  { key: 'kind', header: 'Kind', cell: kindOf, className: wide },
  {
    key: 'author',
    header: 'Author',
    cell: (card) => <bdi>{card.author.name}</bdi>,
    className: 'max-md:hidden!',
  },
  {
    key: 'due',
    header: 'Due',
    cell: ({ due }) => (due ? <Due due={due} /> : null),
    className: wide,
  },
  {
    key: 'changed',
    header: 'Changed',
    cell: (card) => <RelativeTime value={card.changedAt} />,
    className: `${wide} text-ink-muted`,
  },
];

type ClaimListProps = {
  claims: readonly ClaimCard[];
  caption: string;
  /** The form that its claims are chosen for, where they are. */
  choose?: string | undefined;
};

/** Working copies in rows; on a phone, one card each. */
export const ClaimList = ({ claims, caption, choose }: ClaimListProps) => (
  <Table
    caption={caption}
    hideCaption
    columns={columnsFor(choose)}
    rows={claims}
    rowKey={(card) => card.id}
    stepped
  />
);

/** Where it stands, and what it was found to be. */
const Standing = ({ card: { status, verdict } }: { card: ClaimCard }) => (
  <span className="grid justify-items-start gap-1.5">
    <StatusBadge status={status} />
    {verdict ? <VerdictMark verdict={verdict} size="sm" /> : null}
  </span>
);

function Statement({ card, choose }: { card: ClaimCard; choose: string | undefined }) {
  const { id, statement, direction, language, saidBy, article, risk } = card;
  return (
    <div className={cx('max-w-3xl', choose && 'relative ps-9')}>
      {choose ? <Choose claim={card} form={choose} /> : null}
      <Link
        href={`/desk/claims/${id}`}
        dir={direction}
        lang={language}
        className="link-quiet line-clamp-3 font-serif text-lg leading-snug font-semibold"
      >
        {statement}
      </Link>
      <SaidBy sayings={saidBy} className={cx('mt-1', direction === 'rtl' && 'text-right')} />
      {article || risk === 'HIGH' ? (
        <p
          className={cx(
            'mt-1 flex items-center gap-x-2 text-sm text-ink-muted',
            direction === 'rtl' && 'justify-end',
          )}
        >
          {risk === 'HIGH' ? <Badge tone="warning">High risk</Badge> : null}
          {article ? (
            <bdi className="line-clamp-1 min-w-0" title={article.title}>
              {article.title}
            </bdi>
          ) : null}
        </p>
      ) : null}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted md:hidden">
        <StatusBadge status={card.status} />
        {card.verdict ? <VerdictMark verdict={card.verdict} size="sm" /> : null}
        <span>{kindOf(card)}</span>
        <bdi>{card.author.name}</bdi>
        <RelativeTime value={card.changedAt} />
        {card.due ? <Due due={card.due} /> : null}
      </p>
    </div>
  );
}

/** "Opinion", without the remark that goes with it where a kind is chosen. */
function kindOf({ kind }: ClaimCard): string {
  return claimKindLabels[kind].replace(/ \(.*/, '');
}
