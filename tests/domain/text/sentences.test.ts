import { describe, expect, test } from 'vitest';
import { isSentence, sentencesIn } from '@/lib/domain/text/sentences';

describe('sentences', () => {
  test.each([
    ['', 0, 0],
    [' … ', 0, 0],
    ['No mark at the end', 1, 1],
    ['One. Two! Three?', 3, 3],
    ['It fell by 3.5 per cent. Prices rose.', 2, 2],
    ['It left at 6 p.m. and did not return. Nobody saw it.', 2, 2],
    ['It left at 6 p.m. Nobody saw it.', 1, 2],
    ['Gen. Valko spoke. He denied it.', 2, 3],
    ['The U.S. Embassy closed. It reopened.', 2, 3],
    ['J. R. Marsh wrote it. It was false.', 2, 4],
    ['The plan is in Annex No. 4 of the deed. Nobody read it.', 2, 2],
    ['“Did they leave?” he asked. They had.', 2, 3],
    ['They went to the mart. Nobody followed.', 2, 2],
    ['قال د. الخطيب إن المحصول قليل. ووافقته الأرقام.', 2, 3],
    ['هل وُجد اتفاق؟ لا. لم يُنشر شيء.', 3, 3],
    ['A line\nand another', 1, 2],
  ])('%s: at least %i, at most %i', (text, least, most) => {
    expect(sentencesIn(text)).toEqual({ least, most });
  });
});

describe('a reason is a sentence', () => {
  test.each([
    'The letter is forged.',
    'the letter is forged',
    'Two accounts differ',
    'الرسالة مزورة بلا شك',
    'المكتوب كله مزور',
    'המכתב הזה מזויף',
    '信是伪造的',
    'この手紙は偽物です',
    '이 편지는 위조된 것이다',
    'จดหมายฉบับนี้เป็นของปลอม',
    'Kirje on väärennetty.',
    'Mektup açıkça sahte görünüyor',
    `${'The letter. '.repeat(4)}It is forged.`,
  ])('%s', (text) => {
    expect(isSentence(text)).toBe(true);
  });

  test.each([
    '',
    ' … ',
    'because x',
    'because x y',
    'ok',
    'see above',
    'x x x x x x x x x x x x',
    'a b c',
    'false false false false',
    '2 3 4 5 6 7 8 9 10 11',
    'https://example.com',
    'لأن س',
    '伪造',
    '…!? …!? …!?',
  ])('not %s', (text) => {
    expect(isSentence(text)).toBe(false);
  });

  test('of a long text only the beginning is looked at', () => {
    expect(isSentence(`${'ha '.repeat(3_000)}and then more words`)).toBe(false);
  });
});
