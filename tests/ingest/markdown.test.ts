import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, blocksAreSound } from '@/lib/domain/article';
import { fromMarkdown } from '@/lib/ingest/markdown';

const read = (markdown: string) =>
  fromMarkdown(markdown)?.parts.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text.trim()}`);
const textOf = (markdown: string) => assemble(fromMarkdown(markdown)?.parts ?? []).text;

describe('fromMarkdown', () => {
  it('reads the blocks of CommonMark', () => {
    const markdown =
      '# Title\n\nOne *two*\n**three** [four](http://x.org "t") `<b>`\n\n> Quote\n\n- a\n- b\n  1. c\n\nSub\n---\n\n***\n\nEnd &amp; ![alt](p.png) \\*\n';
    expect(read(markdown)).toEqual([
      'HEADING1 Title',
      'PARAGRAPH One two\nthree four <b>',
      'QUOTE Quote',
      'LIST_ITEM a',
      'LIST_ITEM b',
      'LIST_ITEM c',
      'HEADING2 Sub',
      'PARAGRAPH End &  *',
    ]);
  });

  it.each([
    ['inline', 'a <span style="display:none">no</span> b', 'a b'],
    ['across blocks', '<div hidden>\n\nno\n\n</div>\n\nyes', 'yes'],
    ['script', 'a\n\n<script>\n\nno()\n\n</script>\n\nb', 'a\n\nb'],
    ['comment', 'a <!-- no --> b\n\n<!--\n\nno\n-->\n\nc', 'a b\n\nc'],
    ['visible', 'in<b>divi</b>sible\n\n<table><tr><td>x</td></tr></table>', 'indivisible\n\nx'],
  ])('cleans raw HTML: %s', (_, markdown, expected) => expect(textOf(markdown)).toBe(expected));

  it('keeps NBSP, bidi marks and emoji', () => {
    expect(textOf('$\u00A0200 \u200Fسلام\u200E 👩🏽')).toBe('$\u00A0200 \u200Fسلام\u200E 👩🏽');
  });

  it('reads front matter by key and value alone', () => {
    const page = fromMarkdown(
      '\uFEFF---\r\ntitle: "Exit: no deal"\r\nauthor: Ann\r\ndate: 2025-05-13\r\nlang: en_GB\r\ntags:\r\n  - x\r\n---\r\n# Other\r\n\r\nText',
    );
    expect(page?.meta).toEqual({
      title: 'Exit: no deal',
      byline: 'Ann',
      publishedAt: '2025-05-13',
      language: 'en-GB',
    });
    expect(page?.parts.map(({ text }) => text)).toEqual(['Other', 'Text']);
  });

  it('takes a rule at the start for a rule', () => {
    expect(textOf('---\n\nOne paragraph.\n\n---\n\nTwo')).toBe('One paragraph.\n\nTwo');
    expect(fromMarkdown('# Head\n\nText')?.meta).toEqual({ title: 'Head' });
  });

  it('reads long documents as short ones, in pieces', () => {
    const section =
      '## Heading\n\nA paragraph with a [link][ref]\nand *more*.\n\n- item\n- item two\n\n  goes on\n\n```\n# code\n\n- code\n```\n\n<!--\n\n# hidden\n\n-->\n\n> quote\n';
    const once = fromMarkdown(`${section}\n[ref]: http://x.org`)?.parts ?? [];
    const many = fromMarkdown([...Array(300).fill(section), '[ref]: http://x.org'].join('\n'))?.parts;
    expect(once.map(({ text }) => text.trim())).not.toContain('hidden');
    expect(many).toEqual(Array.from({ length: 300 }, () => once).flat());
  });

  it.each<[string, string, string[]]>([
    [
      'speakers of a transcript',
      '[Reporter]: When?\n\n[Clerk]: Friday.\n\n> [Clerk]: No.\n\nDid [Clerk] sign? 12 [editor].\n\n[editor]: checked on Friday',
      [
        '[Reporter]: When?',
        '[Clerk]: Friday.',
        '[Clerk]: No.',
        'Did [Clerk] sign? 12 [editor].',
        '[editor]: checked on Friday',
      ],
    ],
    ['a speaker above the words', '[Clerk]:\nFriday.', ['[Clerk]: Friday.']],
    [
      'words in round brackets behind',
      'He [the clerk](or his aide) left, [sic](!)',
      ['He [the clerk](or his aide) left, [sic](!)'],
    ],
    ['links are links', '[a][x] [b](/c) [d](e.html) [x]\n\n[x]: <http://x.org> "t"', ['a b d x']],
    [
      'marks of notes go, notes stay',
      'Text[^1] more, 12[3].\n\n[^1]: Note here.',
      ['Text more, 12.', '[^1]: Note here.'],
    ],
    [
      'a table',
      '| District | Killed |\n|---|---|\n| Harbour | 14 |\n| Mill | |',
      ['District, Killed', 'Harbour, Killed: 14', 'Mill, Killed: –'],
    ],
    ['struck-out words', 'The ~~21~~ 12 aides, ~5 km', ['The 12 aides, ~5 km']],
    [
      'a year at a line’s start',
      'Years:\n\n1986. A great year.\n1990. Another.\n\n7) seven',
      ['Years:', '1986. A great year.', '1990. Another.', '7. seven'],
    ],
    ['an order', '1. one\n1. two\n\ntext\n\n1. one\n2. two', ['one', 'two', 'text', 'one', 'two']],
    ['stars between figures', '5*6*7, 5**6**7, *5*6 and *so*', ['5*6*7, 5**6**7, *5*6 and so']],
  ])('%s', (_, markdown, expected) => expect(textOf(markdown).split('\n\n')).toEqual(expected));

  it('keeps what code says of brackets', () => {
    expect(textOf('```\n[Clerk]: Friday.\n```')).toBe('[Clerk]: Friday.');
  });

  it.each([
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |\n\n'.repeat(3000)],
    ['one table', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(20_000)}`],
    ['rules', '- - - - -   - - - - - - - - - - - - - - - - - - -\n'.repeat(2000)],
    ['tildes', '~~a '.repeat(40_000)],
    ['speakers', '[Clerk]: Friday.\n\n'.repeat(20_000)],
    ['lists and links', 'Hello *world* [x](http://x.y) nice.\n\n# Head\n\n- a\n- b\n\n'.repeat(3000)],
    ['one list', '- a\n'.repeat(20_000)],
    ['nested markers', `${'- '.repeat(100_000)}x`],
    ['open links', '[a]('.repeat(40_000)],
    ['one line', 'word '.repeat(200_000)],
  ])('comes back in time: %s', { timeout: 60_000 }, (_, markdown) => {
    expect(fromMarkdown(markdown)?.parts.length).toBeGreaterThan(0);
  });

  it('gives sound blocks for anything at all', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('\n', '\n\n', '# ', '> ', '- ', '`', '```\n', '<b>', '<!--', '[a]', '---\n', '  ', '*'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, blocks } = assemble(fromMarkdown(pieces.join(''))?.parts ?? []);
        expect(blocksAreSound(text, blocks)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
