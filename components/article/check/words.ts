import type { CheckFinding } from '@/lib/domain/article/checking';
import type { ArticleCheck } from '@/lib/schemas/article';

/** Whether something is under way that a person would wait for. */
export const isUnderWay = ({ state, nextAttemptAt }: ArticleCheck): boolean =>
  state === 'RUNNING' || (state === 'QUEUED' && nextAttemptAt === null);

/** What a look came to, behind the time at which it was taken. */
export const findingWords: Record<CheckFinding, string> = {
  SAME: 'unchanged.',
  CHANGED: 'its text had changed.',
  PARTIAL:
    'it shows only part of the text, as behind a wall. Paste or upload the new version by hand if there is one.',
  GONE: 'the address answers that there is no such page any more.',
  FAILED: 'it could not be compared.',
};

/** Whether a finding asks for somebody's attention. */
export const isRemarkable = (finding: CheckFinding): boolean => finding !== 'SAME';

/** How far the look is, where that says more than the last finding; null where nothing is under way and nothing failed. */
export function progressWords(check: ArticleCheck): string | null {
  if (isUnderWay(check)) return 'The page is being looked at.';
  if (check.nextAttemptAt !== null) return `The page could not be read so far. ${check.problem}`;
  return check.state === 'FAILED' ? `The page could not be checked. ${check.problem}` : null;
}

/** What the button says that asks for a look. */
export const pressWords = ({ state, nextAttemptAt, checkedAt }: ArticleCheck): string => {
  if (nextAttemptAt !== null) return 'Try now';
  if (state === 'FAILED') return 'Try again';
  return checkedAt === null ? 'Check the page' : 'Check again';
};

/** How often to ask how far a look is, in milliseconds; null where none is to come. */
export function askingEvery(check: ArticleCheck): number | null {
  if (isUnderWay(check)) return 2000;
  return check.nextAttemptAt === null ? null : 30_000;
}
