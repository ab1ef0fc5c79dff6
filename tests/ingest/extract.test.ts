import { describe, expect, it } from 'vitest';
import { blocksAreSound, MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { formatOf } from '@/lib/domain/article/files';
import { extract, type Incoming } from '@/lib/ingest/extract';
import { sha256 } from '@/lib/ingest/hash';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function read(input: Incoming) {
  const result = extract(input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(blocksAreSound(result.value.text, result.value.blocks)).toBe(true);
  return result.value;
}

function issues(input: Incoming) {
  const result = extract(input);
  return !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues : null;
}

describe('extract', () => {
  it.each<[Incoming['format'], string, string]>([
    ['TEXT', 'Heading here\r\nIt ended.', 'plain-text'],
    ['HTML', '<h2>Heading here</h2><p>It ended.', 'html'],
    ['MARKDOWN', '## Heading here\n\nIt ended.', 'markdown'],
  ])('reads %s, pasted or from a file, to the same text', (format, raw, extractor) => {
    const pasted = read({ text: raw, format });
    expect(pasted).toMatchObject({
      text: 'Heading here\n\nIt ended.',
      extractor,
      extractorVersion: '4',
      leftOut: [],
    });
    expect(pasted.blocks).toEqual([
      { kind: 'HEADING', level: 2, start: 0, end: 12 },
      { kind: 'PARAGRAPH', start: 14, end: 23 },
    ]);
    expect(read({ bytes: utf8(raw), format })).toEqual(pasted);
  });

  it.each<[string, Incoming, string]>([
    ['UTF-8 with a mark', { bytes: utf8('\uFEFFسلام 👩🏽'), format: 'TEXT' }, 'سلام 👩🏽'],
    ['UTF-16 LE', { bytes: utf16('سلام 👩🏽', false), format: 'TEXT' }, 'سلام 👩🏽'],
    ['UTF-16 BE', { bytes: utf16('<p>سلام 👩🏽', true), format: 'HTML' }, 'سلام 👩🏽'],
    ['UTF-16 without a mark', { bytes: utf16('abc', false).subarray(2), format: 'TEXT' }, 'abc'],
    [
      'windows-1252',
      { bytes: latin1('<meta charset="windows-1252"><p>\x93caf\xe9\x94 \x80'), format: 'HTML' },
      '“café” €',
    ],
    [
      'Latin-1, which browsers read as windows-1252',
      {
        bytes: latin1('<meta http-equiv=content-type content="text/html; charset=iso-8859-1">\x92'),
        format: 'HTML',
      },
      '’',
    ],
    [
      'windows-1256',
      { bytes: latin1('<meta charset=windows-1256>\xd3\xe1\xc7\xe3'), format: 'HTML' },
      'سلام',
    ],
    ['a lone surrogate in a paste', { text: 'a\uD83Db', format: 'TEXT' }, 'a\uFFFDb'],
    [
      'what its sender declared',
      { bytes: latin1('\xd3\xe1\xc7\xe3'), format: 'TEXT', charset: 'windows-1256' },
      'سلام',
    ],
    ['a decomposed paste', { text: 'cafe\u0301', format: 'TEXT' }, 'café'],
  ])('decodes %s', (_, input, expected) => expect(read(input).text).toBe(expected));

  it.each<[string, Incoming, string, RegExp]>([
    ['bytes that are no UTF-8', { bytes: latin1('caf\xe9'), format: 'TEXT' }, 'file', /UTF-8/],
    [
      'a declared charset that does not hold',
      { bytes: latin1('<meta charset=utf-8>caf\xe9'), format: 'HTML' },
      'file',
      /UTF-8/,
    ],
    ['a binary file', { bytes: utf8('PK\0\0'), format: 'TEXT' }, 'file', /not readable text/],
    ['an empty paste', { text: ' \n\u00A0\u200B', format: 'TEXT' }, 'text', /no text/],
    ['an empty file', { bytes: utf8(''), format: 'MARKDOWN' }, 'file', /no text/],
    [
      'a page with nothing to see',
      { text: '<p hidden>x</p><script>y</script>', format: 'HTML' },
      'text',
      /reader can see/,
    ],
    [
      'a kind of file we can’t read',
      { bytes: utf8('x'), format: 'TEXT', fileName: 'a.doc' },
      'file',
      /\.txt, \.md, \.markdown, \.html, \.htm, \.docx/,
    ],
    [
      'a text just too large',
      { text: `${'é'.repeat(MAX_ARTICLE_BYTES / 2)}.`, format: 'TEXT' },
      'text',
      /^This text is 2\.1 MB\. The limit is 2 MB\.$/,
    ],
    [
      'a file too large',
      { bytes: new Uint8Array(3.25 * 1024 * 1024), format: 'TEXT' },
      'file',
      /^This file is 3\.3 MB\. The limit is 2 MB\.$/,
    ],
    [
      'a file that grows too large when read',
      { bytes: utf16('一'.repeat(1_000_000), false), format: 'TEXT' },
      'file',
      /limit is 2 MB/,
    ],
  ])('refuses %s', (_, input, path, message) => {
    expect(issues(input)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('takes exactly the limit', () => {
    expect(read({ text: 'a'.repeat(MAX_ARTICLE_BYTES), format: 'TEXT' }).text).toHaveLength(
      MAX_ARTICLE_BYTES,
    );
  });

  it.each([
    ['Arabic', 'قال محلل اقتصادي لـ Noon Post إنه لا اتفاق', 'rtl'],
    ['English with Arabic in it', 'The analyst said لا and left', 'ltr'],
    ['no letters', '12 + 30', undefined],
  ])('tells the direction of %s', (_, text, direction) =>
    expect(read({ text, format: 'TEXT' }).meta.direction).toBe(direction),
  );

  it('believes a page about its direction', () => {
    expect(read({ text: '<html dir=rtl><p>Latin letters', format: 'HTML' }).meta.direction).toBe('rtl');
  });
});

it.each([
  ['a.txt', 'TEXT'],
  ['A.TXT', 'TEXT'],
  ['x.y.md', 'MARKDOWN'],
  ['x.markdown', 'MARKDOWN'],
  ['x.html', 'HTML'],
  ['x.htm', 'HTML'],
  ['x.pdf', null],
  ['txt', null],
  ['x.constructor', null],
  ['x.txt.exe', null],
])('formatOf %s', (name, expected) => expect(formatOf(name)).toBe(expected));

it('hashes the UTF-8 bytes', () => {
  // FIPS 180-2, appendix B.1, and the empty message.
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('é')).not.toBe(sha256('e\u0301'));
});
