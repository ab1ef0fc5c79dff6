import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import type { Leased } from '@/lib/data/jobs';
import { type Person, signedOut } from '@/lib/domain/actor';
import { MOST_FAILURES } from '@/lib/domain/backing-off';
import { invalid, ok } from '@/lib/domain/result';
import { troubled } from '@/lib/domain/trouble';
import { type Files, files } from '@/lib/outside/files/files';
import type { FetchPublic } from '@/lib/outside/web/fetching';
import { type ArticleView, EditArticle, ReadArticle } from '@/lib/schemas/article';
import { AddVersion } from '@/lib/schemas/article/version';
import { editArticle, getArticle } from '@/lib/services/article/articles';
import { checkArticle } from '@/lib/services/article/checking';
import { askForCheck, getCheck } from '@/lib/services/article/checks';
import { readArticle } from '@/lib/services/article/reading';
import { versionFile } from '@/lib/services/article/version-file';
import { addVersion } from '@/lib/services/article/versions';
import { newId } from '@/lib/services/ids';
import { nextJob } from '@/lib/services/jobs';
import { aPerson } from '../../support/actors';
import { aDraft, anArticle, must, refusalOf } from '../../support/make';
import { writable } from '../../support/writable';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STEPS = [{ every: HOUR, until: null }];

let made = 0;

/** A page of the web with words of its own. */
function aPage(words = 'No formal agreement governed it.'): string {
  made += 1;
  return `<!doctype html><html lang="en"><title>How they left ${made}</title><body><main><article>
    <h1>How they left ${made}</h1><p>The militias left by December 6. ${words}</p>
    <p>A former officer spoke about it at length to this paper, number ${made}.</p></article></main></body></html>`;
}

/** An article that came in from such a page. */
async function fromThePage(by: Person, content: string, more: object = {}): Promise<ArticleView> {
  return anArticle({ by, content, format: 'HTML', title: '', url: 'https://noon.example/left', ...more });
}

type Asked = NonNullable<Parameters<FetchPublic>[1]>;

/** A web of one page. What it was asked with is kept. */
function web(
  page: string,
  {
    status = 200,
    headers = {},
    mediaType = 'text/html',
  }: { status?: number; headers?: Record<string, string>; mediaType?: string } = {},
) {
  const asked: Asked[] = [];
  const fetchPage: FetchPublic = async (address, options = {}) => {
    asked.push(options);
    const bytes = new TextEncoder().encode(status === 200 ? page : '');
    const about = { address, redirects: [], status, mediaType, charset: 'utf-8', headers };
    return ok({ ...about, bytes, fetchedAt: new Date() });
  };
  return { fetchPage, asked };
}

/** The next work about this article: other tests may have asked for some. */
async function leased(articleId: string, now = new Date(), milliseconds = MINUTE): Promise<Leased> {
  for (;;) {
    const job = await nextJob(milliseconds, now);
    if (!job) throw new Error('There is no work.');
    if (job.subjectId === articleId && job.kind === 'CHECK_ARTICLE') return job;
  }
}

/** Somebody asks, and a worker looks. */
async function looks(by: Person, articleId: string, means: { fetchPage: FetchPublic }) {
  must(await askForCheck(by, { articleId }));
  await checkArticle(await leased(articleId), { ...means, steps: STEPS });
  return must(await getCheck(by, { articleId }));
}

/** The newsroom's files, one of whose ways is another. */
const storing = (other: Partial<Files>): Files => ({
  keep: (bytes) => files().keep(bytes),
  read: (sha256) => files().read(sha256),
  ...other,
});

/** An article of this page whose newest version another reader of ours read, with these words at its beginning. */
async function readByAnother(by: Person, page: string, words: string, isKept = true): Promise<ArticleView> {
  const article = await fromThePage(by, page);
  const [first] = await versionsOf(article.id);
  if (!first) throw new Error('There is no version.');
  const { blocks, ...version } = first;
  const text = `${words}${first.text}`;
  const read = {
    id: newId(new Date()),
    sequence: 2,
    text,
    sha256: hash('sha256', text, 'hex'),
    extractorVersion: '0',
  };
  const source = isKept ? {} : { sourceSha256: null, sourceFormat: null, takenBack: null };
  await transaction(async (tx) => {
    await tx.articleVersion.create({
      data: { ...version, ...read, ...source, blocks: blocks ?? [] },
      select: { id: true },
    });
    return ok(null);
  });
  return article;
}

