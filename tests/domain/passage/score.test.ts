import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { distance, likeness } from '@/lib/domain/passage/likeness';
import { agreement, score } from '@/lib/domain/passage/score';
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
    expect(distance(long, long.replaceAll('a', 'x'), 256)).toBe(257);
  });
});

describe('likeness', () => {
  test.each([
    ['minister', 'minster', 0.875],
    ['minister', 'ministry', 0.75],
    ['minister', 'company', 0],
    ['of', 'or', 0],
    ['2023', '2024', 0],
    ['same', 'same', 1],
  ])('of %s and %s is %d', (a, b, expected) => expect(likeness(a, b)).toBe(expected));
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

  const sentence =
    'Before the vote the minister said the fund lost nine million euros and left by the side door without another word.';
  const lost = 'the fund lost nine million euros';
  const placed = (text: string, exact: string, start = sentence.indexOf(lost)) => {
    const from = sentence.indexOf(lost);
    const [prefix, suffix] = [
      sentence.slice(from - 32, from),
      sentence.slice(from + lost.length).slice(0, 32),
    ];
    const target = sought(text, { start, end: start + lost.length, exact: lost, prefix, suffix });
    const at = text.indexOf(exact);
    return { target, span: { start: at, end: at + exact.length } };
  };

  it('weighs the words 60, each context 18, the position 4', () => {
    const away = placed(sentence, lost, sentence.indexOf(lost) + 1000);
    expect(score(away.target, away.span)).toBeCloseTo(0.98);
    const alone = placed(lost, lost, 0);
    expect(score(alone.target, alone.span)).toBeCloseTo(0.64);
    const half = placed(sentence.slice(sentence.indexOf(lost)), lost, 0);
    expect(score(half.target, half.span)).toBeCloseTo(0.82);
  });

  it('is 0.8 where other words stand between the same surroundings', () => {
    const other = placed(sentence.replace(lost, 'it was over'), 'it was over');
    expect(score(other.target, other.span)).toBeCloseTo(0.8);
  });

  it('agreement is the mean of both sides, by the words that still stand there in order', () => {
    const of = (text: string) => {
      const { target, span } = placed(text, lost);
      return agreement(target, span);
    };
    expect(of(sentence)).toBe(1);
    expect(of(sentence.slice(sentence.indexOf(lost)))).toBeCloseTo(0.5);
    expect(of(lost)).toBe(0);
    expect(
      of(sentence.replace('said', 'repeatedly said that').replace('and left', 'and then left')),
    ).toBeGreaterThan(0.7);
    expect(of(`Nobody but the treasurer knew that ${lost} when the cranes were sold.`)).toBeLessThan(0.3);
  });

  it('agreement is 1 for a quote that was recorded without context', () => {
    expect(agreement({ ...target, prefix: '', suffix: '' }, { start: 0, end: 3 })).toBe(1);
  });
});
