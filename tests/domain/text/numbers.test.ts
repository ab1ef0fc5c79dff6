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
  ])('%s', (_, text, found) => {
    expect(said(text)).toEqual(found);
  });

  test('stand where they say, whatever the text, and have a key of letters and digits', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        for (const { written, value } of numbersIn(text)) {
          expect(text).toContain(written);
          expect(numberKey(value)).toMatch(/^\w+$/);
        }
      }),
    );
  });
});
