import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Run, similarity, wordChanges, wordSet } from '@/lib/domain/text/word-changes';

/** "The [-seventh-]{+eighth+} of March". */
const drawn = (runs: readonly Run[]): string =>
  runs
    .map(({ kind, text }) => (kind === 'gone' ? `[-${text}-]` : kind === 'come' ? `{+${text}+}` : text))
    .join('');

describe('what changed, word by word', () => {
  test.each([
    ['The train left on 7 March.', 'The train left on 8 March.', 'The train left on [-7-]{+8+} March.'],
    ['More than 4,000 guards', 'About 3,600 guards', '[-More than 4,000 guards-]{+About 3,600 guards+}'],
    [
      'At their peak, more than 4,000 guards were stationed in the valley.',
      'At their peak, about 3,600 guards were stationed in the valley.',
      'At their peak, [-more than 4,000-]{+about 3,600+} guards were stationed in the valley.',
    ],
    ['It was never signed.', 'It was signed.', 'It was [-never -]signed.'],
    ['It was signed.', 'It was signed twice.', 'It was signed{+ twice+}.'],
    ['The same.', 'The same.', 'The same.'],
    ['', 'New.', '{+New.+}'],
    ['Old.', '', '[-Old.-]'],
    ['', '', ''],
    ['غادر الحرس الوادي في ٧ مارس', 'غادر الحرس الوادي في ٨ مارس', 'غادر الحرس الوادي في [-٧-]{+٨+} مارس'],
    ['วันนี้อากาศดีมาก', 'วันนี้อากาศร้อนมาก', 'วันนี้อากาศ[-ดี-]{+ร้อน+}มาก'],
    [
      'The freight register shows night trains.',
      'Two drivers of the mill were asked again yesterday.',
      '[-The freight register shows night trains.-]{+Two drivers of the mill were asked again yesterday.+}',
    ],
  ])('%s → %s', (before, after, expected) => {
    expect(drawn(wordChanges(before, after))).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom('the', 'guard', 'left', ' ', ' ', ', ', '10,000', 'وادي', '水坝', '👩‍🚒', '\n'), {
      maxLength: 40,
    })
    .map((words) => words.join(''));

  test('what is same and gone is the earlier text, what is same and come the later', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordChanges(before, after);
        const of = (kind: Run['kind']) =>
          runs
            .filter((r) => r.kind === 'same' || r.kind === kind)
            .map((r) => r.text)
            .join('');
        expect([of('gone'), of('come')]).toEqual([before, after]);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });

  test('texts of any length come to an end: past the budget the part that differs is told whole', () => {
    const words = (n: number, word: string) => Array.from({ length: n }, (_, i) => `${word}${i}`).join(' ');
    const [before, after] = [`Alike ${words(3000, 'a')} end`, `Alike ${words(3000, 'b')} end`];
    expect(wordChanges(before, after)).toEqual([
      { kind: 'gone', text: before },
      { kind: 'come', text: after },
    ]);
  });

  test('what was compared is taken from the budget, and only what fits into it is compared', () => {
    const budget = { pairs: 10 };
    expect(drawn(wordChanges('It was signed.', 'It was forged.', budget))).toBe(
      'It was [-signed-]{+forged+}.',
    );
    expect(budget).toEqual({ pairs: 9 });
    const [before, after] = ['One two three four.', 'Two three four five.'];
    expect(drawn(wordChanges(before, after, budget))).toBe(`[-${before}-]{+${after}+}`);
    expect(drawn(wordChanges(before, after))).toBe('[-One two-]{+Two+} three four{+ five+}.');
  });
});

describe('similarity', () => {
  const cases: [string, string, number][] = [
    ['the militias left', 'The militias left!', 1],
    ['the militias left', 'the militias stayed', 2 / 3],
    ['left left left', 'left', 1],
    ['one', 'two', 0],
    ['', '', 0],
    ['…', 'one', 0],
  ];
  test.each(cases)('of “%s” and “%s” is %d', (a, b, alike) => {
    expect(similarity(wordSet(a), wordSet(b))).toBeCloseTo(alike);
  });
});
