import { describe, expect, test } from 'vitest';
import { blocksAreSound } from '@/lib/domain/article';
import { EditArticle, ImportArticle, ListArticles } from '@/lib/schemas/article';
import { editArticle, getArticle, importArticle, listArticles } from '@/lib/services/article/articles';
import { aPerson } from '../../support/actors';
import { aDraft, anArticle, aSource, must, pathsOf, placeOf, refusalOf } from '../../support/make';
import { queriesOf } from '../../support/queries';
import { inStatus, printedOn } from '../../support/stored';
import { writable } from '../../support/writable';

const html = `<html lang="ar" dir="rtl"><head><title>عنوان</title><meta name="author" content="كاتب">
<script>alert('no')</script></head><body><article><h1>عنوان</h1><p>غادرت الميليشيات دمشق.</p>
<p style="display:none">hidden</p><ul><li>بند</li></ul></article></body></html>`;

const input = (given: object) =>
  ImportArticle.parse({ title: 'A day in December', outletName: 'Noon Post', ...given });

describe('an article that comes in', () => {
  test('keeps its text as its first version, with blocks that fit it', async () => {
    const by = await aPerson('CHECKER');
    const now = new Date('2026-11-22T08:00:00.000Z');
    const content = 'First words.\r\n\r\nSecond paragraph with NBSP\u00A0and “curly” quotes.';
    const given = { content, byline: 'A Writer', url: 'https://example.org/a', publishedAt: '2024-12-08' };
    const article = must(await importArticle(by, input(given), { now }));
    expect(article).toMatchObject({
      title: 'A day in December',
      slug: 'a-day-in-december',
      byline: 'A Writer',
      url: 'https://example.org/a',
      publishedAt: '2024-12-08',
      language: 'en',
      direction: 'ltr',
      display: 'EXCERPTS',
      outlet: { name: 'Noon Post', kind: 'NEWS_OUTLET' },
      createdBy: { id: by.id },
      createdAt: now.toISOString(),
      version: 1,
      marks: [],
      isPublic: false,
      text: {
        sequence: 1,
        text: 'First words.\n\nSecond paragraph with NBSP\u00A0and “curly” quotes.',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        extractor: 'plain-text',
      },
    });
    expect(blocksAreSound(article.text.text, article.text.blocks as never)).toBe(true);
    expect(must(await getArticle(by, { articleId: article.id }))).toEqual(article);
  });

  test('as a page says of itself what the form leaves open, and loses what nobody sees', async () => {
    const by = await aPerson('CHECKER');
    const given = { content: html, format: 'HTML', title: '', outletName: 'نون بوست' };
    const article = must(await importArticle(by, input(given)));
    expect(article).toMatchObject({ title: 'عنوان', byline: 'كاتب', language: 'ar', direction: 'rtl' });
    expect(article.text.text).toContain('غادرت الميليشيات دمشق.');
    expect(article.text.text).not.toMatch(/alert|hidden/);
    expect(article.slug).toBe(`article-${article.id.slice(-8)}`);
  });

  test('as a file is read by what its name says', async () => {
    const by = await aPerson('CHECKER');
    const content = '# A heading\n\nWords of *markdown*.';
    const article = must(await importArticle(by, input({ content, fileName: 'story.md' })));
    expect(article.text.text).toBe('A heading\n\nWords of markdown.');
    const refused = await importArticle(by, input({ content: `${content} More.`, fileName: 'story.exe' }));
    expect(pathsOf(refused)).toEqual(['fileName']);
  });

  test('a second time is offered as the one that is there, unless another paper carries it', async () => {
    const by = await aPerson('CHECKER');
    const content = 'The same wire copy in two papers.';
    const first = must(await importArticle(by, input({ content })));
    expect(
      refusalOf(await importArticle(by, input({ content: `${content}\r\n`, title: 'Other' }))),
    ).toMatchObject({
      kind: 'duplicate',
      existing: { id: first.id, href: `/desk/articles/${first.id}`, label: first.title },
    });
    const twin = must(
      await importArticle(by, input({ content, separate: true, outletName: 'Evening Post' })),
    );
    expect([twin.text.sha256, twin.id === first.id, twin.slug === first.slug]).toEqual([
      first.text.sha256,
      false,
      false,
    ]);
  });

  test('says which fields it lacks', async () => {
    const by = await aPerson('CHECKER');
    const rtl = 'غادرت الميليشيات دمشق في كانون الأول';
    const cases: [object, string[]][] = [
      [{ content: 'Some words here.', title: '' }, ['title']],
      [{ content: 'More words here.', outletName: '' }, ['outletName']],
      [{ content: 'Other words here.', outletId: 'nobody' }, ['outletId']],
      [{ content: 'Dated words here.', publishedAt: '2024-12' }, ['publishedAt']],
      [{ content: 'Timed words here.', publishedAt: '2024-12-06T00:30' }, ['publishedAt']],
      [{ content: rtl, title: '' }, ['title', 'language']],
      [{ content: ' \n ' }, ['content']],
    ];
    for (const [given, paths] of cases) expect(pathsOf(await importArticle(by, input(given)))).toEqual(paths);
  });

  test('of more than 2 MB is refused with the limit', async () => {
    const refused = refusalOf(
      await importArticle(await aPerson('CHECKER'), input({ content: 'word '.repeat(500_000) })),
    );
    expect(refused).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'content', message: expect.stringContaining('2 MB') }],
    });
  });

  test('finds its outlet by name, without regard to case and accents, among those that publish', async () => {
    const by = await aPerson('CHECKER');
    const agency = await aSource({ by, kind: 'WIRE_AGENCY', name: 'Agence Été' });
    const person = await aSource({ by, kind: 'PERSON', name: 'Not A Paper' });
    const one = await anArticle({ by, outletName: 'AGENCE ETE' });
    expect(one.outlet.id).toBe(agency.id);
    const two = await anArticle({ by, outletName: 'Not A Paper' });
    expect(two.outlet).toMatchObject({ name: 'Not A Paper', kind: 'NEWS_OUTLET' });
    expect(two.outlet.id).not.toBe(person.id);
    expect((await anArticle({ by, outletName: 'not a paper' })).outlet.id).toBe(two.outlet.id);
  });

  test('comes in through the desk alone', async () => {
    const given = input({ content: 'Words that never come in.' });
    for (const role of ['READER', 'ADMIN'] as const)
      expect(refusalOf(await importArticle(await aPerson(role), given)).kind).toBe('not_found');
    const token = await aPerson('EDITOR', { scope: 'read' });
    expect(refusalOf(await importArticle(token, given)).kind).toBe('forbidden');
  });
});

