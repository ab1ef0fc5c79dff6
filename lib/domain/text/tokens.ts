import { DIGITS } from './digits';

/** A word or a number written in digits, as it stands in a text. Offsets are UTF-16. */
export type Token = { written: string; start: number; end: number; digits: boolean };

const LETTERS = '[\\p{L}\\p{M}\\p{Cf}\\p{DI}\\p{Nl}\\p{No}\\u0640]+';

const TOKEN = new RegExp(`(?<digits>${DIGITS})|${LETTERS}`, 'gu');

/** The words and numbers of a text in order, as they stand in it. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), (found) => ({
    written: found[0],
    start: found.index,
    end: found.index + found[0].length,
    digits: found.groups?.digits !== undefined,
  }));
