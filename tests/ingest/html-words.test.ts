import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '@/lib/domain/article';
import { tallied } from '@/lib/domain/article/guesses';
import { fromHtml } from '@/lib/ingest/html';

const parts = (html: string) => fromHtml(`<article>${html}</article>`)?.parts ?? [];
const read = (html: string) =>
  assemble(parts(html))
    .text.split('\n\n')
    .filter((block) => block !== '');
const guessed = (html: string) => tallied(parts(html).flatMap(({ guesses }) => guesses ?? []));

describe('figures above and below the line', () => {
  it.each([
    ['a note’s mark behind a year', 'opened in 2019<sup>3</sup> and', 'opened in 2019 and'],
    ['behind a word', 'the ceasefire<sup>12</sup> ended.<sup>3</sup> Then', 'the ceasefire ended. Then'],
    ['behind an Arabic word', 'انتهى الاتفاق<sup>٣</sup> أمس', 'انتهى الاتفاق أمس'],
    ['several', 'ended<sup>3,4</sup> and 2019<sup>3–5</sup>', 'ended and 2019'],
    ['with a link', '120<sup><a href="#fn4">4</a></sup> were hurt', '120 were hurt'],
    ['inside a link', '120<a href="#fn4"><sup>4</sup></a> were hurt', '120 were hurt'],
    ['a link alone', '120<a href="#cite_note-4">[4]</a> were', '120 were'],
    ['by its class', '17<sup class="reference">b</sup> were', '17 were'],
    ['in brackets', '17<sup>[3]</sup> and 18[4] and 19[note 2].', '17 and 18 and 19.'],
    ['signs', 'about 40*<sup>*</sup> and 17<sup>†</sup>', 'about 40* and 17'],
    ['styled', '2019<span style="vertical-align: super">3</span> was', '2019 was'],
    ['nothing is joined across it', '17<sup>[3]</sup>5', '17 5'],
    ['the number of the note itself', '<sup>1</sup> Hospital list', '¹ Hospital list'],
    [
      'exponents',
      '10<sup>6</sup> litres, 2<sup>-3</sup>, 3 km<sup>2</sup>, x<sup>2n</sup>',
      '10⁶ litres, 2⁻³, 3 km², x²ⁿ',
    ],
    ['either', 'killed 17<sup>3</sup> people', 'killed 17³ people'],
    [
      'chemistry',
      'H<sub>2</sub>O, Ca<sup>2+</sup>, PM<sub>2.5</sub>, log<sub>10</sub>',
      'H₂O, Ca²⁺, PM2.5, log₁₀',
    ],
    ['ordinals', '1<sup>st</sup>, XX<sup>e</sup>, M<sup>me</sup>, 3<sup>a</sup>', '1st, XXe, Mme, 3ª'],
    ['fractions', '3<sup>1</sup>/<sub>2</sub> and <sup>1</sup>⁄<sub>4</sub>', '3¹/₂ and ¹⁄₄'],
    ['words', 'Harbour<sup>closed</sup> Acme<sup>TM</sup>', 'Harbour closed Acme™'],
    ['figures below figures', '17<sub>b</sub> 17<sub>3</sub>', '17b 17₃'],
    [
      'long ones are text',
      `A <sup>${'small print '.repeat(9)}</sup>`,
      `A ${'small print '.repeat(9).trim()}`,
    ],
  ])('%s', (_, html, expected) => expect(read(`<p>${html}</p>`)).toEqual([expected]));

  it('counts what it left out and what it kept', () => {
    expect(guessed('<p>2019<sup>3</sup>, 17<sup>4</sup>, ended.[5][6]</p>')).toEqual([
      { kind: 'NOTE_MARKS', count: 3, example: '20193' },
      { kind: 'RAISED', count: 1, example: '2019, 17⁴' },
    ]);
  });
});

describe('formulas', () => {
  it.each([
    ['<mfrac><mn>1</mn><mn>4</mn></mfrac>', '1/4'],
    ['<mn>3</mn><mfrac><mn>1</mn><mn>4</mn></mfrac>', '3 1/4'],
    ['<msup><mn>10</mn><mn>6</mn></msup>', '10⁶'],
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '(a+b)/2'],
    ['<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>', '√(x+1)'],
    ['<semantics><msub><mi>x</mi><mn>1</mn></msub><annotation>x_1</annotation></semantics>', 'x₁'],
    ['<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>', '1, 2'],
  ])('%s', (formula, expected) => {
    expect(read(`<p>Is <math>${formula}</math> so</p>`)).toEqual([`Is ${expected} so`]);
  });

  it('comes back from one that nests without end', () => {
    expect(read(`<p>a <math>${'<msqrt>'.repeat(50_000)}1</math></p>`)[0]).toMatch(/^a √/);
  });
});

