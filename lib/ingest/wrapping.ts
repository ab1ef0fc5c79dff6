import { hasSomethingToSee } from '@/lib/domain/article';
import { codePointLength } from '@/lib/domain/text/text';

/** Programs that wrap text fill lines of 40 to 100 characters. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 100;

/** Two breaks, so three lines, are the least that shows a habit. */
const MIN_BREAKS = 2;

/** Of all places where one line follows another, this share must look wrapped; the rest are headings, lists, last lines. */
const MIN_WRAPPED_SHARE = 0.6;

/** A wrapped line is about as long as the others: long words and narrow columns leave at most this much of it empty. */
const MIN_FILL = 0.6;

/** The share of lines that the width must hold: in a long text a few addresses may stick out, in a short one nothing. */
const WIDTH_PERCENTILE = 0.9;

/** At least this share of full lines must break inside a sentence, before a word that starts small: verse and lists don't. */
const MIN_OPEN_SHARE = 0.4;

/** The end of a sentence, with any quotes or brackets after it. */
export const SENTENCE_END = /[.!?…؟۔।。！？][\p{Pe}\p{Pf}"'”’]*$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\uFF01-\uFF65]/u;

/**
 * The width in code points at which a text was hard-wrapped, or `null` if it was not: when too few lines follow each other,
 * the lines are longer than any wrapped line, most breaks are not where a full line breaks, or hardly any breaks a sentence.
 */
export function wrapWidth(lines: string[]): number | null {
  const breaks = lines.flatMap((line, i): [string, string][] => {
    const next = lines[i + 1] ?? '';
    return hasSomethingToSee(line) && hasSomethingToSee(next) ? [[line, next]] : [];
  });
  if (breaks.length < MIN_BREAKS) return null;
  const width = percentile(breaks.flat().map(codePointLength));
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null;
  const wrapped = breaks.filter(([line, next]) => wraps(line, next, width));
  const open = wrapped.filter(([line, next]) => !SENTENCE_END.test(line) && !/^\P{L}*\p{Lu}/u.test(next));
  const isWrapped =
    wrapped.length >= breaks.length * MIN_WRAPPED_SHARE && open.length >= wrapped.length * MIN_OPEN_SHARE;
  return isWrapped ? width : null;
}

/** Whether `next` goes on with `line` in text wrapped at `width`: its first word would not have fitted any more. */
export function wraps(line: string, next: string, width: number): boolean {
  if (!hasSomethingToSee(line) || !hasSomethingToSee(next)) return false;
  const length = codePointLength(line);
  const [firstWord = ''] = next.split(' ', 1);
  return length >= width * MIN_FILL && length + 1 + codePointLength(firstWord) > width;
}

/**
 * Two lines as one. A hyphen at the end takes no space, as in "Iran-backed"; a line end stays behind it, for whoever tells
 * whether the hyphen only broke a word (`withoutHardHyphens`). Nor do Chinese and Japanese take a space.
 */
export function joinWrapped(line: string, next: string): string {
  const last = [...line.slice(-2)].at(-1) ?? '';
  const [first = ''] = next;
  if (/\p{L}[-\u2010]$/u.test(line.slice(-3)) && /^\p{L}/u.test(next)) return `${line}\n${next}`;
  return UNSPACED.test(last) && UNSPACED.test(first) ? line + next : `${line} ${next}`;
}

function percentile(lengths: number[]): number {
  const sorted = lengths.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) * WIDTH_PERCENTILE)] ?? 0;
}
