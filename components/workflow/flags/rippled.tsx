import Link from 'next/link';
import { DateTime } from '@/components/ui/date-time';
import { gateLabels } from '@/lib/domain/claim/gate';
import { shiftInWords } from '@/lib/domain/provenance/shift';
import type { Happened } from '@/lib/domain/publication/flag/detail';
import type { FlagView } from '@/lib/schemas/publication/flag';

type RippleFlag = Exclude<FlagView, { kind: 'ARTICLE_CHANGED' }>;

/** What a published claim rests on became another: what happened to it, why, and what that does to the claim. */
export function Rippled({ flag }: { flag: RippleFlag }) {
  const { id, subject, raisedAt, reason, shift, fails = [] } = flag;
  const numbers = shiftInWords(shift);
  return (
    <div className="grid gap-2">
      <h2 id={`flag-${id}`} className="text-xl">
        {whatHappened(flag)}
      </h2>
      <p className="text-sm text-ink-muted">
        <DateTime value={raisedAt} show="minute" />.{' '}
        <Link href={`/desk/${rooms[subject.kind]}/${subject.id}`} className="link">
          <bdi>{subject.name ?? `Open the ${subject.kind}`}</bdi>
        </Link>
      </p>
      {reason ? (
        <p className="measure whitespace-pre-line">
          <bdi>{reason}</bdi>
        </p>
      ) : null}
      <p>{numbers.length > 0 ? numbers.join(' ') : 'It has as many origins as before.'}</p>
      <ul className="grid gap-1 empty:hidden">
        {fails.map((gate) => (
          <li key={gate}>Not so any more: {gateLabels[gate]}.</li>
        ))}
      </ul>
    </div>
  );
}

const rooms = { article: 'articles', evidence: 'evidence', source: 'sources' } as const;

function whatHappened(flag: Happened): string {
  switch (flag.kind) {
    case 'EVIDENCE_RETRACTED':
    case 'EVIDENCE_CHALLENGED':
      return evidence[flag.is](flag.was);
    case 'CAPTURE_MISMATCH':
      return 'A copy of its evidence is not as it was captured';
    case 'SOURCE_DOWNGRADED':
      return flag.was
        ? `A source it rests on is graded ${flag.is}, not ${flag.was} any more`
        : `A source it rests on is graded ${flag.is}`;
    case 'SOURCE_MERGED':
      return 'A source it rests on was merged with another';
    case 'SOURCE_UNMERGED':
      return 'A source it rests on is two sources again';
    case 'LINEAGE_CHANGED':
      if (flag.subject.kind === 'source' && flag.how !== 'IDENTITY')
        return 'Whom a source under this claim belongs to is told otherwise';
      return lineage[flag.how] ?? 'Where something under this claim comes from is told otherwise';
  }
}

const lineage: Partial<Record<string, string>> = {
  IDENTITY: 'Whether an anonymous source under this claim is one with another is told otherwise',
  OPENED: 'Evidence under this claim is public now',
  CLOSED: 'Evidence under this claim is not public any more',
};

const evidence: Record<'ACTIVE' | 'CHALLENGED' | 'RETRACTED', (was: string) => string> = {
  RETRACTED: () => 'Evidence under this claim was retracted',
  CHALLENGED: () => 'Evidence under this claim was challenged',
  ACTIVE: (was) =>
    was === 'RETRACTED'
      ? 'Evidence under this claim is back'
      : 'Evidence under this claim is challenged no more',
};
