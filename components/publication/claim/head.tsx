import { QuantityInWords } from '@/components/claim/quantity';
import { Dotted, separator } from '@/components/text/dotted';
import { SaidBy } from '@/components/text/said-by';
import { cx } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { claimKindLabels } from '@/lib/domain/claim/claim';
import { saidIn } from '@/lib/domain/publication/card';
import type { Snapshot } from '@/lib/domain/publication/publication';

/** The head of a claim's page: what kind of claim it is, and its statement. */
export function PublicHead({ snapshot }: { snapshot: Snapshot }) {
  const { claim } = snapshot;
  return (
    <header className={sideOf(snapshot).text}>
      <p className="kicker">
        <span>{claimKindLabels[claim.kind]}</span>
        {claim.place ? (
          <span>
            {separator}
            <bdi>{claim.place}</bdi>
          </span>
        ) : null}
      </p>
      <h1
        lang={claim.language}
        dir={claim.direction}
        className={cx('headline mt-3 rtl:max-w-none', sizeFor(claim.statement))}
      >
        {claim.statement}
      </h1>
      <SaidBy sayings={saidIn(snapshot.passages)} className="mt-4 text-lg leading-snug" />
    </header>
  );
}

/** Below the answer: the figure that the claim turns on, since when it is published, and its tags. */
export function PublicFacts({ snapshot }: { snapshot: Snapshot }) {
  const { quantity, tags } = snapshot.claim;
  const { text, row } = sideOf(snapshot);
  return (
    <div className={cx('mt-5 grid gap-3', text)}>
      {quantity ? (
        <p className="font-serif text-lg text-ink-muted">
          In figures: <QuantityInWords quantity={quantity} />
        </p>
      ) : null}
      <Dates snapshot={snapshot} className={row} />
      {tags.length > 0 ? <Tags tags={tags} className={row} /> : null}
    </div>
  );
}

/** The words around the statement stay English; they only keep to its side of the page. */
const sideOf = ({ claim: { direction } }: Snapshot) =>
  direction === 'rtl' ? { text: 'text-right', row: 'justify-end' } : { text: undefined, row: undefined };

function Dates({ snapshot, className }: { snapshot: Snapshot; className: string | undefined }) {
  const { publishedAt, firstPublishedAt, retraction } = snapshot;
  const since = (
    <>
      Published <DateTime value={firstPublishedAt} />
    </>
  );
  const last = (
    <>
      {retraction ? 'retracted' : 'changed'} <DateTime value={publishedAt} />
    </>
  );
  return <Dotted facts={[since, publishedAt === firstPublishedAt ? null : last]} className={className} />;
}

/** A statement may be a whole paragraph: the longer it is, the smaller and wider it is set. */
function sizeFor(statement: string): string {
  if (statement.length <= 140) return 'max-w-[30ch]';
  return statement.length <= 300 ? 'max-w-[40ch] text-3xl' : 'max-w-[58ch] text-2xl';
}

const Tags = ({ tags, className }: { tags: readonly string[]; className: string | undefined }) => (
  <ul aria-label="Tags" className={cx('flex flex-wrap gap-2 text-sm', className)}>
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
