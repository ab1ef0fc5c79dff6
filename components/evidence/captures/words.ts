import type { CaptureFinding } from '@/lib/domain/evidence/capture';
import type { CapturesView } from '@/lib/schemas/evidence';

export const findingWords: Record<CaptureFinding, string> = {
  FIRST: 'First copy',
  SAME: 'Unchanged',
  CHANGED: 'Changed',
};

/** How far the copy is, in a sentence. */
export function stateWords({ state, problem, items }: CapturesView): string {
  if (state === 'RUNNING' || (state === 'QUEUED' && problem === null)) return 'A copy is being made.';
  if (state === 'QUEUED') return `No copy could be made so far. ${problem}`;
  if (state === 'FAILED') return `No copy could be made. ${problem}`;
  const last = items[0];
  if (!last) return 'No copy is kept of what stands at this address. Pages that prove something go away.';
  return last.finding === 'CHANGED'
    ? 'The page is not what it was: both copies are kept.'
    : 'A copy is kept of what stands at this address.';
}

/** What the button says that asks for a copy. */
export const pressWords = ({ state, items }: CapturesView): string => {
  if (state === 'FAILED') return 'Try again';
  return items.length === 0 ? 'Keep a copy' : 'Check again';
};

/** Whether something is under way that a person would wait for. */
export const isUnderWay = ({ state, nextAttemptAt }: CapturesView): boolean =>
  state === 'RUNNING' || (state === 'QUEUED' && nextAttemptAt === null);

/** A size in bytes as people say it. */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};
