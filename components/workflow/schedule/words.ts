import { clockWords } from '@/components/ui/clock-time';
import type { ScheduleState } from '@/lib/domain/workflow/scheduling';

/** A time as the newsroom's clock shows it, in words: "Sunday 28 March 2027 at 09:00 (Europe/Berlin)". */
export const dayAndTime = ({ local, zone }: { local: string; zone: string }): string =>
  `${clockWords(local, 'long')} (${zone})`;

type StateWords = { label: string; none: string; how: string };

/** What a list of scheduled publications in a state is called, and what stands where it is empty. */
export const stateWords: Record<ScheduleState, StateWords> = {
  WAITING: {
    label: 'Waiting',
    none: 'Nothing is scheduled',
    how: 'Open an approved claim and choose “Publish at a time”.',
  },
  DONE: {
    label: 'Published',
    none: 'Nothing was published by itself yet',
    how: 'What was published at its time stands here.',
  },
  FAILED: {
    label: 'Not published',
    none: 'Everything was published at its time',
    how: 'What could not be published at its time stands here, with the reason.',
  },
  CANCELLED: {
    label: 'Cancelled',
    none: 'Nothing was cancelled',
    how: 'What was cancelled before its time stands here.',
  },
};

/** What became of one that does not wait any more. */
export function endedWords({
  state,
  sequence,
}: {
  state: ScheduleState;
  sequence: number | null;
}): string | null {
  if (state === 'DONE') return `Published as version ${sequence ?? 1}`;
  if (state === 'CANCELLED') return 'Cancelled';
  return state === 'FAILED' ? 'Not published' : null;
}
