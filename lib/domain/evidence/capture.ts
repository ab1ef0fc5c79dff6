/** How far the evidentiary copy of a page is. NONE: nobody asked for one. */
export const captureStates = ['NONE', 'QUEUED', 'RUNNING', 'CAPTURED', 'FAILED'] as const;
export type CaptureState = (typeof captureStates)[number];

/** What a capture found, beside the one before it: the same bytes, or others. */
export const captureFindings = ['FIRST', 'SAME', 'CHANGED'] as const;
export type CaptureFinding = (typeof captureFindings)[number];

/** What each capture found, in the order in which they were taken. */
export const findingsOf = (captures: readonly { sha256: string }[]): CaptureFinding[] =>
  captures.map(({ sha256 }, i) => {
    const before = captures[i - 1];
    if (!before) return 'FIRST';
    return before.sha256 === sha256 ? 'SAME' : 'CHANGED';
  });

/** The state of a copy by the last work that was asked for, if any was. */
export function stateOf(job: { state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' } | undefined): CaptureState {
  if (!job) return 'NONE';
  return job.state === 'DONE' ? 'CAPTURED' : job.state;
}

/** The largest page or file that is captured, in bytes. */
export const MAX_CAPTURE_BYTES = 20 * 1024 * 1024;
