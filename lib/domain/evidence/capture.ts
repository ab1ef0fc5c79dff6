/** How far the evidentiary copy of a page is. NONE: nobody asked for one. GONE: the last look found no page any more. */
export const captureStates = ['NONE', 'QUEUED', 'RUNNING', 'CAPTURED', 'GONE', 'FAILED'] as const;
export type CaptureState = (typeof captureStates)[number];

/** How a copy came: from its address, or as a file that somebody gave. */
export const captureMethods = ['FETCHED', 'UPLOADED'] as const;
export type CaptureMethod = (typeof captureMethods)[number];

/**
 * What a capture found, beside what was fetched before it. SAME: the same bytes. SAME_WORDS: other bytes that read the same, as of a
 * page that shows a clock or carries a number of its own each time. CHANGED: other words. OTHER_BYTES: other bytes, of which nobody
 * can tell what they say. GIVEN: a file that somebody gave, which is compared with nothing.
 */
export const captureFindings = ['FIRST', 'SAME', 'SAME_WORDS', 'CHANGED', 'OTHER_BYTES', 'GIVEN'] as const;
export type CaptureFinding = (typeof captureFindings)[number];

/** A capture beside what was fetched before it: whether their words are the same; null where those of one are not known. */
export type Compared = { sameBytes: boolean; sameWords: boolean | null };

/** What a capture found. `compared` is null where nothing was fetched before it. */
export function findingOf(method: CaptureMethod, compared: Compared | null): CaptureFinding {
  if (method === 'UPLOADED') return 'GIVEN';
  if (!compared) return 'FIRST';
  if (compared.sameBytes) return 'SAME';
  if (compared.sameWords === null) return 'OTHER_BYTES';
  return compared.sameWords ? 'SAME_WORDS' : 'CHANGED';
}

/** How many captures of a piece of evidence are listed at most. */
export const MOST_LISTED = 100;

/** The last work that was asked for, as far as its state tells of the copy. */
type LastWork = { state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'; outcome: string | null };

/** The state of a copy by the last work that was asked for, if any was. */
export function stateOf(job: LastWork | null): CaptureState {
  if (!job) return 'NONE';
  if (job.state !== 'DONE') return job.state;
  return job.outcome === 'GONE' ? 'GONE' : 'CAPTURED';
}

/** The largest page or file that is captured, in bytes. */
export const MAX_CAPTURE_BYTES = 20 * 1024 * 1024;
