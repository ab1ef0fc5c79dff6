/**
 * Text as the whole system counts it: NFC, LF line ends, offsets in Unicode code points.
 * A code point offset is what the W3C TextPositionSelector counts; JavaScript's own string offsets are UTF-16 units.
 */
import { nfc } from './normal-form';

/** A half-open stretch of text, `start` included and `end` not, in code points. */
export type Span = { start: number; end: number };

export type Direction = 'ltr' | 'rtl';

/**
 * The form in which text is stored, hashed and counted: NFC with at most thirty marks in a row, LF line ends, no NUL, no byte
 * order mark at the start, and U+FFFD for each surrogate without its partner. Idempotent, in linear time.
 */
export function normaliseText(raw: string): string {
  return normaliseFragment(raw).replace(/^\uFEFF+/u, '');
}

/** As `normaliseText`, for a piece of a text: a U+FEFF at its start is part of it and stays. */
export function normaliseFragment(raw: string): string {
  // Surrogates first: taking out a NUL must not join two halves into a character that nobody wrote.
  return nfc(
    raw
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replaceAll('\0', '')
      .replace(/\r\n?/g, '\n'),
  );
}

/** Whether a text holds NUL, which no text is kept with: PostgreSQL refuses it, and many programs stop reading there. */
export const holdsNul = (s: string): boolean => s.includes('\0');

/** Whether a surrogate pair, one character in two UTF-16 units, starts at this offset. */
export const isPair = (s: string, utf16: number) => (s.codePointAt(utf16) ?? 0) > 0xffff;

/** Number of code points; a surrogate without its partner counts as one. */
export function codePointLength(s: string): number {
  let length = s.length;
  for (let i = 0; i < s.length - 1; i++) if (isPair(s, i)) length--;
  return length;
}

/** Like `String.slice`, but `start` and `end` are code points. What lies outside the text is left out; no negatives. */
export function sliceCodePoints(s: string, start: number, end: number): string {
  const from = advance(s, 0, start);
  return s.slice(from, advance(s, from, end - Math.max(0, start)));
}

/**
 * UTF-16 offset → code point offset. An offset between the two halves of a character counts as before it.
 * @throws RangeError outside the text: that is a mistake in the caller.
 */
export function toCodePointOffset(s: string, utf16: number): number {
  assertWithin(utf16, s.length);
  return codePointLength(s.slice(0, utf16 > 0 && isPair(s, utf16 - 1) ? utf16 - 1 : utf16));
}

/** Code point offset → UTF-16 offset. @throws RangeError outside the text: that is a mistake in the caller. */
export function toUtf16Offset(s: string, codePoint: number): number {
  assertWithin(codePoint, s.length);
  const utf16 = advance(s, 0, codePoint);
  // `advance` stops at the end; only an offset past it comes out short.
  if (utf16 === s.length) assertWithin(codePoint, codePointLength(s));
  return utf16;
}

/** The same span without the white space (NBSP and line ends too) at its ends; nothing but white space leaves it empty. */
export function trimSpan(text: string, start: number, end: number): Span {
  const part = sliceCodePoints(text, start, end);
  const leading = part.length - part.trimStart().length;
  if (leading === part.length) return { start, end: start };
  // All white space is in the BMP: its UTF-16 units are code points.
  return { start: start + leading, end: end - (part.length - part.trimEnd().length) };
}

/** The living scripts written from right to left, by ISO 15924 code. */
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** The longest language tag, in characters: RFC 5646 (4.4.1) asks for 35. The engine reads a megabyte of one for minutes. */
export const LONGEST_LANGUAGE_TAG = 64;

/**
 * The direction in which a language is written, from its BCP 47 tag. A script subtag decides; otherwise the script the
 * language is most often written in, by CLDR's likely subtags. A tag that can't be read counts as left to right.
 */
export function directionOf(language: string): Direction {
  if (language.length > LONGEST_LANGUAGE_TAG) return 'ltr';
  const known = directions.get(language);
  if (known) return known;
  if (directions.size === MOST_LANGUAGES) directions.clear();
  const direction = rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

/** The tags that were asked about: the engine takes longer for one than for the rest of a claim. */
const directions = new Map<string, Direction>();
const MOST_LANGUAGES = 200;

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().script ?? '';
  } catch {
    return '';
  }
}

/** @throws RangeError unless the offset is a whole number from 0 to `length`. */
export function assertWithin(offset: number, length: number): void {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return;
  throw new RangeError(`Offset ${offset} is outside the text, which ends at ${length}.`);
}

/** The UTF-16 offset `count` code points after `utf16`, or the end of the text. */
function advance(s: string, utf16: number, count: number): number {
  let at = utf16;
  for (let left = count; left > 0 && at < s.length; left--) at += isPair(s, at) ? 2 : 1;
  return at;
}
