import Link from 'next/link';
import { VerdictMark } from '@/components/review/finding/marks';
import { DateTime } from '@/components/ui/date-time';
import { Timeline } from '@/components/ui/timeline';
import { correctionKindLabels } from '@/lib/domain/publication/publication';
import type { ReadVersion, ReportView } from '@/lib/schemas/challenge/report';

/** The version that was before them, and what was published of the claim since. */
export function Read({ report: { changes, claim }, read }: { report: ReportView; read: ReadVersion }) {
  const { slug, sequence, at, statement, verdict, summary } = read;
  return (
    <div className="grid gap-4">
      <div>
        <p dir="auto" className="font-serif text-lg font-semibold">
          {statement}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
          {verdict ? <VerdictMark verdict={verdict} size="sm" /> : <span>Retracted</span>}
          <Link href={`/claims/${slug}/versions/${sequence}`} className="link">
            {`Version ${sequence}`}
          </Link>
          <DateTime value={at} show="minute" />
        </p>
        {summary ? (
          <p dir="auto" className="reading mt-2">
            {summary}
          </p>
        ) : null}
      </div>
      <div>
        <h3 className="mb-2 font-sans text-base font-semibold">What changed since</h3>
        {changes.length > 0 ? (
          <Timeline label="What was published since, newest first" entries={changes.map(entryOf(slug))} />
        ) : (
          <p className="text-ink-muted">Nothing. Readers still get this version.</p>
        )}
      </div>
      {claim ? (
        <p>
          <Link href={`/desk/claims/${claim.id}`} className="link">
            Open the claim on the desk
          </Link>
        </p>
      ) : null}
    </div>
  );
}

const entryOf =
  (slug: string) =>
  ({ sequence, at, kind, note }: ReportView['changes'][number]) => ({
    key: String(sequence),
    title: (
      <>
        <Link href={`/claims/${slug}/versions/${sequence}`} className="link">
          {`Version ${sequence}`}
        </Link>
        <span>{kind ? `, ${correctionKindLabels[kind].toLowerCase()}` : ''}</span>
      </>
    ),
    meta: <DateTime value={at} show="minute" />,
    children: note ? <p dir="auto">{note}</p> : undefined,
  });
