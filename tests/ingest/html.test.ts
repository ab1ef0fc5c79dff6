import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, blocksAreSound } from '@/lib/domain/article';
import { fromHtml } from '@/lib/ingest/html';

const read = (html: string) =>
  assemble(fromHtml(html)?.parts ?? [])
    .text.split('\n\n')
    .filter((block) => block !== '');
const kinds = (html: string) => fromHtml(html)?.parts.map(({ kind, level }) => kind + (level ?? ''));

describe('blocks', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['text in divs and between', 'a<div>b<div>c</div>d</div>e', ['a', 'b', 'c', 'd', 'e']],
    [
      'inline elements join',
      '<p>in<b>divi</b>sible <i>and</i>\n  <a href="#">linked</a>.</p>',
      ['indivisible and linked.'],
    ],
    ['spaces at the edge of an element count once', '<p>one <b> two </b> three</p>', ['one two three']],
    ['one line break is a space', '<p>one<br>two</p>', ['one two']],
    ['two are a paragraph', '<div>one<br> <br/>two<br>&nbsp;<br>three</div>', ['one', 'two', 'three']],
    ['but not in a heading', '<h1>one<br><br>two</h1>', ['one two']],
    ['entities', '<p>&lt;b&gt; &amp;amp; &eacute; &#x1F600; &rdquo;</p>', ['<b> &amp; é 😀 ”']],
    ['NBSP stays', '<p>$&nbsp;200&nbsp;</p>', ['$\u00A0200\u00A0']],
    [
      'bidi marks stay',
      '<p>\u200Fسلام &rlm;&lrm;\u2067x\u2069</p>',
      ['\u200Fسلام \u200F\u200E\u2067x\u2069'],
    ],
    ['cells', '<table><caption>C</caption><tr><th>A<td>B</table>', ['C', 'A: B']],
    ['captions', '<figure><img alt="never"><figcaption>Homs</figcaption></figure>', ['Homs']],
    ['details stay', '<details><summary>S</summary><p>D</p></details>', ['S', 'D']],
    ['q has its marks', '<p>He said <q>we are leaving</q>.</p>', ['He said “we are leaving”.']],
    [
      'pre is plain text',
      '<pre>One line of the report ends here.\n\nAnother one ends here.</pre>',
      ['One line of the report ends here.', 'Another one ends here.'],
    ],
    ['a footer that names who is quoted', '<blockquote>Q<footer>— A</footer></blockquote>', ['Q', '— A']],
    [
      'spans shown as blocks',
      '<span style="display:block">a</span><span style="display: block">b</span>',
      ['a', 'b'],
    ],
    ['malformed', '<p>a<p>b<b>c<p>d</i></b></table><td>e', ['a', 'bc', 'd e'.replace(' ', '')]],
    ['an unfinished tag', '<p>a</p><p cla', ['a']],
    ['nothing', '', []],
  ])('%s', (_, html, expected) => expect(read(html)).toEqual(expected));

  it('knows what kind each is', () => {
    expect(
      kinds(
        '<h1>a</h1><h4>b</h4><div role=heading aria-level=3>c</div><p>d</p><blockquote><p>e</p><h3>f</h3></blockquote>' +
          '<ul><li>g<ol><li><p>h</p></li></ol>i</li></ul><dl><dt>j<dd>k</dl>',
      ),
    ).toEqual(
      'HEADING1 HEADING4 HEADING3 PARAGRAPH QUOTE HEADING3 LIST_ITEM LIST_ITEM LIST_ITEM LIST_ITEM LIST_ITEM'.split(
        ' ',
      ),
    );
  });
});

