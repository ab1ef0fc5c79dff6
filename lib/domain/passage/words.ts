import { fold } from '@/lib/domain/text/folding';
import type { Span } from '@/lib/domain/text/text';

/** A word or a mark of a text: where it stands, and how it is compared. */
export type Word = Span & { folded: string };

/** Written without spaces: each character is a word of its own. */
const single = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;

/** Not drawn, and typed by nobody who quotes: soft hyphens, zero width spaces and joiners. Between letters they part no word. */
const unseen = String.raw`[\u00AD\u034F\u200B-\u200D\u2060\uFEFF]`;

const word = new RegExp(
  String.raw`${single}\p{M}*|(?:[[\p{L}\p{M}\p{N}]--${single}]+(?:(?<=\p{N})[.,٫٬](?=\p{N})|${unseen}+(?=[[\p{L}\p{M}\p{N}]--${single}]))?)+|\S`,
  'gv',
);

const wordlike = /[\p{L}\p{N}]/u;

/** The words and marks of a text, in order. White space is neither. `at` is where the text begins in a longer one. */
export function wordsOf(text: string, at = 0): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    start: at + index,
    end: at + index + found.length,
    folded: folding(found),
  }));
}

const inner = new RegExp(String.raw`[[\p{L}\p{M}\p{N}]--${single}]`, 'v');

/** Whether a word goes on from the end of one text to the beginning of the next. */
export const goesOn = (before: string, after: string): boolean =>
  inner.test(before.slice(-1)) && inner.test(after.slice(0, 1));

export const isMark = (folded: string): boolean => !wordlike.test(folded);

/** Quotation marks, dashes and commas change with the house style: they are one each, whoever sets them. */
const alike: Record<string, string> = {
  ...Object.fromEntries([...'“”„‟«»"‹›'].map((mark) => [mark, '"'])),
  ...Object.fromEntries([..."‘’‚‛'`"].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'‐‑‒–—―-'].map((mark) => [mark, '-'])),
  '،': ',',
  '؛': ';',
};

const ascii = /^[\0-\x7f]*$/;

function folding(found: string): string {
  const mark = alike[found];
  if (mark) return mark;
  if (ascii.test(found)) return found.toLowerCase();
  // Of vowel signs alone nothing is left.
  return fold(found) || found;
}

/** Where a text begins or ends: the neighbour of its first word, and of its last. */
export const edge: Word = { start: 0, end: 0, folded: '\0' };

/** Code points on either side of a place in which the words of a context are looked for: words may have been put in. */
export const REACH = 80;
