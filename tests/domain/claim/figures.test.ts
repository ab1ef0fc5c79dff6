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
  ['by what they count', '3 judges and 9 guards left.', '9 judges and 7 guards left', [['3', '7']]],
  ['which of several is not known', '12 died.', 'There were 30 boats, 40 nets', []],
  ['none in one of them', 'Many died.', '12 died', []],
  [
    'of a long text, the sentence that is meant',
    'The prison at Stell cost 84 million.',
    'It has 300 cells. The prison at Stell came to a cost of 48 million. It took 6 years.',
    [['84 million', '48 million']],
  ],
])('%s', (_, claim, text, found) => {
  expect(otherNumbers(claim, text)).toEqual(found.map(([ours, theirs]) => ({ claim: ours, text: theirs })));
});
