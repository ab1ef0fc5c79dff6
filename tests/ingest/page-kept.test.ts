import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/ingest/extract';

const long = (about: string) =>
  `The ${about} board met for three hours on Tuesday, heard nine witnesses, and put off its decision until the spring.`;
const p = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const story = [long('canal'), long('harbour'), long('quarry')];

function linesOf(html: string): string[] {
  const result = extract({ text: html, format: 'HTML' });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.text.split('\n\n');
}

describe('in the article', () => {
  it.each([
    [
      'a table of facts, however many are links, whatever its columns are called',
      `<table><tr><th>Languages<td><div><a href=/e>English</a>, <a href=/m>Maori</a></div>
       <tr><th>Market<td class="share"><a href=/s>31 per cent</a></table>`,
      ['Languages: English, Maori', 'Market: 31 per cent'],
    ],
    [
      'no table of links without heads',
      '<table><tr><td><a href=/a>Sport</a><td><a href=/b>Weather</a></table>',
      [],
    ],
    ['nor one that is called a menu', '<table class="menu"><tr><th>More<td><a href=/a>Sport</a></table>', []],
    [
      'the heads of a table that are called its header',
      '<table><tr class="header"><td>District<td>Killed<tr><td>Mill<td>3</table>',
      ['District, Killed', 'Mill, Killed: 3'],
    ],
    [
      'the header of a box',
      '<div class="box"><div class="box__header"><h3>How it spreads</h3></div><p>By fleas.</p></div>',
      ['How it spreads', 'By fleas.'],
    ],
    ['what a machine named', '<p class="ac ad ae x9">Nine were hurt.</p>', ['Nine were hurt.']],
    ['letters between figures', '<p class="css-1ad3f">Nine were hurt.</p>', ['Nine were hurt.']],
    [
      'no advertisement, whatever its size',
      '<div class="ad-300x250">Buy now.</div><p class="ad2">Buy more.</p>',
      [],
    ],
    ['what the paper discloses', '<p class="disclosure">We hold shares.</p>', ['We hold shares.']],
    ['what it notes', '<div class="notice"><p>Names were changed.</p></div>', ['Names were changed.']],
    ['no notice of cookies', '<div class="cookie-notice"><p>We store cookies.</p></div>', []],
    [
      'a post that it quotes',
      '<div class="social-embed"><blockquote>We never signed.</blockquote></div>',
      ['We never signed.'],
    ],
    ['no buttons to share it', '<div class="social"><a href=/f>Share</a> <a href=/m>Mail</a></div>', []],
  ])('keeps %s', (_, html, expected) => {
    expect(linesOf(`<article>${p(...story)}${html}</article>`).slice(story.length)).toEqual(expected);
  });
});

describe('the whole article', () => {
  const teaser = '<div class="card"><h3><a href="/o">Another story of the town</a></h3></div>';

  it('is no list of teasers, though they stand beside it', () => {
    const html = `<div class="left"><div class="text"><h4><a href="/g">Related graphic</a></h4>${p(...story)}</div>${teaser.repeat(4)}</div>${p(
      long('market'),
      long('parish'),
      long('school'),
    )}`;
    expect(linesOf(`<div class="page">${html}</div>`)).toEqual(expect.arrayContaining(story));
  });

  it('stands in all boxes of one name, though one holds most of it', () => {
    const box = (...lines: string[]) => `<div class="block"><div class="words">${p(...lines)}</div></div>`;
    const rest = Array.from({ length: 8 }, (_, n) => long(`part ${n}`));
    expect(
      linesOf(`<article><div class="boxes">${box(...story.slice(0, 2))}${box(...rest)}</div></article>`),
    ).toEqual([...story.slice(0, 2), ...rest]);
  });

  it('is the one whose heading is marked as the headline, where the page is called otherwise', () => {
    const other = `<article><h2>Mill to close</h2>${p(...story)}</article>`;
    const own = `<article><h1 itemprop="headline">Toll raised</h1>${p(long('toll'), long('bridge'))}</article>`;
    expect(linesOf(`<title>Prices go up at the bridge</title><main>${own}${other}</main>`)).toEqual([
      'Toll raised',
      long('toll'),
      long('bridge'),
    ]);
  });

  const marked = (inside: string, level = 3) => `<h${level} itemprop="headline">${inside}</h${level}>`;
  const article = (title = '<h1>Quay closed</h1>') => `<article>${title}${p(...story)}</article>`;
  it.each([
    [
      'stands above a heading of a higher level',
      `<div class="card">${marked('Ferry fares')}<p>Up again.</p></div>${article()}`,
    ],
    [
      'is one of several',
      `<div>${marked('Ferry fares', 2)}${marked('Mill to close', 2)}</div>${article('<h2>Quay closed</h2>')}`,
    ],
    [
      'holds a link',
      `<div>${marked('<a href="/ferry">Ferry fares</a>', 2)}</div>${article('<h2>Quay closed</h2>')}`,
    ],
    [
      'stands in a link',
      `<a href="/ferry"><div>${marked('Ferry fares', 2)}</div></a>${article('<h2>Quay closed</h2>')}`,
    ],
    [
      'stands in a teaser',
      `<div class="teaser">${marked('Ferry fares', 2)}<p>Up again.</p></div>${article('<h2>Quay closed</h2>')}`,
    ],
    ['stands in an aside', `<aside>${marked('Ferry fares', 2)}</aside>${article('<h2>Quay closed</h2>')}`],
  ])('does not begin with a heading marked as the headline that %s', (_, body) => {
    expect(linesOf(`<title>Ships stay at sea</title>${body}`)).toEqual(['Quay closed', ...story]);
  });
});
