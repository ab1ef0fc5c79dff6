import { type Guess, guess } from '@/lib/domain/article/guesses';

/** A soft hyphen says that a word goes on; on paper it stands at a line's end, or alone on the next. */
const SOFT_BREAK =
  /(?<=\p{L}[ \t]{0,9}(?:\n[ \t]{0,9})?)\u00AD[ \t]{0,9}\n(?:[ \t]{0,9}\n)?[ \t]{0,9}(?=\p{Ll})/gu;

/** What stands in front of the soft hyphen then, apart from the word. */
const BEFORE_IT = /[ \t]{0,9}(?:\n[ \t]{0,9})?$/;

/** Joins words that a soft hyphen cut at a line's end, and takes out the soft hyphens that cut nothing. */
export function withoutSoftHyphens(text: string): { text: string; guesses: Guess[] } {
  if (!text.includes('\u00AD')) return { text, guesses: [] };
  const kept: string[] = [];
  let example = '';
  let from = 0;
  for (const { 0: cut, index } of text.matchAll(SOFT_BREAK)) {
    const before = withoutEnd(text.slice(from, index));
    from = index + cut.length;
    kept.push(before);
    example ||= cutWord(before, text.slice(from, from + LONGEST_PART));
  }
  return {
    text: [...kept, text.slice(from)].join('').replaceAll('\u00AD', ''),
    guesses: kept.length > 0 ? [guess('HYPHENS', example, kept.length)] : [],
  };
}

/** Only the end is looked at: what stands before may be megabytes of blanks. */
const withoutEnd = (text: string) => text.slice(0, -20) + text.slice(-20).replace(BEFORE_IT, '');

/** More of a word than anyone needs to see, in UTF-16 units. */
const LONGEST_PART = 40;

function cutWord(before: string, after: string): string {
  const [first] = /\p{L}*$/u.exec(before.slice(-LONGEST_PART)) ?? [''];
  const [second] = /^\p{L}*/u.exec(after) ?? [''];
  return `${first}-${second} → ${first}${second}`;
}

/** A hyphen between two lines that are about to be one, with both parts of the word. */
const HARD_BREAK = /(?<=(\p{L}{1,40}))[-\u2010]\n(\p{L}{1,40})/gu;

/**
 * Joins words that a hyphen cut at a line's end, where the text has the whole word elsewhere and nowhere with a hyphen: whether
 * "Iran-" and "backed" are one word can't be told otherwise, and a hyphen too many is better than words changed. `lines` are the
 * lines of one paragraph, with \n where a hyphen stood at an end; these line ends go either way.
 */
export function withoutHardHyphens(
  lines: string,
  whole: ReadonlySet<string>,
): { text: string; guesses: Guess[] } {
  if (!lines.includes('\n')) return { text: lines, guesses: [] };
  const guesses: Guess[] = [];
  const text = lines.replace(HARD_BREAK, (_, before: string, after: string) => {
    const [cut, one] = [`${before}-${after}`, before + after];
    const isOne = whole.has(one.toLowerCase()) && !whole.has(cut.toLowerCase());
    guesses.push(guess(isOne ? 'HYPHENS' : 'HYPHENS_KEPT', isOne ? `${cut} → ${one}` : cut));
    return isOne ? after : `-${after}`;
  });
  return { text: text.replaceAll('\n', ''), guesses };
}

/** The words of a text in lower case, those with hyphens whole. */
export const wholeWords = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll('\u2010', '-')
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [],
  );
