import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '@/lib/domain/article';
import { decode } from '@/lib/ingest/decode';
import { extract } from '@/lib/ingest/extract';
import { declaredLabel } from '@/lib/ingest/prescan';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'be' ? bytes.swap16() : bytes;
};
const read = (bytes: Uint8Array, format: Format = 'HTML', charset?: string) =>
  decode(bytes, format, charset === undefined ? {} : { charset });

describe('the encoding that a page declares', () => {
  it.each<[string, string, string | undefined]>([
    ['charset', '<meta charset=windows-1256>', 'windows-1256'],
    ['http-equiv', `<META content='text/html; charset=koi8-r' http-equiv="Content-Type">`, 'koi8-r'],
    ['http-equiv of something else', '<meta http-equiv=refresh content="0; charset=koi8-r">', undefined],
    ['a description', '<meta name=description content="charset=koi8-r"><meta charset=utf-8>', 'utf-8'],
    ['a comment', '<!-- <meta charset=koi8-r> --><meta charset=utf-8>', 'utf-8'],
    ['a comment that ends at once', '<!--><meta charset=utf-8>', 'utf-8'],
    ['a script', `<script>var s='<meta charset=koi8-r>';</script><meta charset=utf-8>`, 'utf-8'],
    ['a style, a title', '<style><meta charset=a></style><title><meta charset=b></title>', undefined],
    ['the attribute of another element', '<link title="<meta charset=koi8-r>"><meta charset=utf-8>', 'utf-8'],
    ['an address', '<a href="?<meta charset=koi8-r>">x</a><p>&lt;meta charset=a>', undefined],
    ['the body', '<body><meta charset=koi8-r>', undefined],
    ['a word that ends in it', '<meta data-charset=koi8-r><metacharset=a>', undefined],
    ['behind a long script', `<script>${'x'.repeat(5000)}</script><meta charset=koi8-r>`, 'koi8-r'],
    ['never ended', '<meta charset=koi8-r', undefined],
  ])('%s', (_, html, label) => expect(declaredLabel(latin1(html))).toBe(label));

  it.each(['<', '<a ', '<!--', '<script>', '<meta x="', '</x'])('comes back from %s without end', (piece) => {
    expect(declaredLabel(latin1(piece.repeat(300_000)))).toBeUndefined();
  });
});

