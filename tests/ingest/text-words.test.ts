import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '@/lib/domain/article';
import { tallied } from '@/lib/domain/article/guesses';
import { fromPlainText } from '@/lib/ingest/plain-text';

const read = (raw: string) => fromPlainText(raw).map(({ text }) => text);
const guessed = (raw: string) => tallied(fromPlainText(raw).flatMap(({ guesses }) => guesses ?? []));

describe('tables in plain text', () => {
  it.each<[string, string, string[]]>([
    [
      'tabs',
      'Before.\nDistrict\tKilled\tHurt\nHarbour\t14\t30\nMill\t\t3\nAfter.',
      [
        'Before.',
        'District, Killed, Hurt',
        'Harbour, Killed: 14, Hurt: 30',
        'Mill, Killed: –, Hurt: 3',
        'After.',
      ],
    ],
    ['an empty corner', '\tKilled\tHurt\nMill\t\t3', ['Killed, Hurt', 'Mill, Killed: –, Hurt: 3']],
    [
      'a row that ends early',
      'District\tKilled\tHurt\nMill\t1',
      ['District, Killed, Hurt', 'Mill, Killed: 1, Hurt: –'],
    ],
    [
      'columns of blanks',
      'District   Killed   Hurt\nHarbour    14       30\nMill                 3',
      ['District, Killed, Hurt', 'Harbour, Killed: 14, Hurt: 30', 'Mill, Killed: –, Hurt: 3'],
    ],
    [
      'indents are none',
      '\tOne paragraph ended.\n\tAnother one ended.',
      ['One paragraph ended.', 'Another one ended.'],
    ],
    ['one tab in a line is none', 'The price:\t200.\nIt fell.', ['The price: 200.', 'It fell.']],
    [
      'two blanks after a sentence are none',
      'It ended.  He left.\nShe left.  It rained.\nWe left.  So did 3.',
      ['It ended. He left.', 'She left. It rained.', 'We left. So did 3.'],
    ],
  ])('%s', (_, raw, expected) => expect(read(raw)).toEqual(expected));

  it('are counted', () => {
    expect(guessed('District\tKilled\nMill\t3\nQuay\t4')).toEqual([
      { kind: 'TABLE', count: 2, example: 'Mill, Killed: 3' },
    ]);
  });

  it('come back in time', () => {
    expect(read('a\tb\n'.repeat(200_000)).length).toBeGreaterThan(0);
    expect(read('a  b  1\n'.repeat(150_000)).length).toBeGreaterThan(0);
  });
});

const LONG = 'The wardens of the river opened the gates at dawn and let the water';

describe('words cut by lines', () => {
  it.each<[string, string, string]>([
    ['a soft hyphen at the end', 'von Immo\u00AD\nbilien, die', 'von Immobilien, die'],
    ['a soft hyphen on a line of its own', 'auch Wert\n\u00AD\npapiere, die', 'auch Wertpapiere, die'],
    ['soft hyphens inside', 'Im\u00ADmo\u00ADbilien', 'Immobilien'],
    [
      'a hyphen, where the word stands elsewhere whole',
      `${LONG} mili-\ntias pass. The militias had been there for years, and so had all of the\nothers who came with them before the winter and stayed in the old towns.`,
      `${LONG} militias pass. The militias had been there for years, and so had all of the others who came with them before the winter and stayed in the old towns.`,
    ],
    [
      'not where it stands elsewhere with its hyphen',
      `${LONG} Iran-\nbacked ones pass. The Iran-backed militias, whom nobody calls Iranbacked,\nhad been there for years before the winter and stayed in the old towns.`,
      `${LONG} Iran-backed ones pass. The Iran-backed militias, whom nobody calls Iranbacked, had been there for years before the winter and stayed in the old towns.`,
    ],
  ])('%s', (_, raw, expected) => expect(read(raw)).toEqual([expected]));

  it('are counted, those that may be cut too', () => {
    const raw = `${LONG} Iran-\nbacked ones pass. The others had been there for years, and they all had of\ncourse stayed through the winters before this one in the old river towns.`;
    expect(guessed(raw)).toEqual([{ kind: 'HYPHENS_KEPT', count: 1, example: 'Iran-backed' }]);
    expect(guessed('Immo\u00AD\nbilien')).toEqual([
      { kind: 'HYPHENS', count: 1, example: 'Immo-bilien → Immobilien' },
    ]);
  });
});

