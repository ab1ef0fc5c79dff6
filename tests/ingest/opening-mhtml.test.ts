import { describe, expect, it } from 'vitest';
import { extractFile } from '@/lib/ingest/extract-file';

const extracted = (text: string, encoding: BufferEncoding = 'utf8') =>
  extractFile({ bytes: Buffer.from(text, encoding), fileName: 'a.mhtml', takenBack: [] });
const read = async (text: string, encoding?: BufferEncoding) => {
  const result = await extracted(text, encoding);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

type Part = { head: Record<string, string>; body: string };
const lines = (head: Record<string, string>) =>
  Object.entries(head).map(([name, value]) => `${name}: ${value}`);

/** A saved page as browsers write one. */
const saved = (parts: Part[], { end = '\r\n', ...head }: Record<string, string> = {}) =>
  [
    ...lines({
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/related;\r\n\ttype="text/html"; boundary="--b"',
      ...head,
    }),
    '',
    ...parts.flatMap((part) => ['----b', ...lines(part.head), '', part.body]),
    '----b--',
    '',
  ]
    .join('\r\n')
    .replaceAll('\r\n', end);

const page = (body: string, head: Record<string, string> = {}): Part => ({
  head: { 'Content-Type': 'text/html', ...head },
  body,
});
const ADDRESS = 'https://harbour.example/opens';

describe('openMhtml', () => {
  it.each([
    [
      'quoted-printable',
      page('<p>Caf=C3=A9 =E2=80=93 it op=\r\nened.', { 'Content-Transfer-Encoding': 'quoted-printable' }),
      'Café – it opened.',
    ],
    [
      'base64',
      page(Buffer.from('<p>Café').toString('base64'), { 'Content-Transfer-Encoding': 'base64' }),
      'Café',
    ],
    ['as it is', page('<p>Café', { 'Content-Transfer-Encoding': '8bit' }), 'Café'],
    [
      'in the charset of its head',
      page('<p>Caf=E9 =94', {
        'Content-Type': 'text/html; charset="windows-1252"',
        'Content-Transfer-Encoding': 'quoted-printable',
      }),
      'Café ”',
    ],
    [
      'in the charset that the page declares',
      page('<meta charset=windows-1256><p>=D3=E1=C7=E3', { 'Content-Transfer-Encoding': 'quoted-printable' }),
      'سلام',
    ],
  ])('reads a page %s', async (_, part, text) => {
    expect((await read(saved([part]))).text).toBe(text);
    expect((await read(saved([part], { end: '\n' }))).text).toBe(text);
  });

  const frame = page('<p>A frame.', { 'Content-ID': '<f>' });
  const picture: Part = {
    head: { 'Content-Type': 'image/png', 'Content-Transfer-Encoding': 'base64' },
    body: 'AAAA',
  };
  it.each([
    ['the first page', saved([picture, page('<p>The page.'), frame])],
    [
      'the page that it starts with',
      saved([frame, page('<p>The page.', { 'Content-ID': '<p>' })], {
        'Content-Type': 'multipart/related; boundary=--b; start="<p>"',
      }),
    ],
    [
      'a page inside another part',
      saved([
        {
          head: { 'Content-Type': 'multipart/alternative; boundary=in' },
          body: '--in\r\nContent-Type: text/html\r\n\r\n<p>The page.\r\n--in--',
        },
      ]),
    ],
    ['one that was broken off', saved([page('<p>The page.')]).replace(/----b--\r\n$/, '')],
  ])('reads %s', async (_, text) => {
    expect((await read(text)).text).toBe('The page.');
  });

  it('knows where the page was saved from, unless the page says it better', async () => {
    const where = { 'Content-Location': ADDRESS };
    expect((await read(saved([page('<p>Words.', where)]))).meta.url).toBe(ADDRESS);
    expect((await read(saved([page('<p>Words.')], { 'Snapshot-Content-Location': ADDRESS }))).meta.url).toBe(
      ADDRESS,
    );
    const canonical = `<link rel=canonical href="${ADDRESS}/full"><p>Words.`;
    expect((await read(saved([page(canonical, where)]))).meta.url).toBe(`${ADDRESS}/full`);
    expect(
      (await read(saved([page('<p>Words.', { 'Content-Location': 'file:///home/a.html' })]))).meta.url,
    ).toBeUndefined();
  });

  it('hides what the page’s own style sheets hide, which browsers save beside it', async () => {
    const sheet: Part = {
      head: { 'Content-Type': 'text/css', 'Content-Location': 'cid:css-1@mhtml.blink' },
      body: '.gone { display: none; }',
    };
    const html =
      '<link rel="stylesheet" type="text/css" href="cid:css-1@mhtml.blink"><p class=gone>Hidden.</p><p>Shown.</p>';
    const { text, leftOut } = await read(saved([page(html), sheet]));
    expect(text).toBe('Shown.');
    expect(leftOut).toMatchObject([{ reason: 'HIDDEN', text: 'Hidden.' }]);
  });

  it.each([
    ['no message', '<p>Words.</p>', /^This is no saved page/],
    ['a message of one part', 'Content-Type: text/html\r\n\r\n<p>Words.', /^This is no saved page/],
    ['parts without a page', saved([picture]), /^This is no saved page/],
    ['a page without words', saved([page('<p> ')]), /no text/],
    [
      'bytes in no encoding',
      saved([page('<p>Words =C3=28', { 'Content-Transfer-Encoding': 'quoted-printable' })]),
      /another encoding/,
    ],
  ])('refuses %s', async (_, text, message) => {
    expect(await extracted(text)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', issues: [{ path: 'file', message: expect.stringMatching(message) }] },
    });
  });
});
