import { expect, test } from 'vitest';
import { otherNumbers } from '@/lib/domain/claim/figures';

test.each<[string, string, string, [string, string][]]>([
  ['another number', '5,000 fighters left.', 'Some 10,000 fighters left', [['5,000', '10,000']]],
  ['in words', 'Five thousand fighters left.', '10,000 fighters left', [['Five thousand', '10,000']]],
  ['the same, written otherwise', '10,000 fighters left.', 'Ten thousand fighters left', []],
  ['the same in another script', 'غادر ١٠٬٠٠٠ مقاتل', 'غادر عشرة آلاف مقاتل', []],
  ['another in Arabic', 'غادر خمسة آلاف مقاتل', 'غادر ١٠٬٠٠٠ مقاتل', [['خمسة آلاف', '١٠٬٠٠٠']]],
  [
    'years with years',
    '12 died in 2019.',
    'In 2020 14 died',
    [
      ['12', '14'],
      ['2019', '2020'],
    ],
  ],
  ['a year is not compared with people', '12 died.', 'They died in 2019', []],
  ['a share of the same', '40 percent fled.', 'A flight of 25% was seen', [['40', '25']]],
  [
    'by what they count',
    '3 judges and 9 guards left.',
    'Out went 7 guards and 5 judges',
    [
      ['3', '5'],
      ['9', '7'],
    ],
  ],
  ['not a number that both say', '3 judges and 9 guards left.', '9 judges and 7 guards left', []],
  ['which of several is not known', '12 died.', 'There were 30 boats, 40 nets', []],
  ['none in one of them', 'Many died.', '12 died', []],
  ['the same, as a half', '500,000 people fled.', 'Half a million people fled', []],
  ['the same, as an Arabic half', 'نزح 500,000 شخص', 'نزح نصف مليون شخص', []],
  ['a plural tells no number', '12 people were hurt.', 'Dozens of people were hurt', []],
  ['a year beside a number', 'In 2000 two died.', 'In 2000 three died', [['two', 'three']]],
  ['a word between', '12 died.', '14 people died', [['12', '14']]],
  ['a name between', '10,000 Dormarch fighters left.', '5,000 fighters', [['10,000', '5,000']]],
  ['not of two things', '300 fighters left.', 'They left after 13 years', []],
  ['not a share and dollars', '40 percent is owed.', '3 dollars is owed', []],
  ['not a share and a sum', 'It is 40 percent.', 'It is $3', []],
  ['not a share and what is paid', 'Fees are 500 per month.', 'Fees rose by 40 percent', []],
  ['what is paid', 'Fees are 500 per month.', 'Fees are 600 per month', [['500', '600']]],
  [
    'a currency, before it or behind',
    'It cost $5 million.',
    '6 million dollars',
    [['5 million', '6 million']],
  ],
  ['not what can be read in two ways', '10.000 men left.', '10 men left', []],
  [
    'of a long text, the sentence that is meant',
    'The prison at Stell cost 84 million.',
    'It has 300 cells. The prison at Stell came to a cost of 48 million. It took 6 years.',
    [['84 million', '48 million']],
  ],
])('%s', (_, claim, text, found) => {
  expect(otherNumbers(claim, text)).toEqual(found.map(([ours, theirs]) => ({ claim: ours, text: theirs })));
});
