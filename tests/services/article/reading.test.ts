import { describe, expect, it } from 'vitest';
import { signedOut } from '@/lib/domain/actor';
import { invalid, ok } from '@/lib/domain/result';
import { troubled } from '@/lib/domain/trouble';
import type { FetchPublic } from '@/lib/outside/web/fetching';
import { ImportArticle, ReadArticle, type ReadArticleInput } from '@/lib/schemas/article';
import { importArticle } from '@/lib/services/article/articles';
import { readArticle } from '@/lib/services/article/reading';
import { aPerson } from '../../support/actors';
import { aDocx, heading, paragraph } from '../../support/files/docx';
import { aPdf, lines, wrapped } from '../../support/files/pdf';

const ADDRESS = 'https://harbour.example/opens';

const PAGE = `<html lang="en"><head><title>Harbour opens | The Pier</title><meta property="og:title" content="Harbour opens"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour opens</h1>
<p>The harbour opened on Monday after a week of repairs to the eastern pier, and ten boats left before noon.</p>
<div class="related"><h3>More stories</h3><ul><li><a href="/a">The pier of 1931 and those who built it</a></li><li><a href="/b">Ferry to Orsk sold</a></li></ul></div>
<p>Its master said that the depth is now <del>3</del> 5 metres at low water, which is enough for the ferry to Orsk.</p>
</article><footer>All rights reserved by The Pier</footer></body></html>`;

/** A web of one page. */
const web =
  (
    bytes: Uint8Array,
    { mediaType = 'text/html' as string | null, charset = null as string | null } = {},
  ): FetchPublic =>
  async (address) =>
    ok({
      ...{ address, redirects: [], status: 200, mediaType, charset, headers: {}, bytes },
      fetchedAt: new Date(),
    });

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = async (input: ReadArticleInput, fetch?: FetchPublic) =>
  readArticle(await aPerson('CHECKER'), ReadArticle.parse(input), { fetchPage: fetch });
const must = async (input: ReadArticleInput, fetch?: FetchPublic) => {
  const reading = await read(input, fetch);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return reading.value;
};
const issue = (path: string, message: RegExp) => ({
  ok: false,
  refusal: { kind: 'invalid', issues: [{ path, message: expect.stringMatching(message) }] },
});

describe('readArticle', () => {
  it('says of a page at an address what it says, what was left out and what was guessed', async () => {
    const reading = await must({ address: ADDRESS }, web(utf8(PAGE)));
    expect(reading).toMatchObject({
      ...{ content: PAGE, format: 'HTML', address: ADDRESS },
      about: { title: 'Harbour opens', url: ADDRESS, language: 'en', outlet: 'The Pier' },
    });
    expect(reading.text).toContain('5 metres');
    expect(reading.text).not.toMatch(/1931|rights|News/);
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['NAVIGATION', 'RELATED', 'FOOTER']),
    );
    expect(reading.guesses).toMatchObject([{ kind: 'STRUCK_OUT', count: 1 }]);
  });

  it('puts back what is taken back, and an import of that content stores the text that was read', async () => {
    const { content, format, leftOut } = await must({ address: ADDRESS }, web(utf8(PAGE)));
    const takenBack = leftOut.filter(({ reason }) => reason === 'RELATED').map(({ id }) => id);
    const again = await must({ content, format, takenBack });
    expect(again.text).toContain('The pier of 1931');
    const stored = await importArticle(
      await aPerson('CHECKER'),
      ImportArticle.parse({ content, format, takenBack, outletName: 'The Pier' }),
    );
    expect(stored).toMatchObject({ ok: true, value: { title: 'Harbour opens', text: { text: again.text } } });
  });

  it('refuses ids of pieces that were not left out', async () => {
    expect(await read({ content: PAGE, format: 'HTML', takenBack: ['9-00000000'] })).toMatchObject(
      issue('takenBack', /not left out/),
    );
  });

  it('believes the sender’s encoding, and says where the page declares another', async () => {
    const arabic =
      'افتتح الميناء يوم الاثنين بعد أسبوع من الإصلاحات في الرصيف الشرقي وغادرت عشرة قوارب قبل الظهر.';
    const page = utf8(`<meta charset="windows-1256"><p>${arabic}</p>`);
    const reading = await must({ address: ADDRESS }, web(page, { charset: 'utf-8' }));
    expect(reading.text).toBe(arabic);
  });

  it('refuses, at the address, what can’t be fetched, what is no page and what holds no text', async () => {
    const gone: FetchPublic = async () =>
      troubled('NOT_FOUND', invalid('url', 'harbour.example has no such page (404).'));
    expect(await read({ address: ADDRESS }, gone)).toMatchObject(issue('address', /no such page/));
    const picture = web(utf8('%PNG'), { mediaType: 'image/png' });
    expect(await read({ address: ADDRESS }, picture)).toMatchObject(issue('address', /image\/png/));
    const shell = web(utf8('<body><div id=root></div><script src=/app.js></script></body>'));
    expect(await read({ address: ADDRESS }, shell)).toMatchObject(
      issue('address', /builds itself by script/),
    );
    expect(await read({})).toMatchObject(issue('address', /Give the address/));
  });

  it('fetches for nobody who may not import', async () => {
    let fetched = 0;
    const counting: FetchPublic = async (address) => {
      fetched += 1;
      return web(utf8(PAGE))(address);
    };
    for (const actor of [signedOut, await aPerson('ADMIN')])
      expect(
        await readArticle(actor, ReadArticle.parse({ address: ADDRESS }), { fetchPage: counting }),
      ).toMatchObject({
        ok: false,
      });
    expect(fetched).toBe(0);
  });
});

