import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/ingest/extract';

const long = (about: string) =>
  `The ${about} board met for three hours on Tuesday, heard nine witnesses, and put off its decision until the spring.`;
const p = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const story = [long('canal'), long('harbour'), long('quarry')];

function read(html: string, takenBack?: string[]) {
  const result = extract({ text: html, format: 'HTML', ...(takenBack && { takenBack }) });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return { ...result.value, lines: result.value.text.split('\n\n') };
}

describe('the right story', () => {
  it('is the one with the page’s title, though the next is longer', () => {
    const { lines, leftOut } = read(
      `<title>Toll raised | The Post</title><main><article><h1>Toll raised</h1>${p('The toll is 9 crowns.')}</article>
      <article><h2>Why the mill closed</h2>${p(...story)}</article></main>`,
    );
    expect(lines).toEqual(['Toll raised', 'The toll is 9 crowns.']);
    expect(leftOut).toMatchObject([{ reason: 'RELATED', after: 1 }]);
  });

  it('is all entries of a live blog, in page order, though one is longer than the rest', () => {
    const { lines } = read(
      `<title>Storm live</title><main><h1>Storm: live updates</h1><article><h2>14:10</h2>${p('The port is shut.')}</article>
      <article><h2>13:40</h2>${p(...story)}</article><article><h2>12:05</h2>${p('Two boats are missing.')}</article></main>`,
    );
    expect(lines).toEqual([
      'Storm: live updates',
      ...['14:10', 'The port is shut.', '13:40', ...story, '12:05', 'Two boats are missing.'],
    ]);
  });

  it('keeps boxes, pull quotes and a footer with a correction inside the article', () => {
    const { lines } = read(
      `<article>${p(...story)}<aside class="quote"><blockquote>We never signed.</blockquote></aside><aside class="factbox">
      <h3>By the numbers</h3>${p('From 40,000 to 25,000 tonnes.')}</aside><footer>${p('Correction: it was 21.')}</footer></article>`,
    );
    expect(lines).toEqual([
      ...story,
      ...['We never signed.', 'By the numbers', 'From 40,000 to 25,000 tonnes.', 'Correction: it was 21.'],
    ]);
  });

  it.each([
    [
      'an aria-hidden initial',
      '<p><span aria-hidden="true">R</span>iver wardens left.</p>',
      'River wardens left.',
    ],
    ['what a search may find', '<div hidden="until-found"><p>Found by search.</p></div>', 'Found by search.'],
    [
      'what a button unfolds',
      '<div class="read-more" style="max-height:9em;overflow:hidden"><p>The rest.</p></div>',
      'The rest.',
    ],
  ])('shows %s', (_, html, expected) => {
    expect(read(`<article>${p(...story)}${html}</article>`).lines).toEqual([...story, expected]);
  });

  it('is told from comments that are longer', () => {
    const comments = Array.from({ length: 30 }, (_, n) => p(`${long('shore')} ${n}`)).join('');
    const { lines, leftOut } = read(`<div class=text>${p(...story)}</div><div id=comments>${comments}</div>`);
    expect(lines).toEqual(story);
    expect(leftOut).toMatchObject([{ reason: 'COMMENTS', after: 2, words: 30 * 21 }]);
  });
});

describe('read wrongly before', () => {
  const head = (data: string) => `<script type="application/ld+json">${data}</script>`;
  const ld = (value: object) => head(JSON.stringify({ '@type': 'NewsArticle', ...value }));
  it.each<[string, string, object]>([
    [
      'linked data in CDATA',
      head(
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"H","author":{"name":"A. Writer"},"datePublished":"2024-03-08"}\n//]]>',
      ),
      { title: 'H', byline: 'A. Writer', publishedAt: '2024-03-08' },
    ],
    [
      'linked data of a related story first',
      `<link rel=canonical href="https://x.example/a/">${ld({ headline: 'Other', url: 'https://x.example/b' })}${ld({ headline: 'Own', mainEntityOfPage: 'http://www.x.example/a' })}`,
      { title: 'Own' },
    ],
    [
      'linked data of a related story alone',
      `<title>Own story of the canal</title><link rel=canonical href="https://x.example/a">${ld({ headline: 'Other', url: 'https://x.example/b', author: 'B. Else' })}`,
      { title: 'Own story of the canal' },
    ],
    [
      'a headline that describes, beside the name',
      `<title>List of bridges – Wiki</title>${ld({ headline: 'Wiki list article', name: 'List of bridges' })}`,
      { title: 'List of bridges' },
    ],
    ['a section’s h1', '<title>Babies and nuts</title><h1>Allergy centre</h1>', { title: 'Babies and nuts' }],
    ['rel=author', '<p>By <a rel="author" href="/w">Ana Writer</a></p>', { byline: 'Ana Writer' }],
    [
      'a byline with its date',
      '<div class="byline">By Ana Writer March 3, 2024</div>',
      { byline: 'Ana Writer' },
    ],
    [
      'no byline of a related story',
      '<div class="related"><span class="byline">B. Else</span></div><p class="author">Follow us</p>',
      {},
    ],
    [
      'no byline of a form, a quoted speaker or a script',
      '<p class="comment-form-author">Your name</p><div class="statement-author"><h4 class="author">The ministry</h4></div><blockquote><span class="author">B. Else</span></blockquote><div class="author"><script>window.x</script></div>',
      {},
    ],
    [
      'an outlet that writes its name in one word',
      '<meta property="og:site_name" content="TheHill"><meta property="og:title" content="Toll raised | The Hill">',
      { title: 'Toll raised' },
    ],
    [
      'a time that says it is of publication',
      '<time pubdate datetime="2024-03-08">Friday</time>',
      { publishedAt: '2024-03-08' },
    ],
  ])('%s', (_, html, expected) => {
    const { title, byline, publishedAt } = read(`${html}${p(...story)}`).meta;
    expect(JSON.parse(JSON.stringify({ title, byline, publishedAt }))).toEqual(expected);
  });
});

