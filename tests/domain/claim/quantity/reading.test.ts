import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantityProblem } from '@/lib/domain/claim/claim';
import { quantityIn } from '@/lib/domain/claim/quantity/reading';

/** A quantity as short as a table wants it: "GT 10000 fighters", "RANGE 300..400 tonnes". */
function inShort(words: string): string | null {
  const read = quantityIn(words);
  if (!read) return null;
  const number = read.high === null ? `${read.low}` : `${read.low}..${read.high}`;
  return `${read.comparator} ${number} ${read.unit}`.trim();
}

describe('a quantity read out of words', () => {
  test.each([
    ['more than 10,000 fighters', 'GT 10000 fighters'],
    ['at their peak, over 10,000 Hezbollah fighters alone', 'GT 10000 fighters'],
    ['at least 40 civilians were killed', 'GTE 40 civilians'],
    ['no fewer than 40 people', 'GTE 40 people'],
    ['no more than 40 people', 'LTE 40 people'],
    ['up to 1.5 million displaced families', 'LTE 1500000 displaced families'],
    ['fewer than 12 of them stayed', 'LT 12'],
    ['about 4,000 loaves a day', 'APPROX 4000 loaves a day'],
    ['nearly 500 km of road', 'APPROX 500 km'],
    ['exactly 3 Iranian officers', 'EQ 3 officers'],
    ['2,000 fighters or more', 'GTE 2000 fighters'],
    ['2,000 Syrian pounds per household', 'EQ 2000 Syrian pounds per household'],
    ['monthly salaries of $200 and a food basket', 'EQ 200 dollars'],
    ['for $200 a month', 'EQ 200 dollars a month'],
    ['a debt of more than $30bn', 'GT 30000000000 dollars'],
    ['€5m was paid', 'EQ 5000000 euros'],
    ['40% of the harvest', 'EQ 40 percent'],
    ['40 per cent of the harvest', 'EQ 40 percent'],
    ['10 000 tonnes of wheat', 'EQ 10000 tonnes of wheat'],
    ['between 300 and 400 tonnes of wheat', 'RANGE 300..400 tonnes of wheat'],
    ['5 to 7 million people', 'RANGE 5000000..7000000 people'],
    ['300–400 villagers', 'RANGE 300..400 villagers'],
    ['1500 fighters left', 'EQ 1500 fighters'],
    ['it fell from 400 to 300 tonnes', 'EQ 300 tonnes'],
    ['By December 6, 2024, more than 50 posts were empty', 'GT 50 posts'],
    ['أكثر من ١٠٬٠٠٠ مقاتل من حزب الله', 'GT 10000 مقاتل'],
    ['ما لا يقل عن 40 مدنيًا', 'GTE 40 مدنيًا'],
    ['نحو 10 آلاف مقاتل', 'APPROX 10000 مقاتل'],
    ['ما لا يزيد عن ۱۲ قرية', 'LTE 12 قرية'],
    ['أقل من 3 ملايين دولار أميركي شهريا', 'LT 3000000 دولار أميركي شهريا'],
    ['بين 300 و400 طن', 'RANGE 300..400 طن'],
    ['40 في المئة من المحصول', 'EQ 40 في المئة'],
    ['١٢ قرية على الأقل', 'GTE 12 قرية'],
    ['ten thousand fighters', 'EQ 10000 fighters'],
    ['over two million people', 'GT 2000000 people'],
    ['half a million people fled', 'EQ 500000 people'],
    ['at least two dozen people', 'GTE 24 people'],
    ['five to seven million people', 'RANGE 5000000..7000000 people'],
    ['a debt of $1.2 trillion', 'EQ 1200000000000 dollars'],
    ['$1,234.5 million', 'EQ 1234500000 dollars'],
    ['1,250.75 euros', 'EQ 1250.75 euros'],
    ['a crowd of 2,000 people', 'EQ 2000 people'],
    ['In 2000 two men died', 'EQ 2 men'],
    ['5,000 one-way tickets', 'EQ 5000 one-way tickets'],
    ['500 m of road', 'EQ 500 m'],
    ['عشرة آلاف مقاتل', 'EQ 10000 مقاتل'],
    ['نحو نصف مليون شخص', 'APPROX 500000 شخص'],
    ['بين عشرة وعشرين قتيلا', 'RANGE 10..20 قتيلا'],
  ])('%s → %s', (words, quantity) => {
    expect(inShort(words)).toBe(quantity);
  });

  test.each([
    'No formal agreement governed it.',
    'By December 6, 2024, they had left',
    'قبل 6 ديسمبر 2024 ثم صمت',
    'on 6 December the bridge fell',
    'since 2011',
    'the war of 2011–2024',
    'at 10:30 in the morning',
    'at 5 a.m.',
    'Resolution 2254 was adopted',
    'the 3rd brigade',
    'in the 1990s',
    'the B2 road',
    '10.000 fighters',
    '12 of the 30 guards',
    '1 in 5 children',
    'one in five children',
    '7 out of 10 voters',
    'واحد من كل خمسة أطفال',
    '5 من 10 ناخبين',
    'two thirds of the voters',
    'minus 12 degrees',
    '12 degrees below zero',
    'between 9 and 10 am',
    'around 10 a.m.',
    '10–12 December',
    'around 2011, before the war',
    'more than 1/2',
    '12 500 tonnes',
    'the two sides',
    'the twenty-first century',
    'thousands of people',
  ])('“%s” counts nothing that can be told', (words) => {
    expect(quantityIn(words)).toBeNull();
  });

  test('whatever stands there: a quantity that holds together, or none', () => {
    const bits = fc.constantFrom(
      ...['more than', 'between', 'and', 'to', '–', '$', '10,000', '٣', '2024', '5', 'million', 'ألف'],
      ...['fighters', 'مقاتل', 'a day', '%', 'no', 'December', '.', ','],
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 8 }), (words) => {
        const read = quantityIn(words.join(' '));
        if (read) expect(quantityProblem(read)).toBeNull();
      }),
    );
  });
});
