import { nfc, nfkd } from './normal-form';

/**
 * The form in which words are searched and names are sorted: lower case, compatibility forms resolved (NFKD), without
 * accents, Arabic and Hebrew vowel signs, tatweel and what is not drawn (soft hyphens, zero width spaces and joiners).
 * Letters that one keyboard has and the next has not are one: the alef forms, ya and kaf as Persian and Arabic have them,
 * ta marbuta and ha. Digits of every script are 0 to 9.
 */
export function fold(text: string): string {
  // Most words of English are folded already but for their capitals, and a search compares thousands.
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return nfc(
    nfkd(text.replace(RAISED_BEHIND_FIGURE, ' '))
      .replace(HAMZA_BEFORE_WAW, 'وو')
      .replace(/[\p{M}\p{Cf}\p{DI}\u0640]/gu, '')
      .replace(/ء+و/g, 'وو')
      .replace(/[ٱىیېکڪةۃہھە]/g, (letter) => ONE_LETTER[letter] ?? letter)
      .replace(/\p{Nd}/gu, westernDigit)
      .toLowerCase(),
  );
}

/** "17³" and "3½" are not 173 and 31⁄2: what is raised, lowered or a fraction behind a figure is a word of its own. */
const RAISED_BEHIND_FIGURE = /(?<=\p{Nd})(?=\p{No})/gu;

const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/** مسئول as Cairo writes it, مسؤول as Beirut does: the hamza of the first is a mark by then, and marks go. */
const HAMZA_BEFORE_WAW = /[يىی]\p{M}*\u0654\p{M}*و/gu;

const ONE_LETTER: Record<string, string> = {
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ڪ: 'ك' },
  ...{ ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه' },
};

/** Unicode keeps the ten digits of a script together, zero first; compatibility digits are resolved before. */
function westernDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const own = zero;
  while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(own - zero);
}

/** What stands between the thousands of a number, as the inside of a pattern's brackets: signs, and blanks that don't break. */
export const BETWEEN_THOUSANDS = ".,،٬'’";
export const UNBROKEN = '\\u00A0\\u2007\\u2009\\u202F';

const UNBROKEN_BLANK = new RegExp(`(?<=\\p{Nd})[${UNBROKEN}](?=\\p{Nd}{3}(?!\\p{Nd}))`, 'gu');

/** "10,000", "10.000", "10 000" are one word; of blanks only before noughts: "350 700" may be two numbers. */
const WORD = new RegExp(
  `[1-9]\\d{0,2}(?:([${BETWEEN_THOUSANDS}])\\d{3}(?:\\1\\d{3})*|(?: 000)+)(?!\\d)|[\\p{L}\\p{N}]+`,
  'gu',
);

/** The folded words of a text, in order; letters and digits make words, and a number with its thousands apart is one. */
export const words = (text: string): string[] =>
  (fold(text.replace(UNBROKEN_BLANK, '٬')).match(WORD) ?? []).map((word) =>
    /^\d/.test(word) ? word.replace(/[^\p{L}\p{N}]/gu, '') : word,
  );
