import Link from 'next/link';
import { QuantityInWords } from '@/components/claim/quantity';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { DefinitionList } from '@/components/ui/definition-list';
import { RelativeTime } from '@/components/ui/relative-time';
import { claimKindLabels, riskLabels } from '@/lib/domain/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** A statement longer than this, in characters, is set smaller: it is a paragraph, not a headline. */
const LONG = 240;

/** The statement as the head of its page, and who says so. */
export function ClaimStatement({ claim: { statement, direction, language, saidBy } }: { claim: ClaimView }) {
  const long = statement.length > LONG;
  return (
    <div className={cx('max-w-4xl', direction === 'rtl' && 'text-right')}>
      <h1
        dir={direction}
        lang={language}
        className={long ? 'text-xl leading-snug font-medium text-pretty' : 'text-3xl'}
      >
        {statement}
      </h1>
      <SaidBy sayings={saidBy} className="mt-2" />
    </div>
  );
}

/** Kind, risk, quantity, place and tags, in one line under the statement. */
export function ClaimFacts({ claim }: { claim: ClaimView }) {
  const { kind, risk, quantity, place, tags, accuses } = claim;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-muted">
      <Badge>{claimKindLabels[kind]}</Badge>
      <Badge tone={risk === 'HIGH' ? 'warning' : 'neutral'}>{riskLabels[risk]} risk</Badge>
      {quantity ? (
        <span className="font-semibold text-ink">
          <QuantityInWords quantity={quantity} />
        </span>
      ) : null}
      {place ? <bdi>{place}</bdi> : null}
      {accuses ? (
        <span>
          Accuses <bdi>{accuses}</bdi>
        </span>
      ) : null}
      {tags.map((tag) => (
        <Link key={tag} href={`/desk/claims?tag=${encodeURIComponent(tag)}`} className="link-quiet">
          #<bdi>{tag}</bdi>
        </Link>
      ))}
    </div>
  );
}

/** What would make the newsroom think otherwise; for whoever reviews. */
export function WouldChange({ claim: { wouldChange } }: { claim: ClaimView }) {
  if (!wouldChange) return null;
  return (
    <p className="measure border-s-2 border-rule-strong ps-4">
      <span className="block text-sm text-ink-muted">What would change the rating</span>
      <span dir="auto" className="block whitespace-pre-line">
        {wouldChange}
      </span>
    </p>
  );
}

/** Who has had a hand in it, and when. */
export function ClaimPeople({ claim }: { claim: ClaimView }) {
  const { author, contributors, createdAt, changedAt, language } = claim;
  const items = [
    { term: 'Author', details: <bdi>{author.name}</bdi> },
    { term: 'Contributors', details: <Names people={contributors} /> },
    { term: 'Drafted', details: <RelativeTime value={createdAt} /> },
    { term: 'Changed', details: <RelativeTime value={changedAt} /> },
    {
      term: 'Language',
      details: new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language,
    },
  ];
  return (
    <DefinitionList items={items.filter(({ term }) => term !== 'Contributors' || contributors.length > 0)} />
  );
}

const Names = ({ people }: { people: ClaimView['contributors'] }) =>
  people.map((person, index) => (
    <span key={person.id}>
      {index > 0 ? <span>, </span> : null}
      <bdi>{person.name}</bdi>
    </span>
  ));
