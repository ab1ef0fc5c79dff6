import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractFile } from '@/lib/ingest/extract-file';
import { aDocx, type Docx, heading, paragraph, raisedRun, run, table } from '../support/files/docx';

const extracted = (bytes: Uint8Array) => extractFile({ bytes, fileName: 'a.docx', takenBack: [] });
const read = async (docx: Docx) => {
  const result = await extracted(aDocx(docx));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const refusal = async (bytes: Uint8Array) => {
  const result = await extracted(bytes);
  return !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues[0] : result;
};

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const item = (words: string) =>
  paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
const comments = `<w:comment w:id="0" w:author="E">${paragraph('Check this.')}</w:comment>`;
const footnotes = `<w:footnote w:id="2">${paragraph('Harbour log, p. 4.')}</w:footnote>`;
const deleted = (words: string) => `<w:del w:id="9"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const inserted = (words: string) => `<w:ins w:id="8">${run(words)}</w:ins>`;
const VANISH = '<w:vanish/>';
const style = (type: string, id: string, name: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${VANISH}</w:rPr></w:style>`;

describe('openDocx', () => {
  it.each<[string, Docx, string[], string[]]>([
    [
      'headings and paragraphs',
      { body: heading('The ferry') + paragraph('It left.') },
      ['#The ferry', 'It left.'],
      [],
    ],
    [
      'items of a list, without the numbers that Word counts',
      { body: item('one') + item('two'), numbering },
      ['-one', '-two'],
      ['LIST_NUMBERS 2'],
    ],
    [
      'a table by rows',
      {
        body: table([
          ['Place', 'Killed'],
          ['Mill', '3'],
        ]),
      },
      ['Place, Killed', 'Mill, Killed: 3'],
      ['TABLE 1'],
    ],
    [
      'a table that is all there is',
      {
        body:
          paragraph('Before it.') +
          table([['Place', 'Killed'], ...Array.from({ length: 40 }, (_, n) => [`Village ${n}`, `${n}`])]),
      },
      ['Before it.', 'Place, Killed', ...Array.from({ length: 40 }, (_, n) => `Village ${n}, Killed: ${n}`)],
      ['TABLE 40'],
    ],
    [
      'raised figures',
      { body: paragraph(run('It cost 17') + raisedRun('3') + run(' and 5 m') + raisedRun('2')) },
      ['It cost 17³ and 5 m²'],
      ['RAISED 1'],
    ],
    [
      'notes behind the text, their marks out of it',
      {
        body: paragraph(
          `${run('It left.')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' So they say.')}`,
        ),
        footnotes,
      },
      ['It left. So they say.', '-Harbour log, p. 4.'],
      ['NOTE_MARKS 1'],
    ],
    [
      'what was put in under tracking, without what was taken out',
      { body: paragraph(run('It took ') + deleted('ten ') + inserted('twelve') + run(' days.')) },
      ['It took twelve days.'],
      ['STRUCK_OUT 1'],
    ],
    [
      'no words that are struck out',
      { body: paragraph(run('It took ') + run('ten ', '<w:strike/>') + run('twelve days.')) },
      ['It took twelve days.'],
      ['STRUCK_OUT 1'],
    ],
    [
      'no comments, heads of pages and formulas, which are counted',
      {
        body: paragraph(
          `${run('So it is: ')}<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        comments,
        header1: paragraph('The Meridian Post'),
      },
      ['So it is:'],
      ['RUNNING_LINES 1', 'UNREAD 1', 'COMMENTS 1'],
    ],
    [
      'words whose direction is turned',
      { body: paragraph(`<w:bdo w:val="rtl">${run('نحن نغادر')}</w:bdo>`) },
      ['نحن نغادر'],
      [],
    ],
    [
      'the words of a field',
      {
        body: paragraph(
          `${run('It left on ')}<w:fldSimple w:instr=" DATE "><w:fldData>AAEC</w:fldData>${run('6 May')}</w:fldSimple>${run('.')}`,
        ),
      },
      ['It left on 6 May.'],
      [],
    ],
    [
      'no file that is put in, which is counted',
      {
        body: `${paragraph('It left.')}<w:altChunk r:id="a1"/><w:altChunk r:id="a2"><w:altChunkPr/></w:altChunk>`,
      },
      ['It left.'],
      ['UNREAD 2'],
    ],
    ['entities', { body: paragraph('Orsk &amp; Sons &lt;1931&gt;') }, ['Orsk & Sons <1931>'], []],
  ])('reads %s', async (_, docx, expected, guessed) => {
    const { text, blocks, guesses } = await read(docx);
    const mark = { HEADING: '#', PARAGRAPH: '', QUOTE: '>', LIST_ITEM: '-' };
    expect(text.split('\n\n').map((words, n) => mark[blocks[n]?.kind ?? 'QUOTE'] + words)).toEqual(expected);
    expect(guesses.map(({ kind, count }) => `${kind} ${count}`)).toEqual(guessed);
  });

  it.each<[string, Docx, string, string[]]>([
    [
      'a run',
      { body: paragraph(run('It left') + run(' early, says a friend', VANISH) + run('.')) },
      'It left.',
      ['early, says a friend'],
    ],
    [
      'the run around a text box alone, whatever is in that',
      {
        body: paragraph(
          `${run('It left.')}<w:r><w:rPr>${VANISH}</w:rPr><w:t>Unseen.</w:t><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></v:textbox></w:pict></w:r>`,
        ),
      },
      'It left.\n\nIn a box.',
      ['Unseen.'],
    ],
    [
      'words in a note',
      {
        body: paragraph(`${run('It left.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        footnotes: `<w:footnote w:id="2">${paragraph(run('Harbour log.') + run('Not checked.', VANISH))}</w:footnote>`,
      },
      'It left.\n\nHarbour log.',
      ['Not checked.'],
    ],
    [
      'what has a hidden style',
      {
        body:
          paragraph(run('It left') + run(' early', '<w:rStyle w:val="c1"/>') + run(' that day.')) +
          paragraph('Top of form', '<w:pStyle w:val="p1"/>'),
        styles: style('character', 'c1', 'Editor’s &amp; mine') + style('paragraph', 'p1', "z-Top of 'form'"),
      },
      'It left that day.',
      ['early\nTop of form'],
    ],
    [
      'nothing that says it is shown, or was hidden once',
      {
        body: paragraph(
          run('It left', '<w:vanish w:val="0"/>') +
            run(' early.', `<w:rPrChange w:id="3"><w:rPr>${VANISH}</w:rPr></w:rPrChange>`),
        ),
      },
      'It left early.',
      [],
    ],
  ])('hides as Word does %s', async (_, docx, expected, hidden) => {
    const { text, leftOut } = await read(docx);
    expect(text).toBe(expected);
    expect(leftOut.map(({ reason, text: words }) => `${reason} ${words.trim()}`)).toEqual(
      hidden.map((words) => `HIDDEN ${words}`),
    );
  });

  it('takes back what was hidden', async () => {
    const bytes = aDocx({ body: paragraph(run('It left') + run(' early', VANISH) + run('.')) });
    const first = await extracted(bytes);
    const takenBack = first.ok ? first.value.leftOut.map(({ id }) => id) : [];
    expect(takenBack).toHaveLength(1);
    const again = await extractFile({ bytes, fileName: 'a.docx', takenBack });
    expect(again.ok && again.value.text).toBe('It left early.');
  });

  it.each<[string, Partial<Docx>, object, string[]]>([
    [
      'the heading before the title of the file',
      { title: 'Draft 3', body: heading('The ferry') + paragraph('It left.') },
      { title: 'The ferry' },
      [],
    ],
    [
      'what stands beside the text, as a guess',
      { title: 'The ferry', author: 'A. Writer' },
      { title: 'The ferry', byline: 'A. Writer' },
      ['PROPERTIES'],
    ],
    ['no name that a program gave', { title: 'Document1', author: 'user' }, {}, []],
  ])('takes %s', async (_, docx, expected, guessed) => {
    const { meta, guesses } = await read({ body: paragraph('It left.'), ...docx });
    expect(meta).toEqual({ direction: 'ltr', ...expected });
    expect(guesses.map(({ kind }) => kind)).toEqual(guessed);
  });

  it('gives the same text for the same bytes, and for what was in them', async () => {
    const bytes = aDocx({
      body:
        heading('The ferry') +
        table([
          ['Place', 'Killed'],
          ['Mill', '3'],
        ]),
    });
    const first = await extracted(bytes);
    expect(await extracted(bytes)).toEqual(first);
    const content = first.ok ? first.value.content : '';
    const again = await extractFile({ bytes: strToU8(content), fileName: 'a.html', takenBack: [] });
    expect(again.ok && first.ok && again.value.text).toBe(first.ok && first.value.text);
  });

  const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
  const crowd = zipSync(
    Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}.xml`, new Uint8Array(1)])),
  );
  const lying = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
  for (const header of ['PK\u0001\u0002', 'PK\u0003\u0004']) {
    const at = Buffer.from(lying).indexOf(header, 0, 'latin1');
    new DataView(lying.buffer).setUint32(at + (header.endsWith('\u0002') ? 24 : 22), 10, true);
  }
  it.each([
    ['a bomb', bomb, /^This file unfolds to far more/],
    ['a bomb of many parts', crowd, /^This file unfolds to far more/],
    ['one that says it is small', lying, /^This is no .docx that can be opened/],
    [
      'one with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      /locked with a password/,
    ],
    [
      'a zip of something else',
      zipSync({ 'a.xml': strToU8('<a/>') }),
      /^This is no .docx that can be opened/,
    ],
    [
      'half of one',
      aDocx({ body: paragraph('It left.') }).subarray(0, 500),
      /^This is no .docx that can be opened/,
    ],
    ['one whose XML is broken', aDocx({ body: '<w:p><w:r>' }), /^This is no .docx that can be opened/],
    ['one without words', aDocx({ body: paragraph('') }), /no text/],
  ])('refuses %s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toEqual({ path: 'file', message: expect.stringMatching(message) });
  });
});