describe('the article on its page', () => {
  const body = '<p>Words of the article, which is of some length so that nobody takes it for a teaser.</p>';
  const article = body.slice(3, -4);
  it.each([
    ['article', `<p>x</p><article>${body}</article><p>y</p>`, [article]],
    ['main', `<div>x</div><main>${body}</main>`, [article]],
    ['role=main', `<div>x</div><div role=main>${body}</div>`, [article]],
    [
      'article in main, its own header kept',
      `<main>x<article><header><h1>T</h1></header>${body}</article></main>`,
      ['T', article],
    ],
    [
      'teasers are not the article',
      `${body.repeat(3)}<article>Read this too</article>`,
      [article, article, article, 'Read this too'],
    ],
    [
      'several entries are all read',
      `<main><article>${body}</article><article>${body}</article><article>${body}</article></main>`,
      [article, article, article],
    ],
    ['a hidden article is not the article', `<article hidden>${body.repeat(5)}</article>${body}`, [article]],
    [
      'surroundings go',
      `<header>Masthead<nav>Home</nav></header>${body}<aside>More</aside><footer>Imprint</footer><div role=navigation>Up</div>`,
      [article],
    ],
    [
      'but a header with the title stays',
      `<header><nav>Home</nav><h1>T</h1></header>${body}`,
      ['T', article],
    ],
  ])('%s', (_, html, expected) => expect(read(html)).toEqual(expected));
});

const SECRET = 'sikrit';
const hiders: [string, string][] = [
  ...'script style template noscript iframe object svg canvas select textarea button option title label'
    .split(' ')
    .map((tag): [string, string] => [`<${tag}>`, `</${tag}>`]),
  ['<!--', '-->'],
  ['<input type=hidden value="', '">'],
  ['<p title="', '"></p>'],
  ['<dialog>', '</dialog>'],
  ...[
    'hidden',
    'HIDDEN=""',
    'popover',
    'style="display:none"',
    'style="color:red; DISPLAY : none !important"',
    'style="/* x */display:none"',
    'style="displa\\79:none"',
    'style="visibility:hidden"',
    'style="visibility: collapse"',
    'style="opacity:0"',
    'style="opacity:.0"',
    'style="opacity: 1%"',
    'style="font-size:0"',
    'style="font-size:0.01px"',
    'style="font:0/0 a"',
    'style="color:transparent"',
    'style="color:rgba(0,0,0,0)"',
    'style="color:rgb(0 0 0 / 0%)"',
    'style="color:#fff0"',
    'style="position:absolute;left:-9999px"',
    'style="position:fixed; top:-100em"',
    'style="position:absolute;left:9999px"',
    'style="position:absolute;right:-200vw"',
    'style="text-indent:-9999px"',
    'style="margin-left:-9999px"',
    'style="transform:translateX(-9999px)"',
    'style="transform:scale(0)"',
    'style="clip:rect(0,0,0,0);position:absolute"',
    'style="clip: rect(1px 1px 1px 1px)"',
    'style="clip-path:inset(50%)"',
    'style="height:0;overflow:hidden"',
    'style="width:1px;overflow:hidden"',
    'class="a gone"',
    'class=gone-p',
    'id=lost',
  ].map((attributes): [string, string] => [`<div ${attributes}>`, '</div>']),
];
const SHEET =
  '<style>@import "x.css"; .a, .gone { color: red; display: none } div.gone-p{opacity:0} @media print { .fine { display:none } }' +
  '@media screen { #lost { visibility: hidden } } .fine { display: block } .menu .deep { display: none }</style>';

