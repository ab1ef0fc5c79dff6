import { type Guess, guess } from '@/lib/domain/article/guesses';

/** U+FFFD stands where a letter could not be read; controls of C1 are what is left of curly quotes in a wrong encoding. */
const LOST = /[\uFFFD\u0080-\u0084\u0086-\u009F]/g;

/** UTF-8 that was once read as windows-1252 or windows-1256 and stored like that: "â€œ", "Ã©", "ط¨ط؛". */
const TWICE =
  /â€[œ“”˜™¦\u009D]|Ã[©¨¤¶¼ª®§±¡³\u00A0]|[ØÙ][\u00A0-\u00BF†‡ˆ‰Š‹Œ„…ƒ‚]{1,2}(?=[ØÙ ])|(?:[طظ][\u00A0-\u00AF±´¶·¸¹»¼½¾†‡ˆ‰‹„…ƒ‚€]){2}/g;

/** More than so many, and more than this share of a text's letters, and the text is of no use. */
const FEW = 3;
const SHARE = 0.002;

/** The letters of a text that were lost before it came here, as a guess; `isUseless` where there are too many. */
export function lostLetters(text: string): { guesses: Guess[]; isUseless: boolean } {
  const lost = [LOST, TWICE].map((sign) => [...text.matchAll(sign)]);
  const count = lost.flat().length;
  const [first] = lost.flat();
  if (!first) return { guesses: [], isUseless: false };
  const example = text.slice(Math.max(0, first.index - 20), first.index + 20);
  return {
    guesses: [guess('LOST_LETTERS', example, count)],
    isUseless: count > FEW && count > text.length * SHARE,
  };
}
