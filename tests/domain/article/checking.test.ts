import { describe, expect, test } from 'vitest';
import { findingOf, formReadBy, nextLook, stillThere, whyNotCompared } from '@/lib/domain/article/checking';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STEPS = [
  { every: HOUR, until: DAY },
  { every: DAY, until: 7 * DAY },
  { every: 7 * DAY, until: null },
];

describe('the next look', () => {
  test.each([
    ['at once', 0, HOUR],
    ['a minute before the first day ends', DAY - 60_000, HOUR],
    ['when the first day has ended', DAY, DAY],
    ['on the sixth day', 6 * DAY, DAY],
    ['when the first week has ended', 7 * DAY, 7 * DAY],
    ['after years', 2000 * DAY, 7 * DAY],
    ['where the clock went back', -HOUR, HOUR],
  ])('%s', (_, age, wait) => {
    const published = new Date('2026-11-02T08:00:00.000Z');
    const now = new Date(published.getTime() + age);
    expect(nextLook(STEPS, published, now)).toEqual(new Date(now.getTime() + wait));
  });

  test('is none once the steps have come to their end, or where there are none', () => {
    const published = new Date('2026-11-02T08:00:00.000Z');
    const later = new Date(published.getTime() + DAY);
    expect(nextLook([{ every: HOUR, until: DAY }], published, later)).toBeNull();
    expect(nextLook([], published, published)).toBeNull();
  });
});

const ARTICLE =
  'The militias left the capital by December 6. No formal agreement governed it, an analyst said.';

describe('a look finds', () => {
  test.each([
    ['the same text', ARTICLE, 'SAME'],
    ['a word that changed', ARTICLE.replace('6', '8'), 'CHANGED'],
    ['a paragraph more', `${ARTICLE}\n\nThe ministry did not comment.`, 'CHANGED'],
    ['its sentences in another order', ARTICLE.split('. ').reverse().join('. '), 'CHANGED'],
    ['other accents and capitals, which are a change all the same', ARTICLE.toUpperCase(), 'CHANGED'],
    ['the first words before a wall', 'The militias left. Subscribe to read on.', 'PARTIAL'],
    ['a question about cookies', 'We and our 812 partners store cookies. Accept all the cookies?', 'PARTIAL'],
    ['the same few words again and again', 'the an it by '.repeat(50), 'PARTIAL'],
    ['nothing', '', 'PARTIAL'],
  ] as const)('%s', (_, found, finding) => {
    expect(findingOf(found, { stored: ARTICLE, today: ARTICLE })).toBe(finding);
  });

  test('no change where half of the words are left, and a wall where fewer are', () => {
    const words = Array.from({ length: 10 }, (_, n) => `word${n}`);
    const of = (left: number) =>
      findingOf(words.slice(0, left).join(' '), { stored: words.join(' '), today: words.join(' ') });
    expect([of(5), of(4)]).toEqual(['CHANGED', 'PARTIAL']);
  });

  test.each([
    [
      'Arabic',
      'غادرت الميليشيات العاصمة في السادس من ديسمبر.',
      'غادرت الميليشيات العاصمة في الثامن من ديسمبر.',
      'CHANGED',
    ],
    ['Arabic', 'غادرت الميليشيات العاصمة في السادس من ديسمبر.', 'اشترك لمتابعة القراءة.', 'PARTIAL'],
    ['Chinese', '民兵于十二月六日离开首都没有正式协议', '民兵于十二月八日离开首都没有正式协议', 'CHANGED'],
    ['Chinese', '民兵于十二月六日离开首都没有正式协议', '请登录后继续阅读全文', 'PARTIAL'],
    ['Thai', 'กองกำลังออกจากเมืองหลวงในเดือนธันวาคม', 'กองกำลังออกจากเมืองหลวงในเดือนมกราคม', 'CHANGED'],
  ] as const)('the same in %s', (_, before, found, finding) => {
    expect(findingOf(found, { stored: before, today: before })).toBe(finding);
  });

  test('nothing new where only our reader reads the page differently by now', () => {
    const today = `${ARTICLE} Photo: A. Writer`;
    expect(findingOf(today, { stored: ARTICLE, today })).toBe('SAME');
    expect(findingOf(ARTICLE, { stored: ARTICLE, today })).toBe('SAME');
    expect(findingOf(today.replace('6', '8'), { stored: ARTICLE, today })).toBe('CHANGED');
  });

  test('a change in two megabytes without a blank', () => {
    const long = '一'.repeat(700_000);
    expect(findingOf(`${long}二`, { stored: long, today: long })).toBe('CHANGED');
  });
});

test.each([
  ['where they were', ['3-0c1d2e3f'], ['1-aaaaaaaa', '3-0c1d2e3f'], ['3-0c1d2e3f']],
  ['at another place', ['3-0c1d2e3f'], ['1-aaaaaaaa', '4-0c1d2e3f'], ['4-0c1d2e3f']],
  ['without what is gone', ['3-0c1d2e3f', '5-bbbbbbbb'], ['5-bbbbbbbb'], ['5-bbbbbbbb']],
  ['none with other words', ['3-0c1d2e3f'], ['3-cccccccc'], []],
  ['once where one stands for two', ['3-0c1d2e3f', '4-0c1d2e3f'], ['3-0c1d2e3f'], ['3-0c1d2e3f']],
  [
    'each of two with the same words',
    ['3-0c1d2e3f', '4-0c1d2e3f'],
    ['3-0c1d2e3f', '4-0c1d2e3f'],
    ['3-0c1d2e3f', '4-0c1d2e3f'],
  ],
])('pieces are taken back %s', (_, before, ids, taken) => {
  expect(
    stillThere(
      before,
      ids.map((id) => ({ id })),
    ),
  ).toEqual(taken);
});

test('a text is held against a page of its own form alone', () => {
  expect(whyNotCompared('HTML', 'HTML')).toBeNull();
  expect(whyNotCompared('TEXT', 'HTML')).toContain('plain text');
  expect(whyNotCompared('TEXT', 'HTML')).toContain('by hand');
  expect(['html', 'markdown', 'plain-text'].map(formReadBy)).toEqual(['HTML', 'MARKDOWN', 'TEXT']);
});
