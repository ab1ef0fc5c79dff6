import Link from 'next/link';
import { type Column, Table } from '@/components/ui/table';
import { sourceKindLabels } from '@/lib/domain/source';
import type { SourceCard } from '@/lib/schemas/source';

const columns: Column<SourceCard>[] = [
  {
    key: 'name',
    header: 'Source',
    primary: true,
    cell: (source) => (
      <>
        <Link href={`/desk/sources/${source.id}`} className="link-quiet font-serif text-lg font-semibold">
          <bdi>{source.name}</bdi>
        </Link>
        {source.role ? (
          <span className="block text-sm text-ink-muted">
            <bdi>{source.role}</bdi>
          </span>
        ) : null}
      </>
    ),
  },
  {
    key: 'kind',
    header: 'Kind',
    cell: (source) => sourceKindLabels[source.kind],
    className: 'md:whitespace-nowrap',
  },
  {
    key: 'aliases',
    header: 'Other names',
    cell: (source) =>
      source.aliases.map((alias, index) => <Alias key={alias} name={alias} first={index === 0} />),
  },
];

/** Sources as rows, by name. */
export function SourceTable({ sources }: { sources: readonly SourceCard[] }) {
  return (
    <Table caption="Sources by name" hideCaption columns={columns} rows={sources} rowKey={(s) => s.id} />
  );
}

function Alias({ name, first }: { name: string; first: boolean }) {
  return (
    <>
      {first ? null : <span>, </span>}
      <bdi>{name}</bdi>
    </>
  );
}