describe('what is said about an article', () => {
  const edit = (article: Awaited<ReturnType<typeof anArticle>>, changes: object) =>
    EditArticle.parse({
      ...writable(EditArticle, article),
      articleId: article.id,
      outletId: article.outlet.id,
      ...changes,
    });

  test('can be changed, and never its text', async () => {
    const by = await aPerson('CHECKER');
    const before = await anArticle({ by });
    const changes = { title: 'A better title', publishedAt: '2024-12-08T00:30+03:00', display: 'FULL' };
    const after = must(await editArticle(by, edit(before, changes)));
    expect(after).toMatchObject({ ...changes, version: 2, slug: before.slug, text: before.text });
  });

  test('keeps a time that was stored before zones were, and asks for the zone of a new one', async () => {
    const by = await aPerson('CHECKER');
    const { id } = await anArticle({ by });
    await printedOn(id, '2024-12-08T14:30');
    const before = must(await getArticle(by, { articleId: id }));
    const after = must(await editArticle(by, edit(before, { title: 'A better title' })));
    expect(after.publishedAt).toBe('2024-12-08T14:30');
    const other = edit(after, { publishedAt: '2024-12-08T15:30' });
    expect(pathsOf(await editArticle(by, other))).toEqual(['publishedAt']);
  });

  test('is refused to the second of two, with what stands there now', async () => {
    const by = await aPerson('CHECKER');
    const before = await anArticle({ by });
    must(await editArticle(by, edit(before, { title: 'First' })));
    expect(refusalOf(await editArticle(by, edit(before, { title: 'Second' })))).toMatchObject({
      kind: 'stale',
      current: { title: 'First', version: 2 },
    });
  });

  test('names an outlet that publishes', async () => {
    const by = await aPerson('CHECKER');
    const person = await aSource({ by });
    expect(pathsOf(await editArticle(by, edit(await anArticle({ by }), { outletId: person.id })))).toEqual([
      'outletId',
    ]);
  });
});

