import Link from 'next/link';
import { DateTime } from '@/components/ui/date-time';
import { type Column, Table } from '@/components/ui/table';
import { roleLabels } from '@/lib/domain/actor';
import { statusLabels } from '@/lib/domain/claim/claim';
import type { AuditEntry } from '@/lib/schemas/record';

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <Table
      caption="What happened, newest first"
      hideCaption
      columns={columns}
      rows={entries}
      rowKey={({ sequence }) => String(sequence)}
    />
  );
}

const columns: Column<AuditEntry>[] = [
  { key: 'sequence', header: 'No.', numeric: true, cell: ({ sequence }) => sequence },
  {
    key: 'at',
    header: 'When',
    cell: ({ at }) => <DateTime value={at} show="minute" className="whitespace-nowrap" />,
  },
  {
    key: 'who',
    header: 'Who',
    cell: ({ actor }) => (actor ? `${actor.name}, ${roleLabels[actor.role].toLowerCase()}` : 'The system'),
  },
  {
    key: 'verb',
    header: 'What',
    primary: true,
    cell: ({ verb }) => <span className="font-semibold">{inWords(verb)}</span>,
  },
  { key: 'change', header: 'From, to', cell: ({ from, to }) => change(from, to) },
  {
    key: 'subject',
    header: 'Thing',
    cell: ({ subjectId, subjectKind, title }) => (
      <Link href={`/desk/audit?about=${encodeURIComponent(subjectId)}`} className="link">
        {title === null ? (
          <>
            {subjectKind} <span className="font-mono text-xs">{subjectId.slice(-TELLING)}</span>
          </>
        ) : (
          <bdi>{title}</bdi>
        )}
      </Link>
    ),
  },
];

/** The end of an id tells it from others: its beginning is the time at which it was made. */
const TELLING = 8;

/** `claim.sentBack` is "claim sent back". */
const inWords = (verb: string): string =>
  verb.replace('.', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const labels: Record<string, string> = { ...roleLabels, ...statusLabels };

/** A role or a status by the name that the screens give it; anything else as it stands. */
const named = (state: string): string => labels[state] ?? state;

function change(from: string | null, to: string | null): string {
  const shown = [from, to].flatMap((state) => (state ? [named(state)] : []));
  return shown.length > 0 ? shown.join(' → ') : '–';
}
