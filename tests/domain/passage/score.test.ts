import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { agreement, distance, score, similarity } from '@/lib/domain/passage/score';
import { sought } from '@/lib/domain/passage/sought';
import { codePointLength } from '@/lib/domain/text/text';
import { rawText, storedText } from '../../support/unicode';

/** The whole table, as Wagner and Fischer (1974) have it. */
function plainDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('distance', () => {
  test.each([
    ['kitten', 'sitting', 3],
    ['$200', '$1,500', 3],
    ['', 'abc', 3],
    ['', '', 0],
  ])('%j to %j is %i', (a, b, expected) => expect(distance(a, b, 9)).toBe(expected));

  it('is that of the whole table up to the limit, and limit + 1 beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 15 }), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('stays quick between long texts', () => {
    const long = 'abcdefghij'.repeat(5_000);
    expect(distance(long, `x${long}`, 256)).toBe(1);
    expect(similarity(long, long.replaceAll('a', 'x'))).toBe(0);
  });
});

describe('sought', () => {
  it('has one unit per code point', () => {
    fc.assert(
      fc.property(fc.oneof(storedText, rawText), storedText, (text, exact) => {
        const target = sought(text, { start: 0, end: 1, exact, prefix: '', suffix: '' });
        expect(target.text.length).toBe(codePointLength(text));
        expect(target.exact.length).toBe(codePointLength(exact));
      }),
    );
  });

  it('counts a changed emoji as one difference and tells those of the quote apart', () => {
    const target = sought('😀😎🜁', { start: 0, end: 2, exact: '😀😀', prefix: '', suffix: '😎' });
    expect(distance(target.text, target.exact, 9)).toBe(2);
    expect(target.text[1]).toBe(target.suffix);
    expect(target.text[2]).not.toBe(target.exact[0]);
  });
});

describe('score', () => {
  const quote = { start: 4, end: 7, exact: 'two', prefix: 'one ', suffix: ' ten' };
  const target = sought('one two ten', quote);

  it('is 1 for the identical quote, context and position, also without context', () => {
    expect(score(target, { start: 4, end: 7 })).toBe(1);
    expect(score({ ...target, prefix: '', suffix: '' }, { start: 4, end: 7 })).toBe(1);
  });

  it('weighs the words 60, each context 18, the position 4', () => {
    const moved = { ...target, start: 1004 };
    expect(score(moved, { start: 4, end: 7 })).toBeCloseTo(0.98);
    expect(score({ ...target, prefix: '####' }, { start: 4, end: 7 })).toBeCloseTo(0.82);
    expect(score({ ...target, suffix: '##en' }, { start: 4, end: 7 })).toBeCloseTo(0.91);
    expect(score({ ...target, exact: 'twxyz#' }, { start: 4, end: 7 })).toBeCloseTo(0.6);
  });

  it('agreement is the mean of the sides that there are', () => {
    expect(agreement({ ...target, suffix: '####' }, { start: 4, end: 7 })).toBe(0.5);
    expect(agreement({ ...target, prefix: '', suffix: '####' }, { start: 4, end: 7 })).toBe(0);
    expect(agreement({ ...target, prefix: '', suffix: '' }, { start: 0, end: 3 })).toBe(1);
  });
});
