import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '@/lib/domain/text/folding';
import { stem } from '@/lib/domain/text/stems';
import { storedText } from '../../support/unicode';

const stemsOf = (text: string) => [...new Set(words(text).map(stem))];

describe('forms of one word have one stem', () => {
  test.each([
    'withdraw withdraws withdrew withdrawn withdrawing withdrawal withdrawals',
    'minister ministers',
    'approve approves approved approving',
    'bridge bridges bridged',
    'say says said saying',
    'child children',
    'fighter fighters',
    'leave leaves left leaving',
    'man men',
    'وزير الوزير والوزير للوزير وزيرة الوزيرة',
    'وزراء الوزراء وزرا',
    'مدينة المدينة بالمدينة مدينه',
    'مقاتل مقاتلا المقاتلون مقاتلين',
    'ميليشيا الميليشيا ميليشيات والميليشيات',
    'كتاب كتابه كتابها الكتاب',
  ])('%s', (forms) => {
    expect(stemsOf(forms)).toHaveLength(1);
  });
});

describe('other words have other stems', () => {
  test.each([
    'news new',
    'police policy',
    'university universe',
    'organ organisation',
    'army arm',
    'ماء من',
    'وفد وزير',
  ])('%s', (pair) => {
    expect(stemsOf(pair)).toHaveLength(2);
  });
});

/** Of the examples in Porter, M. F. (1980), An algorithm for suffix stripping, Program 14(3), whole words to their ends. */
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['hopping', 'hop'],
  ['relational', 'relat'],
  ['conditional', 'condit'],
  ['digitizer', 'digit'],
  ['vietnamization', 'vietnam'],
  ['decisiveness', 'decis'],
  ['electricity', 'electr'],
  ['adjustment', 'adjust'],
])('%s is %s, as Porter has it', (word, found) => {
  expect(stem(word)).toBe(found);
});

/** What the light stemmer takes off, by its table of prefixes and suffixes (Larkey and others, 2007). */
test.each([
  ['بالمدرسه', 'مدرس'],
  ['كالجبل', 'جبل'],
  ['فالبيت', 'بيت'],
  ['سياسيون', 'سياس'],
  ['طالبات', 'طالب'],
  ['ال', 'ال'],
  ['ولد', 'ولد'],
])('%s is %s', (word, found) => {
  expect(stem(word)).toBe(found);
});

test('what is neither Latin nor Arabic stays, and nothing becomes empty', () => {
  expect(['河水', 'львов', '2024', 'x1'].map(stem)).toEqual(['河水', 'львов', '2024', 'x1']);
  fc.assert(
    fc.property(storedText, (text) => {
      for (const word of words(text)) expect(stem(word)).not.toBe('');
    }),
  );
});
