import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { snapToGraphemes } from '@/lib/domain/text/snapping';
import {
  codePointLength,
  directionOf,
  normaliseText,
  sliceCodePoints,
  toCodePointOffset,
  toUtf16Offset,
  trimSpan,
} from '@/lib/domain/text/text';
import { rawText, storedText, textAndSpan } from '../../support/unicode';

describe('normaliseText', () => {
  test.each([
    ['CRLF and CR', 'a\r\nb\rc\n\rd', 'a\nb\nc\n\nd'],
    ['composes', 'cafe\u0301', 'caf\u00E9'],
    ['a NUL between letter and mark', 'e\0\u0301', '\u00E9'],
    ['a NUL between CR and LF', 'a\r\0\nb', 'a\nb'],
    ['half characters', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
    ['halves that a NUL keeps apart stay apart', '\uD83D\0\uDE00', '\uFFFD\uFFFD'],
    ['byte order marks at the start', '\uFEFF\0\uFEFFa\uFEFFb', 'a\uFEFFb'],
    ['keeps NBSP, curly quotes, marks of direction', '\u00A0“x”\u200F', '\u00A0“x”\u200F'],
    ['keeps compatibility characters', 'ﬁ²', 'ﬁ²'],
  ])('%s', (_, raw, stored) => expect(normaliseText(raw)).toBe(stored));

  it('is idempotent and leaves nothing that must not be stored', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const stored = normaliseText(raw);
        expect(normaliseText(stored)).toBe(stored);
        expect(stored).not.toMatch(/\r|\0|\p{Surrogate}|^\uFEFF/u);
        expect(stored.normalize('NFC')).toBe(stored);
      }),
    );
  });
});

describe('code points', () => {
  const text = 'a😀é\n👩‍👧';

  it('counts and slices characters, not UTF-16 units', () => {
    expect(codePointLength(text)).toBe(7);
    expect(sliceCodePoints(text, 1, 3)).toBe('😀é');
    expect(sliceCodePoints(text, 5, 99)).toBe('\u200D👧');
    expect(sliceCodePoints(text, -3, 1)).toBe('a');
    expect(sliceCodePoints(text, 3, 2)).toBe('');
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [7, 5],
    [text.length, 7],
  ])('UTF-16 offset %i is code point %i', (utf16, codePoint) => {
    expect(toCodePointOffset(text, utf16)).toBe(codePoint);
    expect(indexCodePoints(text).toCodePoint(utf16)).toBe(codePoint);
  });

  test.each([-1, 0.5, Number.NaN, 99])('offset %d is a mistake in the caller', (offset) => {
    const index = indexCodePoints(text);
    for (const convert of [index.toCodePoint, index.toUtf16])
      expect(() => convert(offset)).toThrow(RangeError);
    expect(() => toCodePointOffset(text, offset)).toThrow(RangeError);
    expect(() => toUtf16Offset(text, offset)).toThrow(RangeError);
  });

  it('refuses a code point offset that only UTF-16 units would reach', () => {
    expect(() => toUtf16Offset('😀', 2)).toThrow(RangeError);
    expect(toUtf16Offset('😀', 1)).toBe(2);
  });

  it('agrees with the string iterator at every offset, half characters too', () => {
    fc.assert(
      fc.property(fc.oneof(storedText, rawText), (s) => {
        const characters = [...s];
        const index = indexCodePoints(s);
        expect([codePointLength(s), index.length]).toEqual([characters.length, characters.length]);
        for (let at = 0; at <= characters.length; at++) {
          const utf16 = characters.slice(0, at).join('').length;
          expect([toUtf16Offset(s, at), index.toUtf16(at)]).toEqual([utf16, utf16]);
          expect([toCodePointOffset(s, utf16), index.toCodePoint(utf16)]).toEqual([at, at]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('slices as the array of characters does', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span: { start, end } }) => {
        const expected = [...text].slice(start, end).join('');
        expect(sliceCodePoints(text, start, end)).toBe(expected);
        expect(indexCodePoints(text).slice(start, end)).toBe(expected);
      }),
    );
  });
});

describe('spans', () => {
  test.each([
    ['\u00A0 “a b”\n', [2, 7]],
    ['😀 ', [0, 1]],
    [' \u3000\n', [0, 0]],
    ['', [0, 0]],
  ])('trimSpan of %j', (text, [start, end]) => {
    expect(trimSpan(text, 0, codePointLength(text))).toEqual({ start, end });
  });

  test.each([
    ['👩‍👩‍👧‍👦!', [2, 3], [0, 7]],
    ['a🇸🇾🇮🇷', [2, 4], [1, 5]],
    ['q\u0323x', [0, 1], [0, 2]],
    ['xq\u0323', [2, 3], [1, 3]],
    ['مُحَمَّد', [0, 1], [0, 2]],
    ['one\ntwo', [2, 5], [2, 5]],
    ['👍🏽', [1, 1], [1, 1]],
  ])('snapToGraphemes of %j from %j is %j', (text, [a = 0, b = 0], [start, end]) => {
    expect(snapToGraphemes(indexCodePoints(text), { start: a, end: b })).toEqual({ start, end });
  });

  it('widens to the nearest cluster boundaries of the whole text', () => {
    const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const edges = [...whole.segment(text)].map(({ index }) => toCodePointOffset(text, index));
        const boundaries = [...edges, codePointLength(text)];
        const expected =
          span.start === span.end
            ? span
            : {
                start: boundaries.findLast((at) => at <= span.start),
                end: boundaries.find((at) => at >= span.end),
              };
        expect(snapToGraphemes(indexCodePoints(text), span)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['words between blanks', 'don’t stop 10,000 times, 👩‍👧 q\u0323x '],
    ['Chinese without a blank', '北京大学在十二月发布了报告。'],
    ['flags, a blank after each hundred', `${'🇸🇾🇮🇷'.repeat(50)} `],
  ])('cuts a line of 40,000 units as the whole of it is cut: %s', (_, piece) => {
    const line = piece.repeat(Math.ceil(40_000 / piece.length));
    const index = indexCodePoints(line);
    const whole = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line);
    for (let start = 1; start < index.length; start += 1999) {
      const at = whole.containing(index.toUtf16(start))?.index ?? 0;
      expect(snapToGraphemes(index, { start, end: index.length })).toEqual({
        start: index.toCodePoint(at),
        end: index.length,
      });
    }
  });
});

describe('directionOf', () => {
  test.each([
    'ar',
    'AR-eg',
    'he',
    'iw',
    'fa',
    'ur',
    'ps',
    'sd',
    'ug',
    'yi',
    'dv',
    'ckb',
    'syr',
    'ku-Arab',
    'pa_PK',
  ])('%s is written from right to left', (tag) => expect(directionOf(tag)).toBe('rtl'));
  test.each(['en', 'fr-CA', 'ar-Latn', 'he-Latn-IL', 'ku', 'az', 'zh-Hant', '', 'x-?', 'not a tag'])(
    '%j is written from left to right',
    (tag) => expect(directionOf(tag)).toBe('ltr'),
  );
});
