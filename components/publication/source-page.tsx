import { ClaimList } from '@/components/publication/list/claims';
import { OutsideLink } from '@/components/text/outside-link';
import { dateInWords } from '@/components/text/partial-date';
import { Badge } from '@/components/ui/badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { sourceKindLabels } from '@/lib/domain/source';
import type { PublicSourceView } from '@/lib/schemas/publication';

type Source = PublicSourceView['source'];

/** A source: who or what it is, and the published claims that it makes, publishes or stands behind. */
export function SourcePage({ view: { source, claims }, first }: { view: PublicSourceView; first: boolean }) {
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