describe('struck-out words', () => {
  it.each([
    ['<p>It cost <del>3</del> <ins>30</ins> million.</p>', ['It cost 30 million.']],
    [
      '<p>The minister <del>resigned</del><ins>was dismissed</ins> with <s>21</s> 12 aides.</p>',
      ['The minister was dismissed with 12 aides.'],
    ],
    [
      '<p>1<strike>7</strike>3 and <span style="text-decoration: underline line-through">x</span></p>',
      ['1 3 and'],
    ],
    ['<p>a</p><del><p>b</p></del><p>c</p>', ['a', 'c']],
    ['<p><del>all</del></p>', []],
  ])('%s', (html, expected) => expect(read(html)).toEqual(expected));

  it('are counted, also behind the last words', () => {
    const expected = [{ kind: 'STRUCK_OUT', count: 2, example: 'resigned' }];
    expect(guessed('<p>He <del>resigned</del> left <s>today</s></p>')).toEqual(expected);
    expect(guessed('<p>He left</p><del><p>resigned</p></del><s>today</s>')).toEqual(expected);
    expect(guessed('<p><del>resigned</del><s>today</s>')).toEqual(expected);
  });
});

describe('tables', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const heads = (...cells: string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
  it.each<[string, string, string[]]>([
    [
      'a row stays together',
      heads('District', 'Killed', 'Hurt') + row('Harbour', '14', '30') + row('Mill', '', '3'),
      ['District, Killed, Hurt', 'Harbour, Killed: 14, Hurt: 30', 'Mill, Killed: –, Hurt: 3'],
    ],
    [
      'a first column of figures has its name too',
      heads('Year', 'Killed') + row('2019', '3') + row('2020', '4'),
      ['Year, Killed', 'Year: 2019, Killed: 3', 'Year: 2020, Killed: 4'],
    ],
    [
      'heads that are no <th>',
      row('District', 'Killed') + row('Mill', '3'),
      ['District, Killed', 'Mill, Killed: 3'],
    ],
    [
      'the comma of its script',
      heads('السنة', 'القتلى') + row('2019', '3'),
      ['السنة، القتلى', 'السنة: 2019، القتلى: 3'],
    ],
    ['no heads', row('Mill', '3') + row('Harbour', ''), ['Mill, 3', 'Harbour, –']],
    ['heads of rows', '<tr><th>Killed<td>14<tr><th>Hurt<td>30', ['Killed: 14', 'Hurt: 30']],
    [
      'heads in two rows, cells over several',
      '<tr><th rowspan=2>District<th colspan=2>2023<th>2024<tr><th>Killed<th>Hurt<th>Killed<tr><td rowspan=2>Mill<td>1<td>2<td>3<tr><td colspan=2>4<td>5',
      [
        'District, 2023, 2024',
        'District, Killed, Hurt, Killed',
        'Mill, 2023 Killed: 1, 2023 Hurt: 2, 2024 Killed: 3',
        'Mill, 2023 Killed / 2023 Hurt: 4, 2024 Killed: 5',
      ],
    ],
    [
      'a line over the whole width',
      `${heads('District', 'Killed')}<tr><td colspan=2>North</td></tr>${row('Mill', '3')}`,
      ['District, Killed', 'North', 'Mill, Killed: 3'],
    ],
    [
      'a hidden row',
      `${row('Mill', '3')}${row('Quay', '4')}<tr hidden><td>x<td>5</tr>`,
      ['Mill, 3', 'Quay, 4'],
    ],
    ['one that lays out the page', row('<h2>a</h2>', 'b') + row('c', 'd'), ['a', 'b', 'c', 'd']],
    ['a table in a table', row('<table><tr><td>a</table>', 'b') + row('c', 'd'), ['a', 'b', 'c', 'd']],
    ['one column', row('a') + row('b'), ['a', 'b']],
  ])('%s', (_, rows, expected) => expect(read(`<table>${rows}</table>`)).toEqual(expected));

  it('says how many rows it put into lines, and what was left out of them', () => {
    const html = `<table>${heads('District', 'Killed')}${row('Mill[2]', '3')}${row('Quay', '<s>4</s>')}</table>`;
    expect(guessed(html).map(({ kind, count }) => [kind, count])).toEqual([
      ['STRUCK_OUT', 1],
      ['NOTE_MARKS', 1],
      ['TABLE', 2],
    ]);
  });

  it.each([
    ['tables in tables', '<table><tr><td>x<td>'.repeat(4_000)],
    ['cells over everything', `<table>${'<tr><td colspan=999 rowspan=999>1<td>2'.repeat(5_000)}`],
    ['long rows', `<table><tr>${'<td>1'.repeat(40_000)}`],
  ])('comes back in time: %s', (_, html) => expect(read(html).length).toBeGreaterThan(0));
});

