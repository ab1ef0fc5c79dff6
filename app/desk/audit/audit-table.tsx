import Link from 'next/link';
import { Dotted } from '@/components/text/dotted';
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

/** On a phone these facts stand under what happened, in two lines. */
const wide = 'max-md:hidden! md:whitespace-nowrap';

const columns: Column<AuditEntry>[] = [
  { key: 'sequence', header: 'No.', numeric: true, cell: ({ sequence }) => sequence, className: wide },
  {
    key: 'at',
    header: 'When',
    cell: ({ at }) => <DateTime value={at} show="minute" />,
    className: wide,
  },
  { key: 'who', header: 'Who', cell: (entry) => <Who {...entry} />, className: 'max-md:hidden!' },
  {
    key: 'verb',
    header: 'What happened',
    primary: true,
    cell: (entry) => <Happened entry={entry} />,
    className: 'md:whitespace-nowrap',
  },
  { key: 'change', header: 'From, to', cell: ({ from, to }) => change(from, to) ?? '–', className: wide },
  {
    key: 'subject',
    header: 'About',
    cell: (entry) => <Subject {...entry} />,
    className: 'max-md:hidden! md:w-2/5',
  },
];

function Happened({ entry }: { entry: AuditEntry }) {
  const { verb, from, to, sequence, at } = entry;
  const changed = change(from, to);
  return (
    <>
      <span className="font-semibold">{inWords(verb)}</span>
      <span className="md:hidden">{changed ? ` (${changed})` : ''}</span>
      <span className="text-sm text-ink-muted md:hidden"> no. {sequence}</span>
      <span className="block text-sm md:hidden">
        <Subject {...entry} />
      </span>
      <Dotted
        className="md:hidden"
        facts={[<Who key="who" {...entry} />, <DateTime key="at" value={at} show="minute" />]}
      />
    </>
  );
}

const Who = ({ actor }: Pick<AuditEntry, 'actor'>) =>
  actor ? (
    <span>
      <bdi>{actor.name}</bdi>, {roleLabels[actor.role].toLowerCase()}
    </span>
  ) : (
    'The system'
  );

const Subject = ({ subjectId, subjectKind, title }: AuditEntry) => (
  <Link href={`/desk/audit?about=${encodeURIComponent(subjectId)}`} className="link">
    {title === null ? (
      <>
        {subjectKind} <span className="font-mono text-xs">{subjectId.slice(-TELLING)}</span>
      </>
    ) : (
      <bdi>{title}</bdi>
    )}
  </Link>
);

/** The end of an id tells it from others: its beginning is the time at which it was made. */
const TELLING = 8;

/** `claim.sentBack` is "claim sent back". */
const inWords = (verb: string): string =>
  verb.replace('.', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const labels: Record<string, string> = { ...roleLabels, ...statusLabels };

/** A role or a status by the name that the screens give it; anything else as it stands. */
const named = (state: string): string => labels[state] ?? state;

function change(from: string | null, to: string | null): string | null {
  const shown = [from, to].flatMap((state) => (state ? [named(state)] : []));
  return shown.length > 0 ? shown.join(' → ') : null;
}
