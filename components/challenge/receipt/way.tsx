import { stateLabel } from '@/components/challenge/words';
import { DateTime } from '@/components/ui/date-time';
import { Timeline, type TimelineEntry } from '@/components/ui/timeline';
import type { Receipt } from '@/lib/schemas/challenge/report';

/** The dates of it. */
export const Way = ({ receipt }: { receipt: Receipt }) => (
  <Timeline label="What happened so far, in order" entries={entriesOf(receipt)} />
);

function entriesOf({ kind, state, receivedAt, takenAt, decidedAt, correction }: Receipt): TimelineEntry[] {
  const steps: [string, string, string | null][] = [
    ['received', stateLabel(kind, 'RECEIVED'), receivedAt],
    ['taken', stateLabel(kind, 'EXAMINED'), takenAt],
    ['decided', stateLabel(kind, state), decidedAt],
    ['corrected', 'The claim was corrected', correction?.at ?? null],
  ];
  return steps.flatMap(([key, title, at]) =>
    at === null ? [] : [{ key, title, meta: <DateTime value={at} show="minute" /> }],
  );
}
