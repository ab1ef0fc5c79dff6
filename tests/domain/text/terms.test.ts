import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedTerms, indexed, MOST_TERMS, rarest, SEARCH_FORM } from '@/lib/domain/text/terms';

/** As a person would write it: a star behind a beginning. */
const asked = (text: string, least = 3) =>
  askedTerms(text, least).map(({ word, whole }) => (whole ? word : `${word}*`));

/** Each word with its other form. */
const forms = (text: string) => askedTerms(text, 3).map(({ word, or }) => [word, or]);

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

describe('a word is looked up by its other form as well', () => {
  test.each<[string, string, [string, string | null][]]>([
    ['a stem', 'bridges', [['bridges', 'bridg']]],
    [
      'digits among letters are no number',
      'b52 zq14x',
      [
        ['zq14x', null],
        ['b52', null],
      ],
    ],
    ['an irregular form', 'withdrew', [['withdrew', 'withdraw']]],
    ['none where it is the stem', 'withdraw', [['withdraw', null]]],
    ['the word without its article', 'الميليشيات', [['الميليشيات', 'ميليش']]],
    ['a number that is a word', 'seventeen', [['seventeen', '17']]],
    ['a number of several words, as its digits alone', 'ten thousand', [['10000', null]]],
    ['an Arabic one behind its “and”', 'وعشرين ألفا', [['20000', null]]],
    ['digits behind it', 'و10 آلاف', [['10000', null]]],
    ['a number with its thousands apart', '10,000', [['10000', null]]],
  ])('%s', (_, text, found) => {
    expect(forms(text)).toEqual(found);
  });
});

describe('a text as the search holds it', () => {
  test.each<[string, string, string]>([
    ['words, then stems', 'Ministers approved it.', 'ministers approved it minist approv'],
    ['numbers in digits', 'Ten thousand left', 'ten thousand left leav 10000'],
    ['no number twice', '10,000 men', '10000 men man'],
    ['parts of a unit', '3.5 tonnes', '3 5 tonnes tonn 3d5'],
    ['Arabic', 'غادرت الميليشيات', 'غادرت الميليشيات ميليش'],
    ['nothing of nothing', ' … ', ''],
  ])('%s', (_, text, held) => {
    expect(indexed(text)).toBe(held);
  });

  test('has one number for its form: raise it when this changes, so that newsrooms have their search made anew', () => {
    const text =
      'Ministers withdrew 10,000 men and half a million; خمسة آلاف مقاتل غادروا المدينة، علی کتاب ۱۴ مسئول An\u00adfang 17³';
    expect([SEARCH_FORM, indexed(text)]).toEqual([
      4,
      'ministers withdrew 10000 men and half a million خمسه الاف مقاتل غادروا المدينه علي كتاب 14 مسوول anfang 17 3 minist withdraw man خمس اف غادرو مدين عل 500000 5000',
    ]);
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
