import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  describe as describePassage,
  LONGEST_PASSAGE,
  overlaps,
  segments,
  select,
} from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import { snapToGraphemes } from '@/lib/domain/text/snapping';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';
import { textAndSpan } from '../../support/unicode';

const text = 'Le 👩‍👧 a dit : « مُحَمَّد\u00A0» est parti.\n\u200F \u200B\n';

const paths = (result: ReturnType<typeof select>) =>
  result.ok
    ? result.value
    : result.refusal.kind === 'invalid' && result.refusal.issues.map(({ path }) => path);

describe('describe', () => {
  it('takes the words and 32 code points on either side', () => {
    const long = `${'😀'.repeat(40)}quote${'é'.repeat(40)}`;
    expect(describePassage(indexCodePoints(long), { start: 40, end: 45 })).toEqual({
      ok: true,
      value: { start: 40, end: 45, exact: 'quote', prefix: '😀'.repeat(32), suffix: 'é'.repeat(32) },
    });
  });

  it('widens nothing: half a cluster and white space stay as selected', () => {
    expect(describePassage(indexCodePoints(text), { start: 2, end: 4 })).toMatchObject({
      value: { exact: ' 👩' },
    });
  });

  test.each([
    [{ start: 3, end: 3 }, ['end']],
    [{ start: 4, end: 3 }, ['end']],
    [{ start: -1, end: 3 }, ['start']],
    [{ start: 0.5, end: 3 }, ['start']],
    [{ start: Number.NaN, end: 3 }, ['start']],
    [{ start: 0, end: codePointLength(text) + 1 }, ['end']],
    [{ start: 99, end: 100 }, ['start']],
    [{ start: 2, end: 3 }, ['exact']],
    [{ start: codePointLength(text) - 4, end: codePointLength(text) }, ['exact']],
  ])('refuses %j and names the field', (span, expected) => {
    expect(paths(describePassage(indexCodePoints(text), span))).toEqual(expected);
    expect(paths(select(indexCodePoints(text), span))).toEqual(expected);
  });

  it('refuses more than the longest passage', () => {
    const long = '😀'.repeat(LONGEST_PASSAGE + 1);
    expect(paths(describePassage(indexCodePoints(long), { start: 0, end: LONGEST_PASSAGE + 1 }))).toEqual([
      'end',
    ]);
    expect(describePassage(indexCodePoints(long), { start: 1, end: LONGEST_PASSAGE + 1 })).toMatchObject({
      ok: true,
    });
  });

  it('gives a quote that stands where it says, or refuses', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const result = describePassage(indexCodePoints(text), span);
        if (!result.ok) {
          expect(sliceCodePoints(text, span.start, span.end)).not.toMatch(/\p{L}|\p{N}|\p{P}/u);
          return;
        }
        const { start, end, exact, prefix, suffix } = result.value;
        expect({ start, end }).toEqual(span);
        const characters = [...text];
        expect(exact).toBe(characters.slice(start, end).join(''));
        expect(prefix).toBe(characters.slice(Math.max(0, start - 32), start).join(''));
        expect(suffix).toBe(characters.slice(end, end + 32).join(''));
      }),
    );
  });
});

describe('select', () => {
  test.each([
    [{ start: 0, end: 3 }, 'Le'],
    [{ start: 4, end: 5 }, '👩‍👧'],
    [{ start: 16, end: 18 }, 'مُ'],
    [{ start: 14, end: 27 }, '« مُحَمَّد\u00A0»'],
  ])('of %j means %j', (span, exact) => {
    expect(select(indexCodePoints(text), span)).toMatchObject({ ok: true, value: { exact } });
  });

  it('cuts no character, and selecting its result again changes nothing', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const first = select(indexCodePoints(text), span);
        if (!first.ok) return;
        const { start, end } = first.value;
        expect(snapToGraphemes(indexCodePoints(text), { start, end })).toEqual({ start, end });
        expect(select(indexCodePoints(text), first.value)).toEqual(first);
      }),
    );
  });
});

describe('overlaps', () => {
  test.each([
    [[0, 2], [1, 3], true],
    [[0, 9], [3, 4], true],
    [[0, 2], [2, 3], false],
    [[1, 1], [0, 5], false],
  ])('%j and %j: %s', ([a = 0, b = 0], [c = 0, d = 0], expected) => {
    expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(expected);
    expect(overlaps({ start: c, end: d }, { start: a, end: b })).toBe(expected);
  });
});

describe('segments', () => {
  it('cuts at every edge and names what covers each piece', () => {
    const spans = [
      { id: 'a', start: 2, end: 6 },
      { id: 'b', start: 4, end: 20 },
      { id: 'a', start: 5, end: 8 },
      { id: 'empty', start: 7, end: 7 },
    ];
    expect(segments(spans, { start: 0, end: 10 })).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 4, ids: ['a'] },
      { start: 4, end: 5, ids: ['a', 'b'] },
      { start: 5, end: 6, ids: ['a', 'b'] },
      { start: 6, end: 8, ids: ['b', 'a'] },
      { start: 8, end: 10, ids: ['b'] },
    ]);
    expect(segments(spans, { start: 3, end: 3 })).toEqual([]);
  });

  it('partitions the range; each code point has exactly the spans that cover it', () => {
    const offset = fc.integer({ min: 0, max: 30 });
    const span = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), start: offset, end: offset });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), offset, offset, (spans, a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const cut = segments(spans, range);
        let at = range.start;
        for (const segment of cut) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(at);
          for (at = segment.start; at < segment.end; at++) {
            const here = spans.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id);
            expect(segment.ids).toEqual([...new Set(here)]);
          }
        }
        expect(at).toBe(range.end);
      }),
    );
  });
});