const versionsOf = (articleId: string) =>
  reader().articleVersion.findMany({ where: { articleId }, orderBy: { sequence: 'asc' } });
const articleRow = (id: string) => reader().article.findUniqueOrThrow({ where: { id } });
const verbsOf = async (subjectId: string) =>
  (await reader().auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(
    ({ verb }) => verb,
  );

describe('what an article was read from', () => {
  test('is kept with its first version, and given back as a download', async () => {
    const by = await aPerson('CHECKER');
    const content = aPage('“Curly” ﷽ 🜁\r\n');
    const { id: articleId, text } = await fromThePage(by, content);
    const [version] = await versionsOf(articleId);
    const sha256 = hash('sha256', content, 'hex');
    expect(version).toMatchObject({
      method: 'IMPORTED',
      sourceSha256: sha256,
      sourceFormat: 'HTML',
      takenBack: '[]',
    });
    const file = must(await versionFile(by, { articleId, versionId: text.versionId }));
    expect([new TextDecoder().decode(file.bytes), file.mediaType, file.name]).toEqual([
      content,
      'text/html; charset=utf-8',
      `${sha256.slice(0, 16)}.html`,
    ]);
  });

  test('is refused where it is missing, and exists for the desk alone', async () => {
    const by = await aPerson('CHECKER');
    const { id: articleId, text } = await fromThePage(by, aPage());
    const about = { articleId, versionId: text.versionId };
    const other = await anArticle({ by });
    for (const read of [async () => null, async () => Buffer.from('another')])
      expect(refusalOf(await versionFile(by, about, { store: storing({ read }) })).kind).toBe('not_ready');
    expect(refusalOf(await versionFile(by, { ...about, articleId: other.id })).kind).toBe('not_found');
    expect(refusalOf(await versionFile(await aPerson('ADMIN'), about)).kind).toBe('not_found');
    expect(refusalOf(await versionFile(signedOut, about)).kind).toBe('unauthenticated');
  });

  test('is on the disk before the row that names it', async () => {
    const by = await aPerson('CHECKER');
    const { id: articleId } = await fromThePage(by, aPage());
    const page = aPage('Two agreements governed it.');
    must(await askForCheck(by, { articleId }));
    const kept: number[] = [];
    const keep = async (bytes: Uint8Array) => {
      kept.push((await versionsOf(articleId)).length);
      return files().keep(bytes);
    };
    await checkArticle(await leased(articleId), { ...web(page), store: storing({ keep }), steps: STEPS });
    expect([kept, (await versionsOf(articleId)).length]).toEqual([[1], 2]);
  });
});

describe('a look at an article’s page', () => {
  test('is asked for once, and finds it the same', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const { id: articleId } = await fromThePage(by, page);
    expect(must(await getCheck(by, { articleId }))).toEqual({
      ...{ state: 'NONE', finding: null, checkedAt: null },
      ...{ failures: 0, problem: null, nextAttemptAt: null },
    });
    expect(must(await askForCheck(by, { articleId })).state).toBe('QUEUED');
    must(await askForCheck(by, { articleId }));
    expect(await reader().job.count({ where: { kind: 'CHECK_ARTICLE', subjectId: articleId } })).toBe(1);
    const job = await leased(articleId);
    expect(must(await askForCheck(by, { articleId })).state).toBe('RUNNING');
    const now = new Date('2026-11-30T10:00:00.000Z');
    await checkArticle(job, {
      ...web(page.replace('</main>', '</main><footer>11:05</footer>')),
      steps: STEPS,
      now: () => now,
    });
    expect(must(await getCheck(by, { articleId }))).toMatchObject({
      ...{ state: 'DONE', finding: 'SAME', checkedAt: now.toISOString(), problem: null },
    });
    expect(await versionsOf(articleId)).toHaveLength(1);
    expect(await verbsOf(articleId)).toEqual(['article.imported', 'article.checkAsked', 'article.checked']);
  });

  test('asks the second time whether the page is still what it was, and believes that it is', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const { id } = await fromThePage(by, page);
    const headers = { etag: '"a1"', 'last-modified': 'Mon, 30 Nov 2026 08:00:00 GMT' };
    const first = web(page, { headers });
    await looks(by, id, first);
    const second = web('', { status: 304 });
    expect((await looks(by, id, second)).finding).toBe('SAME');
    const third = web(page.replace('December 6', 'December 8'), { headers: {} });
    expect((await looks(by, id, third)).finding).toBe('CHANGED');
    const fourth = web(page.replace('December 6', 'December 8'));
    await looks(by, id, fourth);
    const conditional = { etag: '"a1"', lastModified: headers['last-modified'] };
    expect([first, second, third, fourth].map(({ asked }) => asked[0]?.conditional)).toEqual([
      undefined,
      conditional,
      conditional,
      undefined,
    ]);
    expect(first.asked[0]).toMatchObject({ gone: true });
  });

  test('asks for the whole page once a version came in by hand, or the address is another', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const article = await fromThePage(by, page);
    const headers = { etag: '"a1"' };
    await looks(by, article.id, web(page, { headers }));
    const content = page.replace('December 6', 'December 7');
    must(
      await addVersion(
        by,
        AddVersion.parse({ articleId: article.id, content, format: 'HTML', method: 'UPLOADED' }),
      ),
    );
    const after = web(page, { headers });
    expect((await looks(by, article.id, after)).finding).toBe('CHANGED');
    expect(after.asked[0]?.conditional).toBeUndefined();

    const now = must(await getArticle(by, { articleId: article.id }));
    const url = 'https://noon.example/elsewhere';
    const edit = { ...writable(EditArticle, now), articleId: article.id, outletId: now.outlet.id, url };
    must(await editArticle(by, EditArticle.parse(edit)));
    expect(must(await getCheck(by, { articleId: article.id }))).toMatchObject({
      finding: null,
      checkedAt: null,
    });
    const elsewhere = web(page);
    await looks(by, article.id, elsewhere);
    expect(elsewhere.asked[0]?.conditional).toBeUndefined();
  });

  test('stores a text that changed as the newest version, with what it was read from', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const article = await fromThePage(by, page);
    const claim = await aDraft({ by, article, words: 'The militias left by December 6.' });
    const changed = page.replace('December 6', 'December 8');
    expect((await looks(by, article.id, web(changed))).finding).toBe('CHANGED');
    const [, newest] = await versionsOf(article.id);
    expect(newest).toMatchObject({
      ...{ sequence: 2, method: 'CHECKED', fetchedById: by.id, extractor: 'html' },
      ...{ sourceSha256: hash('sha256', changed, 'hex'), sourceFormat: 'HTML', takenBack: '[]' },
    });
    expect(newest?.text).toContain('December 8');
    const { appearance } = await reader().passage.findFirstOrThrow({
      where: { versionId: newest?.id ?? '' },
      include: { appearance: true },
    });
    expect(appearance?.claimId).toBe(claim.id);
    expect(await verbsOf(article.id)).toEqual(expect.arrayContaining(['article.checked', 'article.changed']));
    expect((await looks(by, article.id, web(changed))).finding).toBe('SAME');
  });

  test.each([
    ['a wall', '<p>The militias left. Subscribe to read on.</p>'],
    ['a question about cookies', '<p>We and our 812 partners store cookies on your device. Accept?</p>'],
    ['an error page', '<h1>Something went wrong</h1><p>Please try again in a few minutes.</p>'],
  ])('that meets %s makes no version, and asks for the whole page the next time', async (_, body) => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const { id } = await fromThePage(by, page);
    const headers = { etag: '"wall"' };
    expect((await looks(by, id, web(`<!doctype html><body>${body}</body>`, { headers }))).finding).toBe(
      'PARTIAL',
    );
    const again = web(page);
    expect((await looks(by, id, again)).finding).toBe('SAME');
    expect(again.asked[0]?.conditional).toBeUndefined();
    expect(await versionsOf(id)).toHaveLength(1);
  });

  test.each([404, 410])(
    'finds it gone where the address answers %i, without trying again',
    async (status) => {
      const by = await aPerson('CHECKER');
      const { id } = await fromThePage(by, aPage());
      expect(await looks(by, id, web('', { status }))).toMatchObject({
        state: 'DONE',
        finding: 'GONE',
        failures: 0,
      });
      expect(await versionsOf(id)).toHaveLength(1);
    },
  );

  test('that fails is due again later each time, and fails for good in the end', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const { id: articleId } = await fromThePage(by, page);
    const down: FetchPublic = async () =>
      troubled('UNREACHABLE', invalid('url', 'noon.example is out of order just now.'));
    must(await askForCheck(by, { articleId }));
    let now = new Date();
    for (let attempt = 1; attempt <= MOST_FAILURES; attempt++) {
      await checkArticle(await leased(articleId, now), { fetchPage: down, steps: STEPS, now: () => now });
      const check = must(await getCheck(by, { articleId }));
      const isLast = attempt === MOST_FAILURES;
      expect(check).toMatchObject({
        ...{ state: isLast ? 'FAILED' : 'QUEUED', finding: isLast ? 'FAILED' : null },
        ...{ failures: attempt, problem: 'noon.example is out of order just now.' },
      });
      if (check.nextAttemptAt) now = new Date(check.nextAttemptAt);
    }
    expect(await looks(by, articleId, web(page))).toMatchObject({
      state: 'DONE',
      finding: 'SAME',
      problem: null,
    });
  });

  test('of a page that builds itself by script fails in words', async () => {
    const by = await aPerson('CHECKER');
    const { id } = await fromThePage(by, aPage());
    const check = await looks(
      by,
      id,
      web('<!doctype html><body><div id="root"></div><script>go()</script></body>'),
    );
    expect(check).toMatchObject({ state: 'QUEUED', finding: null });
    expect(check.problem).toMatch(/text/);
  });

  test('can’t be held against a text that was pasted', async () => {
    const by = await aPerson('CHECKER');
    const { id, text } = await anArticle({ by, url: 'https://noon.example/pasted' });
    const check = await looks(
      by,
      id,
      web(`<!doctype html><body><article><p>${text.text} And more.</p></article></body>`),
    );
    expect(check).toMatchObject({ state: 'FAILED', finding: 'FAILED', failures: 1, nextAttemptAt: null });
    expect(check.problem).toContain('by hand');
    expect((await articleRow(id)).nextCheckAt).toBeNull();
    expect((await looks(by, id, web(text.text, { mediaType: 'text/plain' }))).finding).toBe('SAME');
  });

  test('takes back what was taken back, wherever it stands by now', async () => {
    const by = await aPerson('CHECKER');
    const figures =
      '<div class="related"><p>38 of 40 taps met the standard in September, as the city says.</p></div>';
    const page = aPage().replace('</article>', `${figures}</article>`);
    const { leftOut } = must(await readArticle(by, ReadArticle.parse({ content: page, format: 'HTML' })));
    const article = await fromThePage(by, page, { takenBack: leftOut.map(({ id }) => id) });
    expect(article.text.text).toContain('38 of 40');
    const other = '<div class="related"><p>Read more: the harbour in the evening light.</p></div>';
    const later = page.replace(
      figures,
      `${other}<p>One more sentence was added to the text here.</p>${figures}`,
    );
    expect((await looks(by, article.id, web(later))).finding).toBe('CHANGED');
    const [, newest] = await versionsOf(article.id);
    expect(newest?.text).toMatch(/One more sentence[\s\S]*38 of 40/);
    expect(newest?.text).not.toContain('Read more');
    expect(JSON.parse(newest?.takenBack ?? '')).toHaveLength(1);
    expect((await looks(by, article.id, web(later.replace(figures, '')))).finding).toBe('CHANGED');
    expect((await versionsOf(article.id)).at(-1)).toMatchObject({ sequence: 3, takenBack: '[]' });
  });

  test('finds no change where only our reader reads the page differently by now', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const old = await readByAnother(by, page, 'The militias left by December 6. By our correspondent. ');
    expect((await looks(by, old.id, web(page))).finding).toBe('SAME');
    expect((await looks(by, old.id, web(page.replace('December 6', 'December 8')))).finding).toBe('CHANGED');
    expect(await versionsOf(old.id)).toHaveLength(3);
  });

  test('says nothing of a text of another reader whose source wasn’t kept', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const old = await readByAnother(
      by,
      page,
      'The militias left by December 6. By our correspondent. ',
      false,
    );
    expect(await looks(by, old.id, web(page))).toMatchObject({
      ...{ state: 'FAILED', finding: 'FAILED', problem: expect.stringContaining('by hand') },
    });
    expect(await versionsOf(old.id)).toHaveLength(2);
  });

  test('is taken by whoever has the lease: a worker that was thought dead stores nothing', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const { id: articleId } = await fromThePage(by, page);
    must(await askForCheck(by, { articleId }));
    const slow = await leased(articleId, new Date(), 1);
    const quick = await leased(articleId, new Date(Date.now() + MINUTE));
    await checkArticle(quick, { ...web(page.replace('December 6', 'December 8')), steps: STEPS });
    await checkArticle(slow, { ...web(page.replace('December 6', 'December 9')), steps: STEPS });
    const versions = await versionsOf(articleId);
    expect(versions.map(({ text }) => /December \d/.exec(text)?.[0])).toEqual(['December 6', 'December 8']);
  });

  test('that a crash cut off is taken again, and stores what it found once', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const { id: articleId } = await fromThePage(by, page);
    must(await askForCheck(by, { articleId }));
    const changed = web(page.replace('December 6', 'December 8'));
    const keep = async (bytes: Uint8Array) => {
      await files().keep(bytes);
      throw new Error('The power went.');
    };
    const first = await leased(articleId, new Date(), 1);
    await expect(checkArticle(first, { ...changed, store: storing({ keep }), steps: STEPS })).rejects.toThrow(
      'The power went.',
    );
    expect(await versionsOf(articleId)).toHaveLength(1);
    await checkArticle(await leased(articleId, new Date(Date.now() + MINUTE)), { ...changed, steps: STEPS });
    expect(await versionsOf(articleId)).toHaveLength(2);
    expect(must(await getCheck(by, { articleId }))).toMatchObject({ state: 'DONE', finding: 'CHANGED' });
  });

  test('beside which somebody brought a version is taken anew', async () => {
    const by = await aPerson('CHECKER');
    const page = aPage();
    const { id: articleId } = await fromThePage(by, page);
    must(await askForCheck(by, { articleId }));
    const changed = page.replace('December 6', 'December 8');
    const beside: FetchPublic = async (...asked) => {
      must(await addVersion(by, AddVersion.parse({ articleId, content: changed, format: 'HTML' })));
      return web(changed).fetchPage(...asked);
    };
    await checkArticle(await leased(articleId), { fetchPage: beside, steps: STEPS });
    expect(must(await getCheck(by, { articleId }))).toMatchObject({
      state: 'QUEUED',
      finding: null,
      problem: null,
    });
    await checkArticle(await leased(articleId), { ...web(changed), steps: STEPS });
    expect(must(await getCheck(by, { articleId }))).toMatchObject({ state: 'DONE', finding: 'SAME' });
    expect(await versionsOf(articleId)).toHaveLength(2);
  });

  test('needs an address, and somebody on the desk', async () => {
    const by = await aPerson('CHECKER');
    const { id: articleId } = await anArticle({ by });
    expect(refusalOf(await askForCheck(by, { articleId })).kind).toBe('not_ready');
    expect(refusalOf(await askForCheck(by, { articleId: 'none' })).kind).toBe('not_found');
    for (const [actor, kind] of [
      [await aPerson('READER'), 'not_found'],
      [await aPerson('ADMIN'), 'not_found'],
      [signedOut, 'unauthenticated'],
    ] as const) {
      expect(refusalOf(await askForCheck(actor, { articleId })).kind).toBe(kind);
      expect(refusalOf(await getCheck(actor, { articleId })).kind).toBe(kind);
    }
  });
});
