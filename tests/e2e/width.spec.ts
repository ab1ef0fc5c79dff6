import { expect, type Page } from '@playwright/test';
import { kept } from './support/api';
import { anArticle } from './support/articles';
import { move, seal, summarise } from './support/claims';
import { test } from './support/people';

const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const LONG_NAME = `Gesellschaft${'abcdefghij'.repeat(18)}`;
const ADDRESS =
  'https://archive.example/2024/12/08/the-very-long-address-of-a-page-that-somebody-took-for-its-title';

/** Whoever is signed in posts, and gets what was made. */
async function post(page: Page, path: string, data: unknown) {
  const answer = await page.request.post(`/api/v1/${path}`, { ...kept, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** A claim whose every name is too long for a line, in an article of the like. */
async function aWideClaim(page: Page) {
  const article = await anArticle(page, [`${LONG_WORD} was never ${LONG_NAME}.`], {
    ...{ title: `${ADDRESS} ${LONG_WORD}`, byline: LONG_NAME, outletName: LONG_NAME, display: 'FULL' },
    url: ADDRESS,
  });
  const source = await post(page, 'sources', { kind: 'ORGANISATION', name: LONG_NAME, aliases: [LONG_WORD] });
  const claim = await post(page, 'claims', {
    ...{ statement: `${LONG_WORD} was never ${LONG_NAME}.`, kind: 'FACTUAL', risk: 'LOW' },
    ...{ place: LONG_WORD, tags: [LONG_WORD.slice(0, 60)] },
    appearance: {
      ...{ versionId: article.text.versionId, start: 0, end: 63 },
      attributions: [
        { hops: [{ speaker: 'SOURCE', sourceId: source.id, act: 'SAID' }], saidPlace: LONG_NAME },
      ],
    },
  });
  return { article, source, claim };
}

const aWideDraft = (page: Page, article: { text: { versionId: string } }) =>
  post(page, 'claims', {
    ...{ statement: `${LONG_NAME} and ${ADDRESS}`, kind: 'FACTUAL' },
    appearance: { versionId: article.text.versionId, start: 0, end: 63 },
  });

/** How far each page runs over a screen of this width; pages that keep to it are left out. */
async function over(page: Page, width: number, paths: readonly string[]): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await page.waitForLoadState('networkidle');
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (wide > 0) found.push(`${path} by ${wide} px at ${width}`);
  }
  return found;
}

test('nothing is wider than the screen, whatever the words: readers’ pages and the desk’s', async ({
  as,
  reader,
}) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const [miriam, ingrid] = [await as('Miriam'), await as('Ingrid')];
  const { article, source, claim } = await aWideClaim(rana.page);
  const draft = await aWideDraft(rana.page, article);
  await move(rana.page, claim, { move: 'submit' });
  await seal(tomas.page, claim, { rationale: `${ADDRESS} says so, and the archive agrees.` });
  await summarise(tomas.page, claim);
  await move(miriam.page, claim, { move: 'approve' });
  await move(miriam.page, claim, { move: 'publish' });
  const { items } = await (await rana.page.request.get('/api/v1/public/claims?limit=1', kept)).json();
  const [{ slug, articles }] = items;
  const readers = ['/', `/claims/${slug}`, `/articles/${articles[0].slug}`, `/sources/${source.slug}`];
  const search = [
    `/search?q=${LONG_WORD}`,
    `/search?q=${LONG_NAME}`,
    '/corrections',
    '/methodology',
    '/sign-in',
  ];
  const desk = [
    ...[
      '/desk',
      '/desk/claims',
      `/desk/claims/${claim.id}`,
      '/desk/articles',
      `/desk/articles/${article.id}`,
    ],
    ...[`/desk/claims/${draft.id}`, `/desk/claims/${draft.id}/edit`, `/desk/articles/${article.id}/edit`],
    ...[`/desk/articles/${article.id}/versions`, `/desk/articles/${article.id}/versions/new`],
    ...[
      '/desk/articles/new',
      '/desk/sources',
      `/desk/sources/${source.id}`,
      '/desk/account',
      '/desk/inbox',
      '/desk/inbox/choices',
    ],
  ];
  const { page } = await reader();
  const found = [
    ...(await over(page, 320, [...readers, ...search])),
    ...(await over(page, 1280, readers)),
    ...(await over(rana.page, 320, desk)),
    ...(await over(rana.page, 1280, desk)),
    ...(await over(tomas.page, 320, ['/desk/reviews', `/desk/claims/${claim.id}/review`])),
    ...(await over(ingrid.page, 320, ['/desk/people', '/desk/audit', '/desk/jobs', '/desk/jobs?state=done'])),
  ];
  expect(found).toEqual([]);
});
