import { describe, expect, test } from 'vitest';
import { difference } from '@/lib/domain/text/difference/difference';
import { folded, sizeInWords, sizeOf } from '@/lib/domain/text/difference/telling';

describe('how much is different', () => {
  test.each([
    [['One two three.'], ['One two three.'], 'No word is different'],
    [[], ['One two three.'], '3 words added'],
    [['The train left at 7.30 on 10,000 rails.'], [], '8 words taken out'],
    [['It was never signed.'], ['It was signed.'], '1 word taken out'],
    [
      ['The train left on 7 March.', 'Nobody was asked at all.'],
      ['The train left on 8 April.', 'Nobody was asked at all.', 'One more.'],
      '2 words taken out, 4 added',
    ],
    [
      ['Short one.', 'The train left on 7 March.'],
      ['The train left on 7 March.', 'Short one.'],
      '1 paragraph moved',
    ],
    [['水坝关闭了。'], ['水坝关闭了。', '河水上涨。'], '4 words added'],
    [['غادر الحرس الوادي.'], [], '3 words taken out'],
  ])('%j → %j: %s', (before, after, expected) => {
    expect(sizeInWords(sizeOf(difference(before, after)))).toBe(expected);
  });
});

describe('long stretches without a change', () => {
  const lines = (n: number) => Array.from({ length: n }, (_, i) => `Paragraph number ${i}.`);
  const shown = (before: string[], after: string[]) =>
    folded(difference(before, after)).map((one) => ('folded' in one ? one.folded.length : one.part.kind));

  test('are folded but for the paragraph next to each change', () => {
    const before = lines(12);
    expect(shown(before, [...before.slice(0, 6), 'Quite another thing.', ...before.slice(6)])).toEqual([
      5,
      'kept',
      'come',
      'kept',
      5,
    ]);
  });

  test('of one or two are not worth it', () => {
    const before = lines(6);
    expect(shown(before, [...before.slice(0, 3), 'Quite another thing.', ...before.slice(3)])).toEqual([
      ...['kept', 'kept', 'kept'],
      'come',
      ...['kept', 'kept', 'kept'],
    ]);
  });

  test('are all there is where nothing changed', () => expect(shown(lines(4), lines(4))).toEqual([4]));
});
