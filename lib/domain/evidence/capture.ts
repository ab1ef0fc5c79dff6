/** How far the evidentiary copy of a page is. NONE: nobody asked for one. */
export const captureStates = ['NONE', 'QUEUED', 'RUNNING', 'CAPTURED', 'FAILED'] as const;
export type CaptureState = (typeof captureStates)[number];

/**
 * What a capture found, beside the one before it. SAME: the same bytes. SAME_WORDS: other bytes that read the same, as of a page
 * that shows a clock or carries a number of its own each time. CHANGED: other words. OTHER_BYTES: other bytes, of which nobody can
 * tell what they say.
 */
export const captureFindings = ['FIRST', 'SAME', 'SAME_WORDS', 'CHANGED', 'OTHER_BYTES'] as const;
export type CaptureFinding = (typeof captureFindings)[number];

/** A capture beside the one before it: whether their words are the same; null where those of one are not known. */
export type Compared = { sha256: string; sameWords: boolean | null };

/** What each capture found, in the order in which they were taken. */
export const findingsOf = (captures: readonly Compared[]): CaptureFinding[] =>
  captures.map(({ sha256, sameWords }, i) => {
    const before = captures[i - 1];
    if (!before) return 'FIRST';
    if (before.sha256 === sha256) return 'SAME';
    if (sameWords === null) return 'OTHER_BYTES';
    return sameWords ? 'SAME_WORDS' : 'CHANGED';
  });

/** How many captures of a piece of evidence are listed at most. */
export const MOST_LISTED = 100;

/** The state of a copy by the last work that was asked for, if any was. */
export function stateOf(job: { state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' } | null): CaptureState {
  if (!job) return 'NONE';
  return job.state === 'DONE' ? 'CAPTURED' : job.state;
}

/** The largest page or file that is captured, in bytes. */
export const MAX_CAPTURE_BYTES = 20 * 1024 * 1024;
