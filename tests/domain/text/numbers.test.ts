import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberKey, numbersIn } from '@/lib/domain/text/numbers';
import { storedText } from '../../support/unicode';

const said = (text: string) => numbersIn(text).map(({ written, value }) => [written, value]);

describe('numbers in a text', () => {
  test.each<[string, string, [string, number][]]>([
    [
      'digits',
      'killed 17 in 2024',
      [
        ['17', 17],
        ['2024', 2024],
      ],
    ],
    [
      'thousands apart',
      '10,000 or 10.000 or 10 000',
      [
        ['10,000', 10000],
        ['10.000', 10000],
        ['10 000', 10000],
      ],
    ],
    [
      'parts of a unit',
      '3.5 and 3,5',
      [
        ['3.5', 3.5],
        ['3,5', 3.5],
      ],
    ],
    [
      'Arabic digits',
      '١٠٬٠٠٠ و١٤',
      [
        ['١٠٬٠٠٠', 10000],
        ['١٤', 14],
      ],
    ],
    ['Persian digits', '۱۴ نفر', [['۱۴', 14]]],
    [
      'words',
      'twenty-one, two hundred and five',
      [
        ['twenty-one', 21],
        ['two hundred and five', 205],
      ],
    ],
    ['large ones', 'one hundred and fifty thousand', [['one hundred and fifty thousand', 150_000]]],
    [
      'both together',
      '2.5 million, a million',
      [
        ['2.5 million', 2_500_000],
        ['a million', 1_000_000],
      ],
    ],
    [
      'two beside each other',
      'five six',
      [
        ['five', 5],
        ['six', 6],
      ],
    ],
    [
      'across a comma, two',
      'in five, ten left',
      [
        ['five', 5],
        ['ten', 10],
      ],
    ],
    ['not "one of them", nor "a man"', 'one of them, a man', []],
    ['Arabic words', 'خمسة وعشرون ألفا', [['خمسة وعشرون ألفا', 25_000]]],
    ['Arabic teens', 'ثلاثمئة واثنتا عشرة رحلة', [['ثلاثمئة واثنتا عشرة', 312]]],
    [
      'Arabic duals',
      'مئتي ألف، ألفين',
      [
        ['مئتي ألف', 200_000],
        ['ألفين', 2000],
      ],
    ],
    ['Arabic years', 'ألفين وأربعة وعشرين', [['ألفين وأربعة وعشرين', 2024]]],
    [
      'decimals behind thousands, in either way of writing',
      '1,250.75 and 1.250,75 and $1,234.5 million',
      [
        ['1,250.75', 1250.75],
        ['1.250,75', 1250.75],
        ['1,234.5 million', 1_234_500_000],
      ],
    ],
    ['two signs that differ are no thousands', '1,234.567', [['1,234.567', 1234.567]]],
    ['parts that none can be added to', '0.125', [['0.125', 0.125]]],
    [
      'what is short for a scale, an m with a currency alone',
      '$1.2 trillion, $5m, 30bn, 5m',
      [
        ['1.2 trillion', 1.2e12],
        ['5m', 5_000_000],
        ['30bn', 30e9],
        ['5', 5],
      ],
    ],
    [
      'after digits, no other word than a scale',
      'In 2000 two men bought 5,000 one-way tickets',
      [
        ['2000', 2000],
        ['two', 2],
        ['5,000', 5000],
      ],
    ],
    ['after a year, no plural', 'In 2000 thousands fled', [['2000', 2000]]],
    ['after another number, a plural', '5 millions', [['5 millions', 5_000_000]]],
    ['not plurals alone, nor a few of them', 'Thousands, dozens of them, a few hundred, several million', []],
    ['not Arabic plurals alone', 'مئات القتلى وآلاف النازحين، مئات الآلاف', []],
    [
      'halves and quarters of a scale',
      'half a million, a quarter of a million, half a dozen',
      [
        ['half a million', 500_000],
        ['a quarter of a million', 250_000],
        ['half a dozen', 6],
      ],
    ],
    [
      'and a half',
      'two and a half million; a million and a half; a dozen and a half; 2 and a half',
      [
        ['two and a half million', 2_500_000],
        ['a million and a half', 1_500_000],
        ['a dozen and a half', 18],
        ['2 and a half', 2.5],
      ],
    ],
    [
      'Arabic halves and quarters',
      'نصف مليون، ربع مليون، مليون ونصف المليون، ثلاثة ملايين ونصف مليون',
      [
        ['نصف مليون', 500_000],
        ['ربع مليون', 250_000],
        ['مليون ونصف المليون', 1_500_000],
        ['ثلاثة ملايين ونصف مليون', 3_500_000],
      ],
    ],
    ['not a share of what is not said, nor an ordinal', 'half of them, two thirds, twenty-first', []],
    ['not what another share is of', 'a third of a million, ثلاثة أرباع مليون', []],
    [
      'a word of each place',
      'one hundred and twenty-five thousand; two hundred and ten; two hundred twenty five',
      [
        ['one hundred and twenty-five thousand', 125_000],
        ['two hundred and ten', 210],
        ['two hundred twenty five', 225],
      ],
    ],
    [
      'scales of a scale',
      'a thousand million; ألف مليار',
      [
        ['a thousand million', 1e9],
        ['ألف مليار', 1e12],
      ],
    ],
    [
      'Arabic parts that are joined',
      'مليون ومئة ألف، 5 آلاف ومئتي رجل، بين عشرة وعشرين',
      [
        ['مليون ومئة ألف', 1_100_000],
        ['5 آلاف ومئتي', 5200],
        ['عشرة', 10],
        ['عشرين', 20],
      ],
    ],
  ])('%s', (_, text, found) => {
    expect(said(text)).toEqual(found);
  });

  test.each([
    ['10.000', true],
    ['10.000 million', true],
    ['10,000', false],
    ['1.000.000', false],
    ['3.5', false],
  ])('%s can be read in two ways: %s', (text, doubtful) => {
    expect(numbersIn(text)[0]?.doubtful).toBe(doubtful);
  });

  test.each(['a ', 'hundred ', 'one hundred and ', 'half a ', 'خمسة وعشرون و', `${'9'.repeat(30)} million `])(
    'take a text of 60,000 letters that says “%s” all along in a moment',
    (words) => {
      const began = performance.now();
      numbersIn(words.repeat(60_000 / words.length));
      // It takes a minute where each word is followed to the end.
      expect(performance.now() - began).toBeLessThan(5000);
    },
  );

  test('stand where they say, whatever the text, and have a key of letters and digits', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        for (const { written, value, start, end } of numbersIn(text)) {
          expect(text.slice(start, end)).toBe(written);
          expect(numberKey(value)).toMatch(/^\w+$/);
        }
      }),
    );
  });
});
