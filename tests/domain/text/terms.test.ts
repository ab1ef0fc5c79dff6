import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedTerms, MOST_TERMS, rarest, sharedTerms } from '@/lib/domain/text/terms';

/** As a person would write it: a star behind a beginning. */
const asked = (text: string, least = 3) =>
  askedTerms(text, least).map(({ word, whole }) => (whole ? word : `${word}*`));

describe('what is looked up of words that somebody typed', () => {
  test.each<[string, string, string[]]>([
    ['nothing', ' *** ', []],
    ['a beginning', 'krokod', ['krokod*']],
    ['folded', 'CÓRDOBA', ['cordoba*']],
    ['a word of fewer letters, as it stands', 'an ox', ['an', 'ox']],
    ['a letter of an alphabet, as it stands', 'x', ['x']],
    ['repeated words once', 'war War WÁR', ['war*']],
    ['a beginning that another one continues, not', 'kess kessary', ['kessary*']],
    ['a short word beside one that it begins', 'in india', ['india*', 'in']],
    ['Arabic: its article begins half of all words', 'ال', ['ال']],
    ['Arabic: three letters begin a word', 'دمش', ['دمش*']],
    ['Chinese: one letter is a word', '水', ['水*']],
    ['Korean: one letter is a syllable', '서', ['서*']],
    ['Japanese', '亀カメ', ['亀カメ*']],
    ['Cyrillic', 'во Львов', ['львов*', 'во']],
    ['digits', '350 7', ['350*', '7']],
    ['letters outside the basic plane are letters', '𐐨𐐩', ['𐐨𐐩']],
  ])('%s', (_, text, terms) => {
    expect(asked(text)).toEqual(terms);
  });

  test('names are looked up by fewer letters', () => {
    expect(asked('xi', 2)).toEqual(['xi*']);
  });

  test('of many words the longest, sixteen at most', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz').join(' ');
    expect(asked(`${letters} ${letters} ${letters} crocodile`)).toHaveLength(MOST_TERMS);
    expect(asked(`${letters} crocodile`)[0]).toBe('crocodile*');
  });

  test('never more, never twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const terms = asked(text);
        expect(terms.length).toBeLessThanOrEqual(MOST_TERMS);
        expect(new Set(terms).size).toBe(terms.length);
      }),
    );
  });
});

describe('what is looked up of a text to find others like it', () => {
  test.each<[string, string, string[]]>([
    ['nothing of words that stand everywhere', 'the and of it', []],
    ['each word once, as it stands', 'Gunboats, gunboats patrolled', ['patrolled', 'gunboats']],
    ['short words of other scripts', 'غادر في 河水', ['غادر', 'في', '河水']],
  ])('%s', (_, text, found) => {
    expect(sharedTerms(text)).toEqual(found.map((word) => ({ word, whole: true })));
  });

  test('sixteen at most', () => {
    const text = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(sharedTerms(text)).toHaveLength(MOST_TERMS);
  });
});

describe('the rarest within a budget of rows', () => {
  const counted = (...rows: number[]) => rows.map((n) => ({ rows: n }));
  test.each<[string, number[], number, number[]]>([
    ['all, when they fit', [5, 1, 3], 9, [1, 3, 5]],
    ['up to the budget', [5, 1, 3], 8, [1, 3]],
    ['none, when even the rarest is too common', [11, 12], 10, []],
    ['none of none', [], 10, []],
  ])('%s', (_, rows, budget, chosen) => {
    expect(rarest(counted(...rows), budget)).toEqual(counted(...chosen));
  });
});
