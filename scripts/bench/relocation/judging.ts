import { type Located, locate } from '@/lib/domain/passage/anchoring';
import type { Span } from '@/lib/domain/text/text';
import { type Outcome, outcome } from '../locate/outcome';
import type { Relocation } from './trials';

export type Judged = Relocation & {
  located: Located;
  outcome: Outcome;
  asked: boolean;
  /** In milliseconds. */
  took: number;
};

export function judged(trial: Relocation): Judged {
  const began = performance.now();
  const located = locate(trial.after, trial.passage);
  const took = performance.now() - began;
  return { ...trial, located, took, outcome: outcomeOf(trial, located), asked: located.state === 'ALTERED' };
}

/**
 * As `outcome`; and where a paragraph was repeated, a place is as right as the one that the edit began with when it stands
 * in the same paragraph, word for word, as that one does or as was recorded: nobody could say which of them was meant.
 */
export function outcomeOf(trial: Relocation, located: Located): Outcome {
  if (located.state !== 'LOST' && isAsRight(trial, located.span)) return 'exact';
  return outcome(trial, located);
}

function isAsRight({ article, passage, after, right }: Relocation, span: Span): boolean {
  const there = inParagraph(after, span);
  return (
    there === inParagraph(article.text, passage) || (right && there === inParagraph(after, right)) === true
  );
}

/** The paragraph of a place, with the place cut out of it. */
function inParagraph(text: string, { start, end }: Span): string {
  const done = text.indexOf('\n', end);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return [
    text.slice(start === 0 ? 0 : from, start),
    text.slice(start, end),
    text.slice(end, done < 0 ? undefined : done),
  ].join('\0');
}
