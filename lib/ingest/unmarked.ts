/** Letters of several bytes that a text in UTF-8 needs, before it can't be one of the encodings in which two bytes make a letter by chance. */
const ENOUGH = 6;

/** In these two bytes above ASCII make a letter, or any byte above ASCII may follow another: some of their words are valid UTF-8. */
const MANY_PAIRS = /^(?:gbk|gb18030|big5|euc-|shift_jis|iso-2022|windows-874)/;

/** Curly quotes, dashes and dots: in UTF-8 E2 80, of which the second is no byte of a common letter in the others. */
const PRINTERS_MARK = /[\u2010-\u201F\u2026]/;

/**
 * Whether bytes hold letters that are valid UTF-8 throughout and so can't be meant as the `declared` encoding: in one of a byte
 * a letter such pairs spell nothing ("Ã©", "ط¨"). False for plain ASCII, which is the same in both.
 */
export function isSurelyUtf8(bytes: Uint8Array, declared: string | undefined): boolean {
  if (declared === undefined || declared.startsWith('utf-')) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const letters = text.match(/[^\0-\x7F]/gu) ?? [];
    return letters.length >= (MANY_PAIRS.test(declared) ? ENOUGH : 1) || PRINTERS_MARK.test(text);
  } catch {
    return false;
  }
}

/** Of a text's letters at least this share are blanks, line ends, figures or marks of ASCII. */
const LEAST_ASCII = 0.02;

/** What is looked at to tell, in bytes. */
const LOOKED_AT = 65_536;

/**
 * UTF-16 without a byte order mark, by where the noughts stand: the ASCII in a text (blanks at least) has them all on one side.
 * Undefined for anything else.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = bytes.subarray(0, LOOKED_AT);
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !looked.includes(0)) return undefined;
  const noughts = [0, 0];
  for (const [at, byte] of looked.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [first = 0, second = 0] = noughts;
  if (Math.min(first, second) > 0 || first + second < (looked.length / 2) * LEAST_ASCII) return undefined;
  return first > 0 ? 'utf-16be' : 'utf-16le';
}
