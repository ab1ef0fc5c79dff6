import Link from 'next/link';
import { VerdictMark } from '@/components/review/finding/marks';
import { separator } from '@/components/text/dotted';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { RelativeTime } from '@/components/ui/relative-time';
import { claimKindLabels } from '@/lib/domain/claim/claim';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { WorkItem } from '@/lib/schemas/work';
import { Choose } from './choose';
import { CHOSEN_FROM } from './chosen';
import { Due } from './due';
import { Holders } from './holders';
import { Straight } from './straight';

type WorkListProps = {
  items: readonly WorkItem[];
  /** The id of the form in which claims of the list are chosen; none where nothing is done with several. */
  choose?: string | undefined;
};

/** What waits for somebody, each with why, when it is due and who has it. */
export function WorkList({ items, choose }: WorkListProps) {
  return (
    <ul {...(choose ? { id: CHOSEN_FROM, tabIndex: -1, className: 'outline-none' } : {})}>
      {items.map((item) => (
        <Row key={`${item.task} ${item.claim.id}`} item={item} choose={choose} />
      ))}
    </ul>
  );
}

function Row({
  item: { task, because, claim, holders },
  choose,
}: {
  item: WorkItem;
  choose?: string | undefined;
}) {
  const { id, statement, direction, language, saidBy } = claim;
  return (
    <li
      data-part="row"
      className="relative grid gap-x-8 gap-y-1 border-t border-rule py-3.5 hover:bg-surface md:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className={cx('min-w-0 max-w-3xl', choose && 'relative ps-9')}>
        {choose ? <Choose claim={claim} form={choose} /> : null}
        <Link
          href={task === 'sighting' ? `/desk/sightings?claim=${id}` : `/desk/claims/${id}`}
          dir={direction}
          lang={language}
          className="link-quiet line-clamp-3 font-serif text-lg leading-snug font-semibold after:absolute after:inset-0"
        >
          {statement}
        </Link>
        <SaidBy sayings={saidBy} className={cx('mt-1 text-sm', direction === 'rtl' && 'text-right')} />
        <p dir="auto" className="mt-1 text-sm text-ink-muted">
          {because}
        </p>
      </div>
      <div className="min-w-0 text-sm text-ink-muted md:text-end">
        <Facts claim={claim} />
        <Holders holders={holders} />
        <Straight to={task} claimId={id} className="md:ms-auto" />
      </div>
    </li>
  );
}

function Facts({ claim: { verdict, risk, kind, changedAt, author, article, due } }: { claim: ClaimCard }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 md:justify-end">
        {verdict ? <VerdictMark verdict={verdict} size="sm" /> : null}
        {risk === 'HIGH' ? <Badge tone="warning">High risk</Badge> : null}
        <span>{claimKindLabels[kind].replace(/ \(.*/, '')}</span>
        <RelativeTime value={changedAt} />
        {due ? <Due due={due} /> : null}
      </p>
      <p className="flex md:justify-end">
        <bdi className="max-w-1/2 shrink-0 truncate">{author.name}</bdi>
        {article ? <span className="whitespace-pre">{separator}</span> : null}
        {article ? <bdi className="min-w-0 truncate">{article.title}</bdi> : null}
      </p>
    </>
  );
}
