import { ClaimList } from '@/components/publication/list/claims';
import { Grade } from '@/components/source/reliability/grade';
import { TrackRecordTable } from '@/components/source/track-record';
import { OutsideLink } from '@/components/text/outside-link';
import { dateInWords } from '@/components/text/partial-date';
import { Badge } from '@/components/ui/badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { sourceKindLabels } from '@/lib/domain/source';
import { gradeLabels, type ReliabilityGrade } from '@/lib/domain/source/reliability';
import type { PublicSourceView } from '@/lib/schemas/publication';

type Source = PublicSourceView['source'];

/** A source: who or what it is, and the published claims that it makes, publishes or stands behind. */
export function SourcePage({
  view: { source, claims, grade, record },
  first,
}: {
  view: PublicSourceView;
  first: boolean;
}) {
  const address = `/sources/${source.slug}`;
  return (
    <>
      <PageHeader
        kicker={sourceKindLabels[source.kind]}
        title={source.name}
        lede={first && source.description ? <p dir="auto">{source.description}</p> : null}
      />
      {source.kind === 'ANONYMOUS' ? (
        <p className="measure mt-4 text-ink-muted">
          <Badge>Not named</Badge> We know this source only by this description, or keep the name to ourselves
          to protect the person.
        </p>
      ) : null}
      {first ? <About source={source} /> : null}
      {first && (grade || record.n > 0) ? (
        <Section strong id="record" title="How it has held" className="mt-10">
          <div className="grid gap-4">
            {grade ? (
              <p className="measure">
                <Grade grade={grade} /> We judged it {gradeInWords(grade)}, on a scale from A to E; F is no
                judgement.
              </p>
            ) : null}
            <TrackRecordTable record={record} />
          </div>
        </Section>
      ) : null}
      <Section
        strong
        id="claims"
        title={first ? 'Published claims' : 'Older published claims'}
        className="mt-10"
      >
        {claims.items.length > 0 ? (
          <ClaimList
            label="Published claims"
            heading="h3"
            cards={claims.items}
            newer={first ? undefined : address}
            older={claims.next ? `${address}/older/${claims.next}` : undefined}
          />
        ) : (
          <EmptyState
            title={first ? 'No published claim mentions this source now' : 'There are no older claims'}
          />
        )}
      </Section>
    </>
  );
}

/** "usually reliable"; of F that there is no basis. */
const gradeInWords = (grade: ReliabilityGrade): string =>
  grade === 'F' ? 'neither reliable nor unreliable: there is no basis' : gradeLabels[grade].toLowerCase();

function About({ source }: { source: Source }) {
  const { aliases, roles, wikidataId } = source;
  const facts = [
    ...(aliases.length > 0
      ? [
          {
            term: 'Also known as',
            details: aliases.map((alias, index) => (
              <span key={alias}>
                {index > 0 ? <span>, </span> : null}
                <bdi>{alias}</bdi>
              </span>
            )),
          },
        ]
      : []),
    ...(roles.length > 0
      ? [{ term: roles.length > 1 ? 'Roles' : 'Role', details: <Roles roles={roles} /> }]
      : []),
    ...(wikidataId
      ? [
          {
            term: 'Wikidata',
            details: (
              <OutsideLink href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidataId)}`}>
                {wikidataId}
              </OutsideLink>
            ),
          },
        ]
      : []),
  ];
  return facts.length > 0 ? (
    <div className="measure mt-8">
      <DefinitionList items={facts} />
    </div>
  ) : null;
}

const Roles = ({ roles }: Pick<Source, 'roles'>) => (
  <ul className="grid gap-1.5">
    {roles.map(({ title, organisation, from, to }) => (
      <li key={`${title}-${organisation}-${from}`}>
        <bdi>{title}</bdi>
        {organisation ? (
          <span>
            , <bdi>{organisation}</bdi>
          </span>
        ) : null}
        {from || to ? <span className="text-ink-muted"> ({periodInWords(from, to)})</span> : null}
      </li>
    ))}
  </ul>
);

/** "2019 to March 2024", "since 2019", "until 2024". */
function periodInWords(from: string | null, to: string | null): string {
  if (from && to) return `${dateInWords(from)} to ${dateInWords(to)}`;
  return from ? `since ${dateInWords(from)}` : `until ${dateInWords(to ?? '')}`;
}
