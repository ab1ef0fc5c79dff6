import { stateLabel } from '@/components/challenge/words';
import { DateTime } from '@/components/ui/date-time';
import { Timeline, type TimelineEntry } from '@/components/ui/timeline';
import type { Receipt } from '@/lib/schemas/challenge/receipt';

/** The dates of it. */
export const Way = ({ receipt }: { receipt: Receipt }) => (
  <Timeline label="What happened so far, in order" entries={entriesOf(receipt)} />
);

type Step = [key: string, title: string, at: string | null, words?: string | null];

function entriesOf(receipt: Receipt): TimelineEntry[] {
  const { kind, state, receivedAt, takenAt, decidedAt, correction, earlier } = receipt;
  const steps: Step[] = [
    ['received', stateLabel(kind, 'RECEIVED'), receivedAt],
    ['taken', stateLabel(kind, 'EXAMINED'), takenAt],
    ...earlier.flatMap((one) => toldBefore(kind, one)),
    ['decided', stateLabel(kind, state), decidedAt],
    ['corrected', 'The claim was corrected', correction?.at ?? null],
  ];
  return steps
    .flatMap(([key, title, at, words]) => (at === null ? [] : [{ key, title, at, words }]))
    .sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
    .map(({ at, words, ...step }) => ({
      ...step,
      meta: <DateTime value={at} show="minute" />,
      children: told(words),
    }));
}

/** What they were told stays as it was told, and with it when it was taken up again. */
const toldBefore = (
  kind: Receipt['kind'],
  { state, outcome, decidedAt, reopenedAt }: Receipt['earlier'][number],
): Step[] => [
  [`decided ${decidedAt}`, stateLabel(kind, state), decidedAt, outcome],
  [`again ${reopenedAt}`, 'Looked into again', reopenedAt],
];

const told = (words: string | null | undefined) =>
  words ? (
    <p dir="auto" className="whitespace-pre-line">
      {words}
    </p>
  ) : null;
