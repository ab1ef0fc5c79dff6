import { type Guess, guess } from '@/lib/domain/article/guesses';

/** A soft hyphen says that a word goes on; on paper it stands at a line's end, or alone on the next. */
const SOFT_BREAK = /(\p{L}+)[ \t]*(?:\r?\n[ \t]*)?\u00AD[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]*(?=(\p{Ll}+))/gu;

/** A hyphen between two lines that are about to be one: both parts of the word. */
const HARD_BREAK = /(\p{L}+)[-\u2010]\n(\p{L}+)/gu;

/** Joins words that a soft hyphen cut at a line's end, and takes out the soft hyphens that cut nothing. */
export function withoutSoftHyphens(text: string): { text: string; guesses: Guess[] } {
  const guesses: Guess[] = [];
  const joined = text.replace(SOFT_BREAK, (_, before: string, after: string) => {
    guesses.push(guess('HYPHENS', `${before}-${after} → ${before}${after}`));
    return before;
  });
  return { text: joined.replaceAll('\u00AD', ''), guesses };
}

/**
 * Joins words that a hyphen cut at a line's end, where the text has the whole word elsewhere and nowhere with a hyphen: whether
 * "Iran-" and "backed" are one word can't be told otherwise, and a hyphen too many is better than words changed. `lines` are the
 * lines of one paragraph apart by \n; the hyphen's own line end goes either way.
 */
export function withoutHardHyphens(
  lines: string,
  whole: ReadonlySet<string>,
): { text: string; guesses: Guess[] } {
  const guesses: Guess[] = [];
  const text = lines.replace(HARD_BREAK, (_, before: string, after: string) => {
    const [cut, one] = [`${before}-${after}`, before + after];
    const isOne = whole.has(one.toLowerCase()) && !whole.has(cut.toLowerCase());
    guesses.push(guess(isOne ? 'HYPHENS' : 'HYPHENS_KEPT', isOne ? `${cut} → ${one}` : cut));
    return isOne ? one : cut;
  });
  return { text, guesses };
}

/** The words of a text in lower case, those with hyphens whole. */
export const wholeWords = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll('\u2010', '-')
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [],
  );
