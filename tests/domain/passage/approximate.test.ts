import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { search } from '@/lib/domain/passage/approximate';
import { occurrences } from '@/lib/domain/passage/occurrences';
import { Spent, Work } from '@/lib/domain/passage/work';

/** Every end with the fewest errors, by the whole table of Sellers (1980). */
function plainEnds(text: string, pattern: string, limit: number) {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  const ends = [...text].map((unit, at) => {
    const before = column;
    column = [0];
    for (let i = 1; i <= pattern.length; i++) {
      const same = pattern[i - 1] === unit ? 0 : 1;
      column.push(Math.min((before[i - 1] ?? 0) + same, (before[i] ?? 0) + 1, (column[i - 1] ?? 0) + 1));
    }
    return { end: at + 1, errors: column[pattern.length] ?? 0 };
  });
  const fewest = Math.min(limit, pattern.length, ...ends.map(({ errors }) => errors));
  return ends.filter(({ errors }) => errors === fewest);
}

function plainSearch(text: string, pattern: string, limit: number) {
  const reversed = (s: string) => [...s].reverse().join('');
  return plainEnds(text, pattern, limit).map(({ end, errors }) => {
    const before = reversed(text.slice(Math.max(0, end - pattern.length - errors), end));
    const lengths = plainEnds(before, reversed(pattern), errors).map((match) => match.end);
    return { start: end - Math.max(0, ...lengths), end, errors };
  });
}

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });
/** A text with something like the pattern in it: its start, something else, its end. */
const alike = fc
  .tuple(letters(80), letters(60), letters(60), letters(3), fc.nat({ max: 80 }))
  .map(([pattern, before, after, other, cut]) => ({
    pattern,
    text: before + pattern.slice(0, cut) + other + pattern.slice(cut) + after,
  }));

describe('search', () => {
  test.each([
    ['the word itself', 'one two three', 'two', 1, [{ start: 4, end: 7, errors: 0 }]],
    ['one letter out', 'one to three', 'two', 1, [{ start: 4, end: 6, errors: 1 }]],
    ['nothing alike', 'one two three', 'xyz', 1, []],
    ['no pattern', 'one', '', 1, []],
  ])('%s', (_, text, pattern, limit, found) => expect(search(text, pattern, limit)).toEqual(found));

  it('finds what the whole table finds', () => {
    fc.assert(
      fc.property(alike, fc.nat({ max: 20 }), ({ text, pattern }, limit) => {
        fc.pre(pattern !== '');
        expect(search(text, pattern, limit)).toEqual(plainSearch(text, pattern, limit));
      }),
      { numRuns: 500 },
    );
  });

  it('ends where its work is spent', () => {
    expect(() => search('ab'.repeat(500), 'ab'.repeat(100), 20, new Work(1000))).toThrow(Spent);
  });
});

describe('occurrences', () => {
  it('are all there are, overlapping ones too', () => {
    fc.assert(
      fc.property(letters(60), letters(4), (text, pattern) => {
        const expected = [...text].map((_, at) => at).filter((at) => pattern && text.startsWith(pattern, at));
        expect([...occurrences(text, pattern)]).toEqual(expected);
      }),
    );
  });
});
