import type { Located } from '@/lib/domain/passage/anchoring';
import type { Span } from '@/lib/domain/text/text';
import { wordsOf } from './corpus';
import type { Trial } from './trials';

/**
 * What an answer is worth to the newsroom.
 *
 * - exact: the right span, to the character, whether a person is asked or not.
 * - near: it overlaps the right span, and each of its ends is at most one word away.
 * - wrong: any other span, and any span at all where the passage was removed; without asking when it is EXACT or MOVED,
 *   asked when it is ALTERED.
 * - lost: LOST; rightly when the passage was removed, wrongly otherwise.
 */
export const outcomes = [
  'exact',
  'near',
  'wrong without asking',
  'wrong, asked',
  'rightly lost',
  'wrongly lost',
] as const;
export type Outcome = (typeof outcomes)[number];

export function outcome({ right, after }: Pick<Trial, 'right' | 'after'>, located: Located): Outcome {
  if (located.state === 'LOST') return right ? 'wrongly lost' : 'rightly lost';
  const { span } = located;
  if (right && span.start === right.start && span.end === right.end) return 'exact';
  // A span carried without asking holds the quote's words, so it has nothing to be near to.
  if (located.state !== 'ALTERED') return 'wrong without asking';
  return right && isNear(after, span, right) ? 'near' : 'wrong, asked';
}

function isNear(text: string, a: Span, b: Span): boolean {
  if (Math.max(a.start, b.start) >= Math.min(a.end, b.end)) return false;
  const apart = (x: number, y: number) => wordsOf(text.slice(Math.min(x, y), Math.max(x, y))).length;
  return apart(a.start, b.start) <= 1 && apart(a.end, b.end) <= 1;
}