describe('what was left out', () => {
  const html = `<nav><a href=/>Home</a></nav><nav><a href=/n>News</a></nav><article><h1>T</h1>${p(story[0] ?? '')}
    <div class="related"><a href=/o>Other story</a></div>${p(story[1] ?? '')}<p style="display:none">Unseen words</p></article><footer>Imprint</footer>`;

  it('is told in page order, with its reason, words and place', () => {
    expect(read(html).leftOut.map(({ id: _, ...piece }) => piece)).toEqual([
      { reason: 'NAVIGATION', words: 2, text: 'Home\nNews', after: null },
      { reason: 'RELATED', words: 2, text: 'Other story', after: 1 },
      { reason: 'HIDDEN', words: 2, text: 'Unseen words', after: 2 },
      { reason: 'FOOTER', words: 1, text: 'Imprint', after: 2 },
    ]);
  });

  it('comes back to its place, under the same id every time', () => {
    const first = read(html);
    const ids = first.leftOut.filter(({ reason }) => reason !== 'NAVIGATION').map(({ id }) => id);
    const again = read(html, ids);
    expect(again.lines).toEqual(['T', story[0], 'Other story', story[1], 'Unseen words', 'Imprint']);
    expect(again.leftOut).toEqual(first.leftOut.filter(({ reason }) => reason === 'NAVIGATION'));
  });

  it('is told of the cells and rows of a table too, and comes back to them', () => {
    const table = `<table><caption>Toll</caption><tr><th>District<th>Killed<tr><td>Mill<span hidden>, upper</span><td>3
      <tr hidden><td>Quay<td>4</table>`;
    const first = read(`<article>${p(...story)}${table}</article>`);
    expect(first.lines.slice(3)).toEqual(['Toll', 'District, Killed', 'Mill, Killed: 3']);
    expect(first.leftOut).toMatchObject([{ reason: 'HIDDEN', words: 3, text: ', upper\nQuay\n4', after: 2 }]);
    const again = read(
      `<article>${p(...story)}${table}</article>`,
      first.leftOut.map(({ id }) => id),
    );
    expect(again.lines.slice(5)).toEqual(['Mill, upper, Killed: 3', 'Quay, Killed: 4']);
    expect(again.leftOut).toEqual([]);
  });

  it('has no room for ids of another page', () => {
    for (const format of ['HTML', 'MARKDOWN', 'TEXT'] as const)
      expect(extract({ text: html, format, takenBack: ['1-00000000'] })).toMatchObject({
        ok: false,
        refusal: { kind: 'invalid', issues: [{ path: 'takenBack' }] },
      });
  });

  it('parts what stands around it, and is bounded in number and length', () => {
    expect(read(`<div>${long('a')}<nav>x</nav>${long('b')}</div>`).lines).toEqual([long('a'), long('b')]);
    const many = Array.from(
      { length: 200 },
      (_, n) => `${p(long(`b${n}`))}<div class=ad>${'ad '.repeat(300)}</div>`,
    );
    const { leftOut, lines } = read(`<article>${many.join('')}</article>`);
    expect(lines).toHaveLength(200);
    expect(leftOut).toHaveLength(60);
    expect(leftOut.reduce((sum, { words }) => sum + words, 0)).toBe(200 * 300);
    expect(Math.max(...leftOut.map(({ text }) => [...text].length))).toBe(300);
  });
});

describe('a page that builds itself by script', () => {
  it.each([
    ['an empty root', '<div id=root></div><script src=/app.js></script>'],
    ['a word that it waits', '<div id=root>Loading…</div><script type=module src=/app.js></script>'],
    [
      'only what it says without',
      '<noscript>Please enable JavaScript.</noscript><div></div><script src=a.js></script>',
    ],
    [
      'a request to readers',
      '<p>You need to enable JavaScript to run this app.</p><script src=a.js></script>',
    ],
  ])('is refused in words: %s', (_, html) => {
    expect(extract({ text: html, format: 'HTML' })).toMatchObject({
      refusal: {
        issues: [{ path: 'text', message: expect.stringMatching(/^This page builds itself by script/) }],
      },
    });
  });

  it('is none that has its text and scripts beside it', () => {
    expect(
      read(`<noscript>Enable JavaScript</noscript>${p(...story)}<script src=a.js></script>`).lines,
    ).toEqual(story);
    expect(read('<p>A short note.</p><script src=a.js></script>').lines).toEqual(['A short note.']);
  });
});

describe('bounded', () => {
  it.each([
    ['100,000 nested elements with text', `${'<div>a <b>'.repeat(50_000)}deep`],
    ['2 MB of teasers', '<div class=card><h3><a href=/s>Another story</a></h3><p>x</p></div>'.repeat(27_000)],
    ['2 MB of elements', '<div>'.repeat(400_000)],
    ['2 MB of names', `<div class="${'related-'.repeat(40)}">${p('x')}</div>`.repeat(5_500)],
  ])('reads or refuses in two seconds of one processor: %s', { timeout: 20_000 }, (_, html) => {
    const before = process.cpuUsage();
    extract({ text: html, format: 'HTML' });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
