import Link from 'next/link';
import { RoundRecord } from '@/components/review/round/record';
import { DateTime } from '@/components/ui/date-time';
import { Disclosure } from '@/components/ui/disclosure';
import { Timeline } from '@/components/ui/timeline';
import { correctionKindLabels, type Snapshot } from '@/lib/domain/publication/publication';
import { verdictLabels } from '@/lib/domain/review/review';
import type { RoundView } from '@/lib/schemas/claim/rounds';

type ClaimHistoryProps = {
  claimId: string;
  /** Rounds that do not count any more, newest first. */
  rounds: readonly RoundView[];
  /** What readers get at the claim's address, once it was published. */
  snapshot: Snapshot | null;
};

/** What came before: the rounds before this one, and every version that readers could see. */
export function ClaimHistory({ claimId, rounds, snapshot }: ClaimHistoryProps) {
  return (
    <div className="grid gap-6">
      {rounds.map((round) => (
        <Disclosure key={round.sequence} summary={roundSummary(round)}>
          <RoundRecord round={round} claimId={claimId} />
        </Disclosure>
      ))}
      {snapshot ? <Versions snapshot={snapshot} /> : null}
    </div>
  );
}

const roundSummary = ({ sequence, state, agreed }: RoundView): string => {
  if (state === 'ABANDONED') return `Round ${sequence}: sent back before it concluded`;
  return `Round ${sequence}: ${agreed ? 'the reviewers agreed' : 'the reviewers disagreed'}`;
};

function Versions({ snapshot: { slug, history, corrections } }: { snapshot: Snapshot }) {
  const entries = history.toReversed().map(({ sequence, state, publishedAt, verdict }) => {
    const note = corrections.find((correction) => correction.at === publishedAt);
    return {
      key: `${sequence}`,
      strong: state === 'RETRACTED',
      title: (
        <>
          <Link href={`/claims/${slug}/versions/${sequence}`} className="link">
            Version {sequence}
          </Link>
          <span>
            {state === 'RETRACTED'
              ? ', retracted'
              : verdict
                ? `, ${verdictLabels[verdict].toLowerCase()}`
                : ''}
          </span>
        </>
      ),
      meta: <DateTime value={publishedAt} show="minute" />,
      children: note ? (
        <p dir="auto">
          <span className="font-semibold">{correctionKindLabels[note.kind]}:</span> {note.note}
        </p>
      ) : undefined,
    };
  });
  return (
    <div>
      <h3 className="mb-3 font-sans text-base font-semibold">Published versions</h3>
      <Timeline label="Published versions, newest first" entries={entries} />
      {history.length > 1 ? (
        <p className="mt-4 text-sm">
          <Link href={`/claims/${slug}/versions`} className="link">
            All versions, and what changed between any two
          </Link>
        </p>
      ) : null}
    </div>
  );
}
