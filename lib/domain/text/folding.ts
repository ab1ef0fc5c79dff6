import { nfc, nfkd } from './normal-form';

/**
 * The form in which words are searched and names are sorted: lower case, compatibility forms resolved (NFKD), without
 * accents, Arabic and Hebrew vowel signs and tatweel, the Arabic alef forms as one letter.
 */
export function fold(text: string): string {
  return nfc(
    nfkd(text)
      .replace(/[\p{M}\u0640]/gu, '')
      .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
      .replace(/\u0649/g, '\u064a')
      .toLowerCase(),
  );
}

/** The folded words of a text, in order; letters and digits make words. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How alike two texts are: the Dice coefficient over their sets of words, 0 to 1.
 * Dice, L. R. (1945). Ecology 26(3).
 */
export function similarity(a: string, b: string): number {
  const left = new Set(words(a));
  const right = new Set(words(b));
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}
