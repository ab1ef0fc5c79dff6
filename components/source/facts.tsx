import Link from 'next/link';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { type Status, statuses, statusLabels } from '@/lib/domain/claim/claim';
import { sourceKindLabels } from '@/lib/domain/source';
import type { SourceView } from '@/lib/schemas/source';

/** What is known of a source. */
export function SourceFacts({ source }: { source: SourceView }) {
  const { kind, description, aliases, wikidataId, roles } = source;
  return (
    <DefinitionList
      items={[
        { term: 'Kind', details: sourceKindLabels[kind] },
        ...(description ? [{ term: 'Description', details: <span dir="auto">{description}</span> }] : []),
        ...(aliases.length > 0 ? [{ term: 'Other names', details: <Lines lines={aliases} /> }] : []),
        ...(roles.length > 0 ? [{ term: 'Roles', details: <Lines lines={roles.map(roleInWords)} /> }] : []),
        ...(wikidataId ? [{ term: 'Wikidata', details: <Wikidata id={wikidataId} /> }] : []),
      ]}
    />
  );
}

/** What passages attribute to a source, each claim with the sentence that says so. */
export function AttributedClaims({ claims }: { claims: SourceView['attributed'] }) {
  if (claims.length === 0) return <EmptyState title="This source has said nothing yet that is recorded" />;
  return (
    <ul className="grid">
      {claims.map((claim, index) => (
        <li
          key={`${claim.claimId} ${index.toString()}`}
          className="grid gap-1 border-t border-rule py-3 first:border-t-0 first:pt-0"
        >
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
            <Badge>{statusLabels[statusOf(claim.status)]}</Badge>
            <Link href={`/desk/articles/${claim.articleId}?claim=${claim.claimId}`} className="link-quiet">
              <bdi>{claim.articleTitle}</bdi>
            </Link>
          </p>
          <Link
            href={`/desk/claims/${claim.claimId}`}
            dir="auto"
            className="link-quiet font-serif text-lg leading-snug font-semibold"
          >
            {claim.statement}
          </Link>
          <SaidBy sayings={claim.saidBy} className="text-sm" />
        </li>
      ))}
    </ul>
  );
}

const statusOf = (status: string): Status => statuses.find((known) => known === status) ?? 'DRAFT';

function roleInWords({ title, organisation, from, to }: SourceView['roles'][number]): string {
  const years = from || to ? ` (${from ?? '?'} to ${to ?? 'now'})` : '';
  return `${[title, organisation?.name].filter(Boolean).join(', ')}${years}`;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function Wikidata({ id }: { id: string }) {
  return (
    <a
      href={`https://www.wikidata.org/wiki/${id}`}
      target="_blank"
      rel="noopener noreferrer"
      className="link"
    >
      {id}
    </a>
  );
}