describe('decode', () => {
  const arabic = '\xd3\xe1\xc7\xe3';
  it.each<[string, Uint8Array, string | undefined, string]>([
    ['a header', latin1(arabic), 'windows-1256', 'سلام'],
    ['a whole Content-Type', latin1(arabic), 'text/html; charset="windows-1256"', 'سلام'],
    [
      'a header before the page',
      latin1(`<meta charset=koi8-r>${arabic}`),
      'windows-1256',
      '<meta charset=koi8-r>سلام',
    ],
    ['a mark before the header', utf8('\uFEFFسلام'), 'windows-1256', 'سلام'],
    [
      'a header that nobody knows',
      latin1(`<meta charset=windows-1256>${arabic}`),
      'x-none',
      '<meta charset=windows-1256>سلام',
    ],
    [
      'a header that does not hold',
      latin1(`<meta charset=windows-1256>${arabic}`),
      'utf-8',
      '<meta charset=windows-1256>سلام',
    ],
    ['iso-8859-6', latin1('\xd3\xe4\xc7\xe5'), 'iso-8859-6', 'سلام'],
    ['windows-1252 under its other names', latin1('\x93caf\xe9\x94'), 'iso-8859-1', '“café”'],
    ['UTF-16 in a header', utf16('سلام', 'le'), 'utf-16', 'سلام'],
    ['UTF-16 of the other order', utf16('سلام', 'be'), 'utf-16be', 'سلام'],
    ['UTF-16 without a mark', utf16('سلام يا صديقي العزيز', 'le'), undefined, 'سلام يا صديقي العزيز'],
    ['the same of the other order', utf16('سلام يا صديقي العزيز', 'be'), undefined, 'سلام يا صديقي العزيز'],
    [
      'a page in UTF-16 that says so',
      utf16('<meta charset=utf-16>ab', 'le'),
      undefined,
      '<meta charset=utf-16>ab',
    ],
    [
      'a page in UTF-8 that says UTF-16',
      utf8('<meta charset=unicode>é'),
      undefined,
      '<meta charset=unicode>é',
    ],
    [
      'UTF-8 that says windows-1256',
      utf8('<meta charset=windows-1256>بغداد'),
      undefined,
      '<meta charset=windows-1256>بغداد',
    ],
    ['UTF-8 that a header says is Latin-1', utf8('“é”'), 'iso-8859-1', '“é”'],
    [
      'UTF-8 that says gb2312',
      utf8('<meta charset=gb2312>“at once”'),
      undefined,
      '<meta charset=gb2312>“at once”',
    ],
    ['two letters of gb2312 that are valid UTF-8', latin1('\xc4\xa3\xc4\xa3'), 'gb2312', '模模'],
  ])('%s', (_, bytes, charset, text) => expect(read(bytes, 'HTML', charset)?.text).toBe(text));

  it.each<[string, Uint8Array]>([
    ['what is valid in nothing that was declared', latin1('<meta charset=utf-8>caf\xe9')],
    ['noughts on both sides', latin1('PK\0\0ab\0c')],
    ['noughts in a long text', latin1(`${'a'.repeat(5000)}\0${'a'.repeat(5000)}`)],
    ['UTF-16 with half a pair', utf16('ab \uD83D c', 'le')],
  ])('gives up on %s', (_, bytes) => expect(read(bytes)).toBeNull());

  it('says when it read something otherwise than declared', () => {
    expect(read(utf8('<meta charset=windows-1256>بغداد'))?.guesses).toEqual([
      { kind: 'ENCODING', count: 1, example: 'utf-8, not windows-1256' },
    ]);
    expect(read(utf8('<meta charset=windows-1256>plain'))?.guesses).toEqual([]);
    expect(read(latin1(`<meta charset=windows-1256>${arabic}`))?.guesses).toEqual([]);
  });

  it('reads UTF-8 whatever is declared, where there are letters to tell', () => {
    const label = fc.constantFrom(
      'windows-1256',
      'windows-1252',
      'iso-8859-6',
      'koi8-r',
      'macintosh',
      'gbk',
      'shift_jis',
    );
    const words = fc.string({
      unit: fc.constantFrom(...'aé بغداد“”١٤中文 👩🏽'),
      minLength: 12,
      maxLength: 60,
    });
    fc.assert(
      fc.property(label, words, (charset, text) => {
        fc.pre((text.match(/[^\0-\x7F]/gu)?.length ?? 0) >= 6);
        expect(read(utf8(text), 'TEXT', charset)?.text).toBe(text);
      }),
    );
  });
});

describe('text that lost its letters', () => {
  const issue = (input: Parameters<typeof extract>[0]) => {
    const result = extract(input);
    return !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues[0]?.message : null;
  };
  it.each([
    ['U+FFFD', 'The m\uFFFDyor\uFFFD left \uFFFDat once\uFFFD.'],
    ['controls', 'The mayor\u0092s aide left \u0093at once\u0094, he\u0092d say.'],
    ['UTF-8 read as windows-1252', 'The mayorâ€™s aide left â€œat onceâ€\u009D, heâ€™d say.'],
    ['UTF-8 read as windows-1256', 'ط¨ط؛ط¯ط§ط¯ ظˆط§ظ„ظ…ظˆطµظ„ '.repeat(3)],
  ])('is refused with what to do: %s', (_, text) => {
    expect(issue({ text, format: 'TEXT' })).toMatch(/^Many letters .* Copy it again/);
    expect(issue({ bytes: utf8(text), format: 'TEXT' })).toMatch(/^Many letters .* save it as UTF-8/);
  });

  it.each([
    'Die Café-Besitzer – “at once” – zahlten 5 €.',
    'وصل الطاظ والطيور إلى بغداد ×',
    'Ângela â L’Été Ã',
    'one \uFFFD alone',
  ])('is not: %s', (text) => expect(issue({ text, format: 'TEXT' })).toBeNull());

  it('is counted where little of it is lost', () => {
    const result = extract({ text: `${'words '.repeat(50)}m\uFFFDyor`, format: 'TEXT' });
    expect(result.ok && result.value.guesses).toMatchObject([{ kind: 'LOST_LETTERS', count: 1 }]);
  });
});

const CASES = new URL('../../../shared/cases/ingest/', import.meta.url);
describe.skipIf(!existsSync(CASES))('pages that were read wrongly', () => {
  it.each([
    ['commented-charset.html', 'بغداد: 14 killed – “no one left”.'],
    ['script-charset.html', 'Zoë left “at once”.'],
    ['declared-1256-is-utf8.html', 'بغداد والموصل'],
  ])('%s', (file, text) => {
    const result = extract({ bytes: readFileSync(new URL(file, CASES)), format: 'HTML' });
    expect(result.ok && result.value.text).toBe(text);
  });
});
