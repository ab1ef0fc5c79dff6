import type { JobState } from '@/lib/domain/jobs';

type StateWords = {
  /** In a tab. */
  label: string;
  /** Where the list would be, when it has nothing. */
  none: string;
  /** Then: what would stand there. */
  how: string;
};

/** The states in the order in which somebody looks at them who keeps Sourceline running. */
export const stateWords: Record<JobState, StateWords> = {
  FAILED: {
    label: 'Failed',
    none: 'Nothing has failed',
    how: 'What fails is tried again by itself, up to five times in two and a half hours. What has failed for good comes here.',
  },
  QUEUED: {
    label: 'Waiting',
    none: 'Nothing waits',
    how: 'Work comes here when somebody asks for it, and when it failed and waits for its next attempt.',
  },
  RUNNING: { label: 'Under way', none: 'Nothing is under way', how: 'A worker does one thing at a time.' },
  DONE: { label: 'Done', none: 'Nothing was done yet', how: 'Work comes here when it is done.' },
};

/** "taken up 3 times, failed twice": how often is what tells work that is slow from work that kills its worker. */
export function triesInWords({ begun, failures }: { begun: number; failures: number }): string {
  if (begun === 0) return 'not begun';
  return failures === 0 ? `begun ${times(begun)}` : `begun ${times(begun)}, failed ${times(failures)}`;
}

const times = (count: number): string => ['', 'once', 'twice'][count] ?? `${count} times`;
