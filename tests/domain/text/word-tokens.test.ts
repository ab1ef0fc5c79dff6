import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '@/lib/domain/text/word-tokens';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const segmented = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

test.each([
  ['The train left, at 9.', ['The', ' ', 'train', ' ', 'left', ',', ' ', 'at', ' ', '9', '.']],
  ['Don’t pay 4,000!', ['Don’t', ' ', 'pay', ' ', '4,000', '!']],
  ['هل غادَر؟ لا', ['هل', ' ', 'غادَر', '؟', ' ', 'لا']],
  ['วันนี้อากาศดี', ['วัน', 'นี้', 'อากาศ', 'ดี']],
])('%s', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test('a plain word is what the segmenter of UAX #29 says', () => {
  const signs = [...'aé19ßﬁªαяשויـ٣َﷺＡ水ม', 'e\u0301', ...'.,;:!?،؟’\'"-_/…'];
  const piece = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }).map((p) => p.join(''));
  fc.assert(
    fc.property(piece, (text) => {
      expect(tokensOf(text)).toEqual(segmented(text));
    }),
    { numRuns: 2_000 },
  );
});
