/**
 * Unicode's normal forms in linear time. Normalising sorts the marks on a letter, and the engine's sort is quadratic:
 * 160,000 alternating marks take it eight seconds. So runs of marks are broken before they reach it, as UAX #15 (section 13,
 * Stream-Safe Text Format) has it; nothing else in the system calls `String.normalize`.
 */

/** The most marks that stand on one letter. No writing needs a third of it (UAX #15). */
const LONGEST_RUN = 30;

/** U+034F COMBINING GRAPHEME JOINER: not drawn, and no mark is sorted across it. */
const JOINER = '\u034F';

/** What can be a non-starter, also after NFKD: marks, and the halfwidth voiced sound marks, which become some. */
const MARK = `(?!${JOINER})[\\p{M}\\uFF9E\\uFF9F]`;

/** So few marks in a row stay within `LONGEST_RUN` decomposed: a mark becomes three at most, a letter adds three. */
const UNSUSPICIOUS = 9;

const suspicious = new RegExp(`(?:${MARK}){${UNSUSPICIOUS + 1}}`, 'u');
const pile = new RegExp(`(?:${MARK}){${LONGEST_RUN + 1}}`, 'u');
const fullRun = new RegExp(`(?:${MARK}){${LONGEST_RUN}}(?=${MARK})`, 'gu');

/** NFC, with U+034F after each thirtieth mark in a row. Idempotent; NFC alone for any text that somebody can read. */
export function nfc(text: string): string {
  if (!suspicious.test(text)) return text.normalize('NFC');
  // Twice: what is apart may be more marks than it was together.
  return broken(broken(text).normalize('NFD')).normalize('NFC');
}

/** NFKD, with U+034F in runs of marks as `nfc` puts it. */
export const nfkd = (text: string): string => broken(text).normalize('NFKD');

/** NFKC, with U+034F in runs of marks as `nfc` puts it. */
export const nfkc = (text: string): string => broken(text).normalize('NFKC');

/** Whether more than thirty marks stand on one letter: drawn, they cover what stands around them. */
export const pilesUp = (text: string): boolean => pile.test(text);

const broken = (text: string): string =>
  suspicious.test(text) ? text.replace(fullRun, `$&${JOINER}`) : text;
