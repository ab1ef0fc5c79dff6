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

  it.each([
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
