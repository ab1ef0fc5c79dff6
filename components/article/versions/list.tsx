import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { type Column, Table } from '@/components/ui/table';
import type { VersionCard } from '@/lib/schemas/article/version';

/** A version, how much it changed of the one before (null where that was not measured), and where that is shown. */
export type ListedVersion = { version: VersionCard; change: string | null; difference: string | null };

type VersionListProps = { versions: readonly ListedVersion[]; newest: number };

/** The versions of an article: when each came and how, and what it changed. */
export function VersionList({ versions, newest }: VersionListProps) {
  return (
    <Table
      caption="Versions"
      hideCaption
      columns={columnsFor(newest)}
      rows={versions}
      rowKey={({ version }) => version.id}
    />
  );
}

const columnsFor = (newest: number): Column<ListedVersion>[] => [
  {
    key: 'version',
    header: 'Version',
    primary: true,
    cell: ({ version: { sequence } }) => (
      <span className="font-semibold">{sequence === newest ? `${sequence}, the newest` : sequence}</span>
    ),
  },
  {
    key: 'came',
    header: 'Came',
    cell: ({ version: { fetchedAt } }) => <DateTime value={fetchedAt} show="minute" />,
  },
  { key: 'how', header: 'How', cell: ({ version }) => <How version={version} /> },
  {
    key: 'change',
    header: 'What changed',
    cell: ({ version: { sequence }, change }) =>
      sequence === 1 ? 'The first text' : (change ?? 'Too long to measure here'),
  },
  {
    key: 'difference',
    header: 'Difference',
    hideHeader: true,
    cell: ({ version: { sequence }, difference }) =>
      difference ? (
        <ButtonLink size="sm" href={difference} aria-label={`Show what changed in version ${sequence}`}>
          Show
        </ButtonLink>
      ) : null,
  },
];

const methods: Record<VersionCard['method'], string> = {
  IMPORTED: 'Imported',
  CHECKED: 'Found at its address',
  PASTED: 'Pasted',
  UPLOADED: 'Uploaded',
};

function How({ version: { method, fetchedBy } }: { version: VersionCard }) {
  if (!fetchedBy) return <span>{methods[method]}, by the schedule</span>;
  return (
    <span>
      {methods[method]} by <bdi>{fetchedBy.name}</bdi>
    </span>
  );
}
