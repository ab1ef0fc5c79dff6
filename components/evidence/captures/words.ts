import type { CaptureFinding } from '@/lib/domain/evidence/capture';
import type { Verification } from '@/lib/domain/evidence/verification';
import type { CapturesView } from '@/lib/schemas/evidence';
import type { CaptureProgress } from '@/lib/schemas/evidence/looking';

export const findingWords: Record<CaptureFinding, string> = {
  FIRST: 'First copy',
  SAME: 'Unchanged',
  SAME_WORDS: 'Same words',
  CHANGED: 'Words changed',
  OTHER_BYTES: 'Bytes changed',
  GIVEN: 'File',
};

/** What came of the last look at the file of a copy. */
export const outcomeLabels: Record<Verification, string> = {
  VERIFIED: 'File matches its hash',
  MISMATCH: 'File doesn’t match its hash',
  FAILED: 'File could not be read',
};

/** Whether a copy may say something else than the one before it. */
export const isAnother = (finding: CaptureFinding): boolean =>
  finding === 'CHANGED' || finding === 'OTHER_BYTES';

/** How far the copy is, in a sentence. */
export function stateWords(captures: CapturesView): string {
  const { state, problem, nextAttemptAt, items } = captures;
  if (isUnderWay(captures)) return 'A copy is being made.';
  const [last] = items;
  const none = last ? 'No new copy' : 'No copy';
  if (nextAttemptAt !== null) return `${none} could be made so far. ${problem}`;
  if (state === 'FAILED') return `${none} could be made. ${problem}`;
  if (state === 'GONE') return last ? `${GONE} Every copy is kept.` : GONE;
  const fetched = items.find(({ method }) => method === 'FETCHED');
  return fetched
    ? lastWords[fetched.finding]
    : 'No copy is kept of what stands at this address. Pages that prove something go away.';
}

const GONE = 'The page at this address is gone.';
const KEPT = 'A copy is kept of what stands at this address.';

const lastWords: Record<CaptureFinding, string> = {
  FIRST: KEPT,
  GIVEN: KEPT,
  SAME: KEPT,
  SAME_WORDS: 'The page has changed since the copy before. Its words are the same; its code differs.',
  CHANGED: 'The words of this page have changed since the copy before. Every copy is kept.',
  OTHER_BYTES: 'The bytes at this address have changed since the copy before. Every copy is kept.',
};

/** What the button says that asks for a copy. */
export const pressWords = ({ state, nextAttemptAt, items, gone }: CapturesView): string => {
  if (nextAttemptAt !== null) return 'Try now';
  if (state === 'FAILED') return 'Try again';
  return items.some(({ method }) => method === 'FETCHED') || gone.length > 0 ? 'Check again' : 'Keep a copy';
};

/** Whether something is under way that a person would wait for. */
export const isUnderWay = ({ state, nextAttemptAt }: CapturesView): boolean =>
  state === 'RUNNING' || (state === 'QUEUED' && nextAttemptAt === null);

/** Whether something came of what was asked for since this was seen. */
export const hasMoved = (seen: CaptureProgress, now: CaptureProgress): boolean =>
  seen.state !== now.state || seen.failures !== now.failures || seen.nextAttemptAt !== now.nextAttemptAt;

/** How often a page looks whether a copy has been made, in milliseconds; null where none is to come. */
export function lookingEvery(captures: CapturesView): number | null {
  if (isUnderWay(captures)) return 2000;
  return captures.nextAttemptAt === null ? null : 30_000;
}
