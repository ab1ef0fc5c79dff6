import { type Guess, guess } from '@/lib/domain/article/guesses';
import { fold } from '@/lib/domain/text/folding';

/** "[3]", "[3, 4]", "[note 2]", "[^a]" right behind a word, a figure or what closes them: nobody writes a word on there. */
const MARKS =
  /(?<=[\p{L}\p{M}\p{N}.,;:!?…"”’'»)\]،؛؟])(?:\[(?:\p{Nd}{1,3}(?:\s?[,،–-]\s?\p{Nd}{1,3})*|(?:note|n\.)\s?\p{Nd}{1,3}|\^[^\]\s]{1,30})\])+/giu;

/** Notes are counted as they come: figures that fall or stay are a list of their own, as in "array[2, 3, 2]". */
function rises(mark: string): boolean {
  const figures = (mark.match(/\p{Nd}+/gu) ?? []).map(fold).map(Number);
  return figures.every((figure, n) => n === 0 || figure > (figures[n - 1] ?? 0));
}

/** A sentence without the marks of notes in brackets, with what was left out. The notes themselves stay where they stand. */
export function withoutNoteMarks(text: string): { text: string; guesses: Guess[] } {
  const guesses: Guess[] = [];
  const left = text.replace(MARKS, (mark, at: number) => {
    if (!mark.split(']').every(rises)) return mark;
    guesses.push(
      guess('NOTE_MARKS', text.slice(Math.max(0, at - 20), at + mark.length), mark.split('[').length - 1),
    );
    // What was apart stays apart.
    return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + mark.length] ?? '')
      ? ' '
      : '';
  });
  return { text: left, guesses };
}