describe('hidden text', () => {
  it.each(hiders)('%s', (open, close) => {
    expect(read(`${SHEET}<p>before</p>${open}${SECRET}${close}<p>after</p>`)).toEqual(['before', 'after']);
  });

  it.each(
    [
      'style="display:block"',
      'style="color:rgb(255,0,0)"',
      'style="color:rgba(0,0,0,.5)"',
      'style="color:transparent;-webkit-background-clip:text"',
      'style="opacity:0.9"',
      'style="font:400 16px/1.5 serif"',
      'style="font-size:12px"',
      'style="position:absolute;left:50%;transform:translate(-50%,-50%)"',
      'style="margin-left:-100%"',
      'style="margin:-10px"',
      'style="position:absolute;top:9000px"',
      'style="transform:scale(0.5)"',
      'style="width:1px"',
      'style="overflow:hidden;width:100px"',
      'hidden=until-found',
      'aria-hidden=true',
      'aria-hidden=false',
      'class=fine',
      'class=deep',
    ].map((attributes) => [attributes]),
  )('stays: %s', (attributes) => {
    expect(read(`${SHEET}<div ${attributes}>seen</div>`)).toEqual(['seen']);
  });

  it('takes a hidden page at its word', () => {
    expect(read('<body style="display:none"><p>x</p>')).toEqual([]);
    expect(read('<html hidden><p>x</p>')).toEqual([]);
  });

  it('never survives, and no markup does, wherever in a page it stands', () => {
    const word = fc.constantFrom('seen', 'text', 'سلام', '👩🏽', 'a b', '&amp;');
    const calm = fc.constantFrom('div', 'b', 'span', 'blockquote', 'section', 'ul', 'details');
    // By the HTML standard these end others of their kind, hidden ones too, so they stand outside of what is hidden.
    const ending = fc.constantFrom('p', 'li', 'h2', 'td', 'a', 'article', 'dd');
    // A script or select takes what is inside it as something else, so secrets are plain there and trees are not.
    const secret = fc.constantFrom(...hiders).map(([open, close]) => `${open}${SECRET}${close}`);
    const many = (one: fc.Arbitrary<string>) =>
      fc.array(one, { maxLength: 4 }).map((inner) => inner.join(''));
    const element = (tag: fc.Arbitrary<string>, inner: fc.Arbitrary<string>) =>
      fc.tuple(tag, many(inner)).map(([name, text]) => `<${name}>${text}</${name}>`);
    const hidden = (inner: fc.Arbitrary<string>) =>
      many(inner).map((text) => `<div style="display:none">${SECRET}<div>${text}${SECRET}</div></div>`);
    const { tree } = fc.letrec<{ tree: string; inner: string }>((tie) => ({
      inner: fc.oneof({ maxDepth: 4 }, word, secret, element(calm, tie('inner')), hidden(tie('inner'))),
      tree: fc.oneof(
        { maxDepth: 5 },
        word,
        secret,
        element(calm, tie('tree')),
        element(ending, tie('tree')),
        hidden(tie('inner')),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (pieces) => {
        const { text, blocks } = assemble(fromHtml(SHEET + pieces.join(''))?.parts ?? []);
        expect(text).not.toContain(SECRET);
        expect(text).not.toMatch(/[<>]/);
        expect(blocksAreSound(text, blocks)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives sound blocks for anything at all', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '<',
        '</',
        '>',
        '<p',
        '<!--',
        '"',
        '=',
        '<table>',
        '<svg>',
        '<q>',
        '<br>',
        '</p>',
        '&#0;',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, blocks } = assemble(fromHtml(pieces.join(''))?.parts ?? []);
        expect(blocksAreSound(text, blocks)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bounded', () => {
  const MB2 = 2 * 1024 * 1024;
  it.each<[string, string, string[] | null]>([
    ['10,000 divs deep', `${'<div>'.repeat(10_000)}deep`, ['deep']],
    ['2 MB of divs', `${'<div>'.repeat(MB2 / 5 - 1)}deep`, null],
    [
      '10,000 spans, many stray end tags',
      `${'<span>'.repeat(10_000)}deep${'</x>'.repeat(200_000)}`,
      ['deep'],
    ],
    ['2 MB of style', `<p style="${'/*'.repeat(MB2 / 2 - 50)}">x</p>`, ['x']],
    ['2 MB of digits in a style', `<p style="font:${'1'.repeat(MB2 - 50)}">x</p>`, ['x']],
    ['2 MB of sheet', `<style>${'.a{'.repeat(MB2 / 3 - 50)}</style><p>x</p>`, ['x']],
    ['2 MB of one selector', `<style>${'a '.repeat(MB2 / 2 - 50)}{}</style><p>x</p>`, ['x']],
    [
      '2 MB of broken JSON-LD',
      `<script type="application/ld+json">${'['.repeat(MB2 - 100)}</script><p>x</p>`,
      ['x'],
    ],
    [
      'tags that multiply',
      `<p>${Array.from({ length: 5000 }, (_, i) => `<font c=${i}>`).join('')}</p>${'<p>x</p>'.repeat(5000)}`,
      null,
    ],
  ])('%s', (_, html, expected) => {
    expect(fromHtml(html)?.parts.map(({ text }) => text.trim()) ?? null).toEqual(expected);
  });

  it('reads 2 MB of paragraphs whole', { timeout: 20_000 }, () => {
    const paragraph = '<p class="x" style="margin:0">Words, <b>bold</b> ones.</p>\n';
    const count = Math.floor(MB2 / paragraph.length);
    expect(fromHtml(paragraph.repeat(count))?.parts).toHaveLength(count);
  });
});