describe('lines of every page', () => {
  const page = (n: number, text: string) => `The Ferry Post  ${n}\n\n${text}\n\n${n}\n`;
  const said = [
    'They counted 14 crates there',
    'and 3 boats, they said. A boy',
    'lost 88 herrings. So it ended.',
  ];
  const raw = said.map((words, n) => page(n + 1, words)).join('\f');
  it('go, and sentences go on over the edge', () => {
    expect(read(raw).join('|')).toBe(
      'They counted 14 crates there|and 3 boats, they said. A boy|lost 88 herrings. So it ended.',
    );
    expect(guessed(raw)).toEqual([{ kind: 'RUNNING_LINES', count: 6, example: 'The Ferry Post 1' }]);
  });
  it.each([
    ['figures of a table over several pages', 'A\n\n14\f14\f14\f3', ['A', '14', '14', '14', '3']],
    ['lines that only look alike', 'Killed 7\fKilled 3\fKilled 19', ['Killed 7', 'Killed 3', 'Killed 19']],
  ])('leaves %s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['without form feeds nothing goes', raw.replaceAll('\f', '\n')],
    ['two pages show no habit', [4, 7].map((n) => page(n, 'Words.')).join('\f')],
  ])('%s', (_, text) => expect(read(text).join(' ').match(/Ferry/g)?.length).toBeGreaterThan(1));
});

it.each([
  ['letters', 'a'],
  ['blanks', ' '],
  ['tabs', '\t'],
  ['soft hyphens', '\u00AD'],
  ['soft hyphens at ends', 'a\u00AD\n'],
  ['blanks between them', 'a           \u00AD'],
  ['hyphens at ends', 'abc-\n'],
  ['brackets', '[1'],
  ['form feeds', '1\f'],
])('comes back in time: 2 MB of %s', { timeout: 60_000 }, (_, piece) => {
  expect(read(`\tx${piece.repeat(2_000_000 / piece.length)}x`).length).toBeGreaterThan(0);
});

it('takes the marks of notes out, and nothing else in brackets', () => {
  expect(read('Killed 17[3] people.[4] He [the clerk] said [5] so; wor[d] and a[1]b. [1] The note.')).toEqual(
    ['Killed 17 people. He [the clerk] said [5] so; wor[d] and a b. [1] The note.'],
  );
});

it('takes only figures that rise for the marks of notes', () => {
  expect(read('Killed 17[3, 4][7–9]. Sums of array[2, 3, 2] and array[4, 4][1].')).toEqual([
    'Killed 17. Sums of array[2, 3, 2] and array[4, 4][1].',
  ]);
});

it('changes and joins no figures, whatever stands between them', () => {
  const between = fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    '\t',
    '  ',
    '-',
    '-\n',
    '. ',
    '\f',
    ' a ',
    '\u00A0',
    '\r\n',
    ',',
  );
  const number = fc.integer({ min: 0, max: 9999 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(number, between), { maxLength: 40 }), (pieces) => {
      const raw = `x ${pieces.flat().join('')}`;
      fc.pre(!raw.includes('\f'));
      const { text } = assemble(fromPlainText(raw));
      // A row of a table says the name of a column again for each of its figures: there they are only in order.
      const kept = text.match(/\d+/g) ?? [];
      const said = raw.match(/\d+/g) ?? [];
      if (!/[\t]| {2}/.test(raw)) expect(kept).toEqual(said);
      else expect(new Set(kept)).toEqual(new Set(said));
    }),
    { numRuns: 500 },
  );
});

const CASES = new URL('../../../shared/cases/ingest/', import.meta.url);
describe.skipIf(!existsSync(CASES))('texts that were read wrongly', () => {
  it.each<[string, string[]]>([
    [
      'tab-table.txt',
      ['District, Killed, Hurt', 'Harbour, Killed: 14, Hurt: 30', 'Mill, Killed: –, Hurt: 3'],
    ],
    [
      'pdf-soft-hyphen.txt',
      [
        'Der Verband spricht von Immobilien, die in diesem Jahr teurer werden.',
        'Analysten nennen auch Wertpapiere, die in diesem Jahr steigen.',
      ],
    ],
  ])('%s', (file, expected) => {
    const parts = fromPlainText(readFileSync(new URL(file, CASES), 'utf8'));
    expect(parts.map(({ text }) => text)).toEqual(expected);
    expect(parts.map(({ kind }) => kind)).not.toContain('HEADING');
  });
});
