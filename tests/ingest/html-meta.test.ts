import { describe, expect, it } from 'vitest';
import { fromHtml } from '@/lib/ingest/html';
import { metaDate, metaLanguage, metaUrl } from '@/lib/ingest/meta';

const meta = (html: string) => fromHtml(html)?.meta;
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('what a page says about its article', () => {
  it('reads JSON-LD first', () => {
    const html =
      ld({
        '@context': 'https://schema.org',
        '@type': ['NewsArticle'],
        headline: 'Iran&#8217;s <em>quiet</em> exit',
        author: [{ '@type': 'Person', name: 'Hassan Ibrahim' }, { name: 'Anne O’Neill' }],
        datePublished: '2025-05-13T10:00:00+03:00',
        publisher: { '@type': 'Organization', name: 'Noon Post' },
        inLanguage: 'en-us',
        mainEntityOfPage: { '@id': 'https://www.noonpost.com/en/1' },
      }) +
      '<title>Other</title><meta property="og:title" content="Other"><meta name=author content=Other><p>x';
    expect(meta(html)).toEqual({
      title: 'Iran’s quiet exit',
      byline: 'Hassan Ibrahim, Anne O’Neill',
      url: 'https://www.noonpost.com/en/1',
      outlet: 'Noon Post',
      publishedAt: '2025-05-13T10:00+03:00',
      language: 'en-US',
    });
  });

  it('follows references inside @graph', () => {
    const graph = [
      { '@type': 'WebPage', name: 'Page' },
      { '@type': 'NewsArticle', headline: 'H', author: { '@id': '#a' }, publisher: { '@id': '#o' } },
      { '@id': '#a', name: 'Ann' },
      { '@id': '#o', name: 'Outlet' },
    ];
    expect(meta(`${ld('broken').replace('"broken"', '{')}${ld({ '@graph': graph })}`)).toEqual({
      title: 'H',
      byline: 'Ann',
      outlet: 'Outlet',
    });
  });

  it('reads <meta>, <link> and <html>', () => {
    const html = `<!doctype html><html lang="ar" dir="RTL"><head><title>العنوان | نون بوست</title>
      <link rel="alternate canonical" href="https://noonpost.com/1">
      <meta property="og:title" content="العنوان"><meta property="article:author" content="https://facebook.com/x">
      <meta name="Author" content=" ليلى  حداد "><meta property="article:published_time" content="2025-05-13"></head><p>نص`;
    expect(meta(html)).toEqual({
      title: 'العنوان',
      byline: 'ليلى حداد',
      url: 'https://noonpost.com/1',
      outlet: 'نون بوست',
      publishedAt: '2025-05-13',
      language: 'ar',
      direction: 'rtl',
    });
  });

  it.each([
    [
      'the title tag without the outlet, which the level 1 heading tells apart',
      '<title>Head line | Outlet</title><h1>Head<br>line</h1>',
      { title: 'Head line', outlet: 'Outlet' },
    ],
    [
      'the title tag when there is no more',
      '<svg><title>S</title></svg><title>T &amp; U</title><p>x',
      { title: 'T & U' },
    ],
    [
      'og:site_name and og:locale',
      '<meta property=og:site_name content=Post><meta property=og:locale content=en_GB>x',
      { outlet: 'Post', language: 'en-GB' },
    ],
    [
      'the article’s own language',
      '<html lang=en><article lang=fa dir=rtl>متن</article>',
      { language: 'fa', direction: 'rtl' },
    ],
    [
      'no script addresses',
      '<link rel=canonical href="javascript:alert(1)"><meta property=og:url content="/relative">x',
      {},
    ],
    [
      'nothing that can’t be read',
      '<html lang="!!" dir=auto><meta name=date content=yesterday><meta name=author content=" ">x',
      {},
    ],
  ])('%s', (_, html, expected) => expect(meta(html)).toEqual(expected));
});

describe('what of a date was guessed', () => {
  const said = (date: string) => fromHtml(`${ld({ '@type': 'NewsArticle', datePublished: date })}<p>x`);
  it.each([
    ['2024-12-06T00:30:00+03:00', '2024-12-06T00:30+03:00', []],
    ['2024-12-06', '2024-12-06', []],
    ['2024-12-06T00:30', '2024-12-06', ['DATE']],
    ['08/03/2024', undefined, ['DATE']],
    ['1403-09-16', undefined, ['CALENDAR']],
    ['۱۴۰۳/۹/۱۶', undefined, ['CALENDAR']],
    ['6 ธันวาคม 2567', undefined, ['CALENDAR']],
    ['٥ جمادى الآخرة ١٤٤٦', undefined, ['CALENDAR']],
  ])('%s', (date, publishedAt, kinds) => {
    expect(said(date)?.meta.publishedAt).toBe(publishedAt);
    expect(said(date)?.guesses).toEqual(kinds.map((kind) => ({ kind, count: 1, example: date })));
  });

  it('is told of <meta> too', () => {
    expect(fromHtml('<meta name=pubdate content="8.3.24"><p>x')?.guesses).toMatchObject([{ kind: 'DATE' }]);
    expect(fromHtml('<meta name=update content="8.3.24"><p>x')?.guesses).toEqual([]);
  });
});

it('keeps authors apart whose names hold a comma', () => {
  const author = [{ name: 'Doctors Without Borders, Lebanon office' }, { name: 'Q. Writer' }];
  expect(meta(`${ld({ '@type': 'NewsArticle', author })}<p>x`)?.byline).toBe(
    'Doctors Without Borders, Lebanon office; Q. Writer',
  );
});

describe('single values', () => {
  it.each([
    ['2025-05-13', '2025-05-13'],
    ['2025-05-13T10:20', '2025-05-13'],
    ['2025-05-13 10:20:30 +0300', '2025-05-13T10:20+03:00'],
    ['2025-05-13T10:20:30.123456789+03', '2025-05-13T10:20+03:00'],
    ['2025-05-13T00:10:00-05:30', '2025-05-13T00:10-05:30'],
    ['2025-05-13t10:20:30z', '2025-05-13T10:20Z'],
    ['2025-05-13T24:00Z', '2025-05-13'],
    ['2025-05-13T10:20+23:00', undefined],
    ['2025-02-30', undefined],
    ['2025-13-01', undefined],
    ['٢٠٢٥-٠٥-١٣T٠٠:٣٠+٠٣:٠٠', '2025-05-13T00:30+03:00'],
    ['1403-09-16', undefined],
    ['۱۴۰۳-۰۹-۱۶', undefined],
    ['1446-06-05T10:00Z', undefined],
    ['2567-12-06', undefined],
    ['๒๕๖๗-๑๒-๐๖', undefined],
    ['08/03/2024', undefined],
    ['2025-05-13T25:00', undefined],
    ['May 13, 2025', undefined],
    ['', undefined],
  ])('date %s', (raw, expected) => expect(metaDate(raw)).toBe(expected));

  it('keeps only web addresses', () => {
    expect(metaUrl(' HTTPS://Example.org/ä ')).toBe('https://example.org/%C3%A4');
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      '/path',
      'https://',
      `https://x.org/${'a'.repeat(3000)}`,
    ])
      expect(metaUrl(bad)).toBeUndefined();
  });

  it('writes language tags in their canonical form', () => {
    expect(metaLanguage('EN_us')).toBe('en-US');
    expect(metaLanguage('english language')).toBeUndefined();
  });
});
