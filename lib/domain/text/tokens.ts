import { fold } from './folding';

/** A word or a number written in digits, as it stands in a text. Offsets are UTF-16. */
export type Token = { written: string; start: number; end: number; digits: boolean };

const BETWEEN_THOUSANDS = "[.,،٬'’\\u00A0\\u2007\\u2009\\u202F]";
const DIGITS = [
  `(?!\\p{Nd}\\p{L})\\p{Nd}{1,3}(?:(?:${BETWEEN_THOUSANDS}\\p{Nd}{3})+|(?: (?:000|٠٠٠|۰۰۰))+)(?!\\p{Nd})`,
  '\\p{Nd}+(?:[.,٫]\\p{Nd}+)?',
].join('|');
const LETTERS = '[\\p{L}\\p{M}\\p{Cf}\\p{DI}\\p{Nl}\\p{No}\\u0640]+';

/** The words and numbers of a text in order, as they stand in it. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(new RegExp(`(?<digits>${DIGITS})|${LETTERS}`, 'gu'))].map((found) => ({
    written: found[0],
    start: found.index,
    end: found.index + found[0].length,
    digits: found.groups?.digits !== undefined,
  }));

/** The value of a number written in digits: "10,000" and "10.000" are ten thousand, "10.5" and "10,5" ten and a half. */
export function digitsValue(written: string): number {
  const western = fold(written.replace(/[\u00A0\u2007\u2009\u202F ]/g, '٬'));
  if (/^[1-9]\d{0,2}(?:[.,،٬'’]\d{3})+$/.test(western)) return Number(western.replace(/\D/g, ''));
  return Number(western.replace(/[.,٫،]/g, '.'));
}