describe('an article on the desk', () => {
  test('marks the claims that the person may see, in the order of the text', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const article = await anArticle({ by });
    const later = await aDraft({ by, article, words: 'A former officer' });
    const first = await aDraft({ by, article, words: 'The militias left' });
    const hidden = await aDraft({ by, article, words: 'December 6' });
    await inStatus(hidden.id, 'WITHDRAWN');
    const marksFor = async (person: typeof by) =>
      must(await getArticle(person, { articleId: article.id })).marks;
    expect((await marksFor(other)).map((mark) => mark.claimId)).toEqual([first.id, later.id]);
    expect((await marksFor(by)).map((mark) => mark.claimId)).toEqual([first.id, hidden.id, later.id]);
    expect((await marksFor(other))[0]).toMatchObject({
      statement: first.statement,
      status: 'DRAFT',
      start: 0,
      end: 17,
      words: ['Noon Post states this in its own voice.'],
    });
  });

  test('costs as many queries with many claims as with one', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticle({ by });
    const reading = () => getArticle(by, { articleId: article.id });
    await aDraft({ by, article });
    const before = await queriesOf(reading);
    for (let i = 0; i < 4; i++) await aDraft({ by, article, words: 'December 6' });
    expect(await queriesOf(reading)).toBe(before);
  });
});

describe('the list of articles', () => {
  test('shows the newest first, page by page, with the claims that the person may see', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const outlet = await aSource({ by, kind: 'NEWS_OUTLET', name: `Paper ${by.id}` });
    const made: string[] = [];
    for (let i = 0; i < 5; i++) made.unshift((await anArticle({ by, outletId: outlet.id })).id);
    const newest = must(await getArticle(by, { articleId: made[0] ?? '' }));
    await aDraft({ by, article: newest });
    const twice = await aDraft({ by, article: newest });
    await inStatus(twice.id, 'WITHDRAWN');
    const page = async (person: typeof by, cursor?: string) =>
      must(await listArticles(person, ListArticles.parse({ outletId: outlet.id, limit: 3, cursor })));
    const first = await page(other);
    const second = await page(other, first.next ?? undefined);
    expect([...first.items, ...second.items].map((card) => card.id)).toEqual(made);
    expect(second.next).toBeNull();
    expect([first.items[0]?.claims, first.items[1]?.claims]).toEqual([1, 0]);
    expect((await page(by)).items[0]?.claims).toBe(2);
  });

  test('finds words in titles and bylines', async () => {
    const by = await aPerson('CHECKER');
    const unique = `Q${by.id}`;
    const titled = await anArticle({ by, title: `The ${unique} 100% affair` });
    const signed = await anArticle({ by, byline: `By ${unique}` });
    const found = async (q: string) =>
      must(await listArticles(by, ListArticles.parse({ q }))).items.map((card) => card.id);
    expect(await found(unique.toLowerCase())).toEqual([signed.id, titled.id]);
    expect(await found(`${unique} 100% a`)).toEqual([titled.id]);
    expect(await found(`${unique}%affair`)).toEqual([]);
  });

  test('costs as many queries for many articles as for one', async () => {
    const by = await aPerson('CHECKER');
    const listing = (limit: number) => queriesOf(() => listArticles(by, ListArticles.parse({ limit })));
    await anArticle({ by });
    await aDraft({ by });
    expect(await listing(50)).toBe(await listing(1));
  });
});

test('a place that is described in code points is the place that comes back', async () => {
  const by = await aPerson('CHECKER');
  const content = '👩‍👩‍👧‍👦 said “e\u0301té”\u00A0— قال: مُحَمَّد 🇸🇾.\r\n\r\nThen 𝒜 left.';
  const article = must(await importArticle(by, input({ content, title: 'Signs' })));
  for (const words of ['👩‍👩‍👧‍👦', '“été”', '\u00A0— قال', 'مُحَمَّد 🇸🇾', '𝒜 left']) {
    const claim = await aDraft({ by, article, words });
    const passage = claim.appearances[0]?.passage;
    const { start, end } = placeOf(article, words.trim());
    expect(passage).toMatchObject({ start, end, exact: words.trim() });
  }
});
