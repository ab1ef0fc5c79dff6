import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFile } from '@/lib/ingest/extract-file';
import { aPdf, lines, type Sheet, wrapped } from '../support/files/pdf';

const read = async (bytes: Uint8Array) => {
  const result = await extractFile({ bytes, fileName: 'a.pdf', takenBack: [] });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const readSheets = (...sheets: Sheet[]) => read(aPdf(sheets));
const refusal = async (bytes: Uint8Array) => {
  const result = await extractFile({ bytes, fileName: 'a.pdf', takenBack: [] });
  return !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues[0] : result;
};
/** Besides what is said of every PDF. */
const kinds = ({ guesses }: { guesses: { kind: string; count: number }[] }) => {
  expect(guesses).toContainEqual({ kind: 'PLACES_ALONE', count: 1, example: '' });
  return guesses.flatMap(({ kind, count }) => (kind === 'PLACES_ALONE' ? [] : [`${kind} ${count}`]));
};

const STORY =
  'The harbour of Orsk opened on Monday after a week of repairs to the eastern pier, its master said. Twelve boats left before noon, and the ferry to Kessary waited until dusk. Nobody at the pier could say how long it would have to wait, or who had ordered it to stay: the master had been told of it by telephone.';
const LINES = wrapped(STORY, 40);
const HALF = Math.ceil(LINES.length / 2);

describe('openPdf', () => {
  it('joins the lines of a paragraph, and keeps paragraphs and headings apart', async () => {
    const { text, blocks } = await readSheets({
      set: [
        ...lines(60, 780, ['The harbour opens', 'after a week'], { size: 18, leading: 22 }),
        ...lines(60, 720, LINES),
        ...lines(72, 720 - LINES.length * 12, ['This one stands in by a little, but']),
        ...lines(60, 708 - LINES.length * 12, ['only its first line does, and then ends.']),
        ...lines(60, 696 - LINES.length * 12, ['So does this one, further down.']),
      ],
    });
    expect(text.split('\n\n')).toEqual([
      'The harbour opens after a week',
      STORY,
      'This one stands in by a little, but only its first line does, and then ends. So does this one, further down.',
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['HEADING', 'PARAGRAPH', 'PARAGRAPH']);
  });

  it('tells short paragraphs by the room between them', async () => {
    const words = [
      'One line, then room.',
      'Another one, as long.',
      'This one has two lines, and',
      'no more.',
      'The end.',
    ];
    const heights = [700, 678, 656, 644, 622];
    const { text } = await readSheets({
      set: words.map((line, n) => ({ at: [60, heights[n] ?? 0], words: line })),
    });
    expect(text.split('\n\n')).toEqual([
      'One line, then room.',
      'Another one, as long.',
      'This one has two lines, and no more.',
      'The end.',
    ]);
  });

  it('reads three columns of ragged lines, whose baselines differ', async () => {
    const narrow = wrapped(STORY, 22);
    const third = Math.ceil(narrow.length / 3);
    const column = (n: number) => lines(40 + n * 150, 740 - n * 5, narrow.slice(n * third, (n + 1) * third));
    const reading = await readSheets({ set: [0, 1, 2].flatMap(column) });
    expect(reading.text).toBe(STORY);
    expect(kinds(reading)).toEqual(['COLUMNS 1']);
  });

  it('takes no columns for what is a table of words', async () => {
    const rows = Array.from({ length: 6 }, (_, n) => [`Village ${n}`, `${n} dead`]);
    const { text } = await readSheets({
      set: rows.flatMap((cells, n) =>
        cells.map((words, m) => ({ at: [60 + m * 200, 700 - n * 14] as [number, number], words })),
      ),
    });
    expect(text.split('\n\n')[1]).toBe('Village 1, 1 dead');
  });

  it('reads columns one after the other, and says so', async () => {
    const reading = await readSheets({
      set: [
        ...lines(60, 780, ['The harbour opens after a week'], { size: 18 }),
        ...lines(60, 740, LINES.slice(0, HALF)),
        ...lines(315, 740, LINES.slice(HALF)),
      ],
    });
    expect(reading.text.split('\n\n')).toEqual(['The harbour opens after a week', STORY]);
    expect(kinds(reading)).toEqual(['COLUMNS 1']);
  });

  it('reads a table row by row', async () => {
    const rows = [
      ['Place', 'Killed', 'Hurt'],
      ['Mill', '', '12'],
      ['Old pier', '1', '7'],
    ];
    const { text } = await readSheets({
      set: rows.flatMap((cells, n) =>
        cells.map((words, m) => ({ at: [60 + m * 90, 700 - n * 14] as [number, number], words })),
      ),
    });
    expect(text.split('\n\n')).toEqual([
      'Place, Killed, Hurt',
      'Mill, Killed: –, Hurt: 12',
      'Old pier, Killed: 1, Hurt: 7',
    ]);
  });

  it('joins a word that a line’s end cut where the text has it whole, and no other', async () => {
    const reading = await readSheets({
      set: lines(60, 700, [
        'The militias left the harbour on Mon-',
        'day. Those who stayed were the Iran-',
        'backed ones. On Monday it rained.',
      ]),
    });
    expect(reading.text).toBe(
      'The militias left the harbour on Monday. Those who stayed were the Iran-backed ones. On Monday it rained.',
    );
    expect(kinds(reading)).toEqual(['HYPHENS 1', 'HYPHENS_KEPT 1']);
  });

  it('leaves heads and numbers of pages out, and goes on over a page’s edge', async () => {
    const sheet = (page: number, words: string[]): Sheet => ({
      set: [
        { at: [60, 800], words: 'The Meridian Post', size: 8 },
        ...lines(60, 740, words),
        { at: [290, 40], words: `Page ${page}`, size: 8 },
      ],
    });
    const reading = await readSheets(sheet(4, LINES.slice(0, HALF)), sheet(5, LINES.slice(HALF)));
    expect(reading.text).toBe(STORY);
    expect(kinds(reading)).toEqual(['RUNNING_LINES 4']);
  });

  it('tells raised figures from marks of notes', async () => {
    const raised = (x: number, words: string) => ({ at: [x, 704] as [number, number], words, size: 6 });
    const reading = await readSheets({
      set: [
        { at: [60, 700], words: 'It cost 17' },
        raised(120, '3'),
        { at: [130, 700], words: 'and ended.' },
        raised(190, '4'),
        { at: [200, 700], words: 'It was 5 m' },
        raised(260, '2'),
      ],
    });
    expect(reading.text).toBe('It cost 17³ and ended. It was 5 m²');
    expect(kinds(reading)).toEqual(['NOTE_MARKS 1', 'RAISED 1']);
  });

  it('leaves out what stands sideways or beside the page, and says so of what could be seen', async () => {
    const reading = await readSheets(
      { set: [...lines(60, 700, LINES), { at: [580, 300], words: 'Photo: A. Writer', turned: true }] },
      { drawn: '0 0 100 100 re f' },
      { set: [{ at: [700, 700], words: 'Cut off by the printer' }, ...lines(60, 700, ['The end.'])] },
    );
    expect(reading.text).toBe(`${STORY}\n\nThe end.`);
    expect(kinds(reading)).toEqual(['BLANK_PAGES 1', 'SIDEWAYS 1']);
  });

  it.each([
    [
      'its own title and author',
      { title: 'The pier', author: 'A. Writer' },
      { title: 'The pier', byline: 'A. Writer' },
    ],
    ['none that a program gave it', { title: 'Microsoft Word - pier.docx', author: 'admin' }, {}],
  ])('takes %s', async (_, about, meta) => {
    expect((await read(aPdf([{ set: lines(60, 700, LINES) }], about))).meta).toEqual({
      direction: 'ltr',
      ...meta,
    });
  });

  it('gives the same text for the same bytes', async () => {
    const bytes = aPdf([{ set: [...lines(60, 740, LINES), ...lines(315, 740, LINES)] }]);
    expect(await read(bytes)).toEqual(await read(bytes));
  });

  it.each([
    ['a scan', aPdf([{ drawn: '0 0 100 100 re f' }, {}]), /^This PDF holds pictures of pages and no text\./],
    [
      'one with a password',
      aPdf([{ set: lines(60, 700, LINES) }], { locked: true }),
      /locked with a password/,
    ],
    ['what is none', Buffer.from('%PDF-1.4\nnothing'), /^This is no PDF that can be opened/],
    [
      '10,000 pages',
      aPdf(Array.from({ length: 10_000 }, () => ({}))),
      /^This PDF has 10,000 pages\. The limit is 150/,
    ],
  ])('refuses %s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toEqual({ path: 'file', message: expect.stringMatching(message) });
  });
});

describe('a PDF of a text from right to left', () => {
  it('is read from right to left, with figures and Latin words as they stand', async () => {
    const { text, meta } = await read(readFileSync(new URL('./files/harbour-arabic.pdf', import.meta.url)));
    expect(text.split('\n\n')).toEqual([
      'افتتاح الميناء بعد أسبوع',
      'افتتح الميناء يوم الاثنين بعد أسبوع من الإصلاحات، وغادر 12 قاربا قبل الظهر، بحسب Reuters يوم 5 ديسمبر 2024 (17.5%). ولم تُعلن إدارة الميناء كم من الوقت على العبّارة أن تنتظر حتى نهاية 2025.',
      'قال الرئيس: «لن نغادر».',
    ]);
    expect(meta.direction).toBe('rtl');
  });
});
