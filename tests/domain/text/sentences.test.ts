import { describe, expect, test } from 'vitest';
import { sentencesIn } from '@/lib/domain/text/sentences';

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
