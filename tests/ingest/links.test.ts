import { describe, expect, test } from 'vitest';
import { linksIn } from '@/lib/ingest/links';

const bytes = (text: string) => new TextEncoder().encode(text);
const inPage = (html: string, address: string | null = 'https://paper.example/2024/taps') =>
  linksIn({ bytes: bytes(html), format: 'HTML', address });

describe('the links of a page', () => {
  test('lead on from where it stood, with their words on one line', () => {
    const html =
      '<p>As <a href="../dye">reported on\n <b>the dye</b></a>, and <a href="https://b.example/x">there</a>.</p>';
    expect(inPage(html).links).toEqual([
      { address: 'https://paper.example/dye', words: 'reported on the dye' },
      { address: 'https://b.example/x', words: 'there' },
    ]);
  });

  test.each([
    ['a script', '<a href="javascript:alert(1)">here</a>'],
    ['mail', '<a href="mailto:a@b.example">here</a>'],
    ['a place in the page', '<a href="#note">here</a>'],
    ['no words', '<a href="https://b.example/"><img src="x.png"></a>'],
    ['what nobody sees', '<a hidden href="https://b.example/">here</a>'],
    ['no address', '<a>here</a>'],
  ])('are none of %s', (_, html) => {
    expect(inPage(html).links).toEqual([]);
  });

  test('are whole addresses alone where nobody knows where it stood', () => {
    const html = '<a href="/dye">one</a><a href="https://b.example/x">two</a>';
    expect(inPage(html, null).links).toEqual([{ address: 'https://b.example/x', words: 'two' }]);
  });

  test('are so many at most', () => {
    const html = Array.from({ length: 2000 }, (_, n) => `<a href="https://b.example/${n}">w${n}</a>`).join(
      ' ',
    );
    expect(inPage(html).links).toHaveLength(500);
  });

  test('come with the address that the page gives as its own', () => {
    expect(inPage('<link rel="canonical" href="https://b.example/own"><p>Text</p>').canonical).toBe(
      'https://b.example/own',
    );
    expect(inPage('<p>Text</p>').canonical).toBeNull();
  });
});

test('Markdown has links in brackets, and plain text has none', () => {
  const text = 'As [reported](https://b.example/x) and [here](/y), https://b.example/z.';
  const of = (format: 'MARKDOWN' | 'TEXT') => linksIn({ bytes: bytes(text), format, address: null });
  expect(of('MARKDOWN')).toEqual({
    canonical: null,
    links: [{ address: 'https://b.example/x', words: 'reported' }],
  });
  expect(of('TEXT')).toEqual({ canonical: null, links: [] });
});
