import { expect, test } from 'vitest';
import { mediaTypeOf } from '@/lib/ingest/media-type';

const utf8 = (text: string) => Buffer.from(text);
const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const PAGE = '<!doctype html><title>Report</title><p>Samples of 38 taps met the standard.</p>';
const XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><p>Taps.</p></html>';

test.each([
  ['a doctype', utf8(PAGE)],
  ['a mark of UTF-8', utf8(`\uFEFF${PAGE}`)],
  ['UTF-16, the low byte first', utf16le(PAGE)],
  ['UTF-16, the high byte first', utf16be(PAGE)],
  ['no doctype, but <meta>', utf8('<meta charset=utf-8><title>Report</title>')],
  ['no doctype, but <header>', utf8('<header class=top>Noon Post</header>')],
  ['no doctype, but <h2>', utf8('<h2>Report</h2>')],
  ['a comment that is longer than what is looked at', utf8(`<!-- ${'taps '.repeat(1000)}-->\n${PAGE}`)],
  ['the declaration of XML', utf8(`<?xml version="1.0"?>\n${XHTML}`)],
  ['a mark, the declaration of XML and a comment', utf8(`\uFEFF<?xml version="1.0"?><!-- x -->${XHTML}`)],
])('a page is told by its bytes: %s', async (_, bytes) => {
  expect(await mediaTypeOf(bytes)).toBe('text/html');
});

test.each([
  ['words', utf8('Report: samples of 38 taps met the standard.'), 'text/plain', 'text/html'],
  ['an element of its own', utf8('<noon-post>Report</noon-post>'), 'text/plain', 'text/html'],
  ['XHTML by another name', utf8('<?xml version="1.0"?><x:p>Taps</x:p>'), 'application/xml', 'text/html'],
  ['words in UTF-16', utf16le('Report: samples.'), 'text/plain', 'text/html'],
  ['a PDF', utf8('%PDF-1.4\n%âãÏÓ\n1 0 obj'), 'application/pdf', 'application/pdf'],
  ['no text', Buffer.from([1, 2, 3, 4]), 'application/octet-stream', 'application/octet-stream'],
])('text that its server calls a page is one: %s', async (_, bytes, byItself, asPage) => {
  expect(await mediaTypeOf(bytes)).toBe(byItself);
  expect(await mediaTypeOf(bytes, 'text/html')).toBe(asPage);
  expect(await mediaTypeOf(bytes, 'application/xhtml+xml')).toBe(asPage);
  expect(await mediaTypeOf(bytes, 'image/png')).toBe(byItself);
});

test.each([
  ['BMW has recalled its pumps.'],
  ['ID3 is the tag of the report.'],
  ['<paper>Not a paragraph.</paper>'],
])('a text is no picture, sound or page for how it begins: %s', async (text) => {
  expect(await mediaTypeOf(utf8(text), 'text/plain')).toBe('text/plain');
});

test('many comments before words are told in no time', async () => {
  expect(await mediaTypeOf(utf8(`${'<!---->'.repeat(5000)}words`))).toBe('text/plain');
});
