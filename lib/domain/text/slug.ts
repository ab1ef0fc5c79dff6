import { fold } from './folding';

/** Letters that have no accent to lose, as they are written where only a to z may stand. */
const spelled: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A web address is read in a list of results: beyond this it is cut, at a word. */
const LONGEST = 80;

/**
 * The words of a text as part of a web address: a to z, digits and hyphens, at most 80 characters. Headers and cache tags
 * carry these addresses, so a text whose words are mostly in another script gets `otherwise` instead.
 */
export function slugOf(text: string, otherwise: string): string {
  const folded = fold(text)
    .replace(/[’'ʼ]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => spelled[letter] ?? '');
  const all = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const latin = all.filter((word) => /^[a-z0-9]+$/.test(word));
  if (latin.length * 2 < all.length || latin.length === 0) return otherwise;
  return cut(latin).join('-').slice(0, LONGEST);
}

function cut(words: string[]): string[] {
  let length = -1;
  const fitting = words.findIndex((word) => {
    length += 1 + word.length;
    return length > LONGEST;
  });
  return fitting <= 0 ? words : words.slice(0, fitting);
}