describe('a file', () => {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const STORY = 'The ferry left at noon, and nobody at the pier could say when it would be back.';

  it('is opened, and what was in it is stored as it was shown', async () => {
    const file = base64(aDocx({ title: 'Draft', body: heading('The ferry leaves') + paragraph(STORY) }));
    const reading = await must({ file, fileName: 'Ferry.DOCX' });
    expect(reading).toMatchObject({
      ...{ format: 'HTML', address: null, text: `The ferry leaves\n\n${STORY}` },
      about: { title: 'The ferry leaves', url: null, direction: 'ltr' },
      ...{ leftOut: [], guesses: [] },
    });
    const { content, format } = reading;
    const input = ImportArticle.parse({ content, format, outletName: 'The Pier' });
    const stored = await importArticle(await aPerson('CHECKER'), input);
    expect(stored.ok && stored.value.text.text).toBe(reading.text);
  });

  it('that stands at an address is opened as one that was sent', async () => {
    const bytes = aPdf([{ set: lines(60, 700, wrapped(STORY, 50)) }], {});
    expect(await must({ address: ADDRESS }, web(bytes, { mediaType: 'application/pdf' }))).toMatchObject({
      ...{ format: 'TEXT', address: ADDRESS, text: STORY },
      about: { url: ADDRESS },
    });
    const broken = web(utf8('%PDF-1.7'), { mediaType: 'application/pdf' });
    expect(await read({ address: ADDRESS }, broken)).toMatchObject(issue('address', /PDF/));
  });

  it('that is a PDF reads as plain text, with what it says beside it as a guess', async () => {
    const file = base64(aPdf([{ set: lines(60, 700, wrapped(STORY, 50)) }], { title: 'The ferry leaves' }));
    const reading = await must({ file, fileName: 'ferry.pdf' });
    expect(reading).toMatchObject({
      ...{ content: STORY, format: 'TEXT', text: STORY },
      about: { title: 'The ferry leaves' },
      guesses: [{ kind: 'PLACES_ALONE' }, { kind: 'PROPERTIES', count: 1, example: 'The ferry leaves' }],
    });
  });

  it('of text is read in the encoding that it is in', async () => {
    const file = base64(Buffer.from('<meta charset=windows-1256><p>\xd3\xe1\xc7\xe3', 'latin1'));
    expect(await must({ file, fileName: 'a.html' })).toMatchObject({ format: 'HTML', text: 'سلام' });
  });

  it.each<[string, ReadArticleInput, string, RegExp]>([
    ['without a name', { file: 'YQ==' }, 'fileName', /^Give the name of the file/],
    ['of another kind', { file: 'YQ==', fileName: 'a.doc' }, 'file', /\.docx/],
    ['that is none of its kind', { file: 'YQ==', fileName: 'a.pdf' }, 'file', /^This is no PDF/],
    ['without words', { file: 'IA==', fileName: 'a.txt' }, 'file', /no text/],
    [
      'of text that is too large',
      { file: base64(Buffer.alloc(2 * 1024 * 1024 + 1, 'a')), fileName: 'a.txt' },
      ...(['file', /^This file is 2\.1 MB\. The limit is 2 MB\.$/] as const),
    ],
    [
      'with pieces to take back that it has not',
      { file: 'YQ==', fileName: 'a.txt', takenBack: ['1-00000000'] },
      ...(['takenBack', /not left out/] as const),
    ],
  ])('%s is refused', async (_, input, path, message) => {
    expect(await read(input)).toMatchObject(issue(path, message));
  });
});
