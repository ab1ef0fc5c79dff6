import { cx } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { claimKindLabels, quantityInWords } from '@/lib/domain/claim';
import type { Snapshot } from '@/lib/domain/publication';

/** The head of a claim's page: what kind of claim it is, its statement, the figure it turns on. */
export function PublicHead({ snapshot }: { snapshot: Snapshot }) {
  const { claim, publishedAt, firstPublishedAt, retraction } = snapshot;
  // The words around the statement stay English; they only keep to its side of the page.
  const rtl = claim.direction === 'rtl';
  const row = cx('flex flex-wrap items-center', rtl && 'justify-end');
  return (
    <header className={rtl ? 'text-right' : undefined}>
      <p className="kicker">
        {claimKindLabels[claim.kind]}
        {claim.place ? (
          <>
            {' · '}
            <bdi>{claim.place}</bdi>
          </>
        ) : null}
      </p>
      <h1
        lang={claim.language}
        dir={claim.direction}
        className={cx('headline mt-3 rtl:max-w-none', sizeFor(claim.statement))}
      >
        {claim.statement}
      </h1>
      {claim.quantity ? (
        <p className="mt-5 font-serif text-xl text-ink-muted">
          In figures: <bdi>{quantityInWords(claim.quantity)}</bdi>
        </p>
      ) : null}
      <p className={cx(row, 'mt-5 gap-x-2.5 gap-y-1 text-sm text-ink-muted')}>
        <span>
          Published <DateTime value={firstPublishedAt} />
        </span>
        {publishedAt === firstPublishedAt ? null : (
          <>
            <span aria-hidden="true">·</span>
            <span>
              {retraction ? 'retracted' : 'changed'} <DateTime value={publishedAt} />
            </span>
          </>
        )}
      </p>
      {claim.tags.length > 0 ? <Tags tags={claim.tags} className={row} /> : null}
    </header>
  );
}

/** A statement may be a whole paragraph: the longer it is, the smaller and wider it is set. */
function sizeFor(statement: string): string {
  if (statement.length <= 140) return 'max-w-[30ch]';
  return statement.length <= 300 ? 'max-w-[40ch] text-3xl' : 'max-w-[58ch] text-2xl';
}

const Tags = ({ tags, className }: { tags: readonly string[]; className: string }) => (
  <ul aria-label="Tags" className={cx(className, 'mt-3 gap-2 text-sm')}>
    {tags.map((tag) => (
      <li key={tag}>
        <a
          href={`/search?q=${encodeURIComponent(tag)}`}
          className="link-quiet inline-flex min-h-7 items-center rounded-sm border border-rule px-2 text-ink-muted hover:border-rule-strong"
        >
          <bdi>{tag}</bdi>
        </a>
      </li>
    ))}
  </ul>
);
