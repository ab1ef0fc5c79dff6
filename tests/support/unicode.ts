import fc from 'fast-check';
import { codePointLength, normaliseText } from '@/lib/domain/text/text';

/** Pieces that break code which counts text the wrong way. */
const pieces = {
  words: ['the', 'militias', '$200', '10,000', 'a', 'withdrawal.'],
  spaces: [' ', '\n', '\n\n', '\t', '\u00A0', '\u202F', '\u3000'],
  quotes: ['“quoted”', '‘it’s’', '«dit-il»', '—'],
  astral: ['😀', '𝒜', '𠮷', '🜁'],
  clusters: ['👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇸🇾', '🇮🇷🇱🇧', '❤️', '1️⃣', '각'],
  combining: ['e\u0301', 'q\u0323\u0307', 'n\u0303', '\u0301', 'Z\u0351\u036B\u0343', 'ﬁ', 'Å'],
  arabic: ['انسحاب', 'مُحَمَّد', 'لَا', 'لا', '٢٠٠', 'العراق،'],
  hebrew: ['שָׁלוֹם', 'צבא'],
  marks: ['\u200F', '\u202B', '\u202C', '\u2067', '\u2069', '\u200B', '\u200D', '\uFEFF', '\u00AD'],
};

/** What text must lose before it is stored. */
const dirt = ['\r\n', '\r', '\0', '\uFEFF', '\uD83D', '\uDE00', '\uD83D\0\uDE00', 'e\0\u0301'];

const piece = fc.oneof(
  ...Object.values(pieces).map((values) => fc.constantFrom(...values)),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

const joined = (unit: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(unit, { maxLength }).map((parts) => parts.join(''));

/** Text as it comes in: anything, with half characters and foreign line ends. */
export const rawText = joined(fc.oneof(piece, fc.constantFrom(...dirt)), 30);

/** Text as it is stored. */
export const storedText = joined(piece, 30).map(normaliseText);

/** Stored text and a span in it, possibly empty. */
export const textAndSpan = storedText.chain((text) => {
  const offset = fc.nat({ max: codePointLength(text) });
  return fc
    .tuple(offset, offset)
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } }));
});