describe('words', () => {
  it.each([
    ['a large first letter', '<p><span class="dropcap">R</span>iver</p>', ['River']],
    ['that floats', '<p><span style="float:left;display:block">R</span>iver</p>', ['River']],
    ['soft hyphens go', '<p>Immo&shy;bilien</p>', ['Immobilien']],
    ['a place to break is none', '<p>news<wbr>room</p>', ['newsroom']],
    ['a picture between', '<p>17<img src=x>3 <b>a</b><svg></svg>b</p>', ['17 3 a b']],
    ['but none where a word can’t be', '<p>17<svg></svg>, b</p>', ['17, b']],
  ])('%s', (_, html, expected) => expect(read(html)).toEqual(expected));

  it.each<[string, string, string[]]>([
    ['a start', '<ol start=1986><li>a<li>b</ol>', ['1986. a', '1987. b']],
    ['own numbers', '<ol><li>a<li value=5>b<li>c</ol>', ['a', '5. b', '6. c']],
    ['backwards', '<ol reversed><li>a<li>b</ol>', ['2. a', '1. b']],
    ['letters', '<ol type=a><li>a<li>b</ol>', ['a. a', 'b. b']],
    ['Roman figures', '<ol type=I start=4><li>a<li>b</ol>', ['IV. a', 'V. b']],
    ['plain lists have none', '<ol><li>a<li>b</ol><ul><li>c</ul>', ['a', 'b', 'c']],
  ])('numbers of a list that say something: %s', (_, html, expected) => expect(read(html)).toEqual(expected));
});

/** Every run of figures, those raised and lowered apart from the others. */
const figures = (text: string) => text.match(/\p{Nd}+|[⁰¹²³⁴-⁹]+|[₀-₉]+/gu) ?? [];

it('changes and joins no figures that a reader sees', () => {
  const number = fc.integer({ min: 1, max: 999_999 }).map(String);
  const inline = fc.constantFrom('b', 'span', 'a', 'i', 'time', 'code');
  const piece = fc.oneof(
    number,
    fc.tuple(inline, number).map(([tag, n]) => ` <${tag}>${n}</${tag}> `),
    number.map((n) => `<br>${n}`),
    number.map((n) => `</p><p>${n}`),
    number.map((n) => ` <!-- ${n} -->${n} `),
    fc.constantFrom(' km ', ', ', '. ', ' قتيلا ', '%', ' – '),
  );
  /** What is not part of the text for a reader, with a number in it that must not come in. */
  const left = fc.oneof(
    fc.constant('<s>77777777</s>'),
    fc.constant('<del>77777777</del>'),
    fc.constant('<sup class=reference>[7]</sup>'),
    fc.constant('<button>77777777</button>'),
    fc.constant('<img src=x>'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.option(left)), { maxLength: 12 }), (pieces) => {
      const html = pieces.map(([said, gone]) => said + (gone ?? '')).join('');
      const plain = pieces
        .map(
          ([said, gone]) =>
            said
              .replace(/<!--.*?-->/g, '')
              .replace(/<\/?(?:br|p)>/g, ' ')
              .replace(/<[^>]*>/g, '') + (gone ? ' ' : ''),
        )
        .join('');
      expect(figures(read(`<p>${html}</p>`).join(' '))).toEqual(figures(plain));
    }),
    { numRuns: 500 },
  );
});
