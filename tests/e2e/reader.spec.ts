import { createHash } from 'node:crypto';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { verdictLabels } from '@/lib/domain/review/review';

/** The public snapshots of everything that is published, as the API gives them. */
async function published(request: APIRequestContext): Promise<Snapshot[]> {
  const list = await (await request.get('/api/v1/public/claims?limit=100')).json();
  const claims = list.items.map(async ({ slug }: { slug: string }) =>
    (await request.get(`/api/v1/public/claims/${slug}`)).json(),
  );
  return Promise.all(claims);
}

/** One published claim that fulfils a condition; the demo newsroom has one for each that is asked for here. */
async function one(
  request: APIRequestContext,
  what: string,
  fits: (s: Snapshot) => boolean,
): Promise<Snapshot> {
  const found = (await published(request)).find(fits);
  if (!found) throw new Error(`The demo newsroom has published no claim ${what}.`);
  return found;
}

const headings = (page: Page) =>
  page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map((h) => Number(h.tagName.slice(1))));

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader comes from the front page to the claim, its article, its source and its proof', async ({
    page,
  }) => {
    await page.goto('/');
    const newest = page.getByRole('list', { name: 'Published claims' }).getByRole('heading').first();
    const statement = (await newest.textContent()) ?? '';
    const said = (await page.getByRole('article').first().locator('p').first().textContent()) ?? '';
    await newest.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(statement);
    await expect(page.locator('header p').filter({ hasText: said })).toBeVisible();
    const rating = page.getByRole('region', { name: 'Rating' });
    await expect(rating.getByRole('heading', { name: 'In short', exact: true })).toBeVisible();
    for (const [opens, says] of [
      ['What this means: Credibility of the information', 'on the Admiralty scale'],
      ['How we grade', 'The three stay apart'],
    ] as const) {
      await expect(rating.getByText(says)).toBeHidden();
      await rating.locator('summary').filter({ hasText: opens }).click();
      await expect(rating.getByText(says)).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: 'Who checked it' })).toBeVisible();

    const [article, place] = (
      (await page.locator('#passages h3 a').first().getAttribute('href')) ?? ''
    ).split('#');
    await page.locator('#passages h3 a').first().click();
    await expect(page).toHaveURL(new RegExp(`${article}#${place}$`));
    await page.locator(`#${place} a.passage`).click();
    await expect(page).toHaveURL(/\/claims\//);

    await page.locator('#sources a').first().click();
    await expect(page).toHaveURL(/\/sources\//);
    await expect(page.getByRole('heading', { name: 'Published claims' })).toBeVisible();
  });

  test('how many origins there are says why, is drawn for eyes and keys, and told as a list', async ({
    page,
    request,
  }) => {
    const severalOrigins = (s: Snapshot) => (s.provenance?.support.origins.length ?? 0) > 1;
    const { slug, provenance } = await one(request, 'that several origins support', severalOrigins);
    if (!provenance) throw new Error('It says nothing of origins.');
    const { sentence, origins, reasons, graph } = provenance.support;
    await page.goto(`/claims/${slug}`);
    const why = page.getByRole('region', { name: 'Rating' }).locator('details').filter({ hasText: sentence });
    const first = why.getByText(reasons[0]?.words.replace(/\.$/, '') ?? '');
    await expect(first).toBeHidden();
    await why.locator('summary').click();
    await expect(first).toBeVisible();

    const section = page.getByRole('region', { name: 'Reports for the claim' });
    const picture = section.getByRole('group', { name: 'Where they come from: reports for the claim' });
    await expect(picture.getByRole('img')).toHaveCount(graph.nodes.length);
    await section.locator('summary').first().focus();
    for (const box of await picture.getByRole('img').all()) {
      await page.keyboard.press('Tab');
      await expect(box).toBeFocused();
      await expect(box).toHaveAccessibleName(/^(Report|On the way|Origin|Claimant): /);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (const { label } of origins)
      await expect(section.getByRole('listitem').filter({ hasText: `Origin: ${label}` })).toBeVisible();
  });

  test('search, corrections and the rules work', async ({ page, request }) => {
    const { claim } = await one(request, 'at all', () => true);
    await page.goto('/search');
    await page.getByLabel('Words').fill(claim.statement.split(' ').slice(0, 5).join(' '));
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('heading', { name: claim.statement })).toBeVisible();
    await page.getByLabel('Words').fill('zzzzzz');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('No published claim with “zzzzzz”')).toBeVisible();

    await page.getByRole('link', { name: 'Corrections' }).first().click();
    const corrected = page
      .getByRole('listitem')
      .filter({ hasText: 'It left on 8 March.' })
      .filter({ has: page.locator('dl') });
    await expect(corrected.getByText('The Meridian Post, in its own voice')).toBeVisible();
    await expect(corrected.locator('ins').filter({ hasText: 'High' }).first()).toHaveText(
      /^\(added:\) High$/,
    );
    await expect(corrected.locator('del').filter({ hasText: 'Moderate' }).first()).toBeVisible();
    await expect(corrected.locator('dl')).not.toContainText('probably true');
    await page.getByRole('link', { name: 'How we work' }).first().click();
    for (const label of Object.values(verdictLabels))
      await expect(page.getByRole('rowheader', { name: label, exact: true })).toBeVisible();
  });

  test('what only a script can do is not offered', async ({ page, request }) => {
    const { slug } = await one(request, 'at all', () => true);
    await page.goto(`/claims/${slug}`);
    await expect(page.getByRole('button', { name: 'Copy citation' })).toBeHidden();
  });
});

test('every passage of an article leads to its claim, and every number to the list', async ({
  page,
  request,
}) => {
  const { passages } = await one(request, 'with two passages', (s) => s.passages.length > 1);
  const [passage] = passages;
  await page.goto(`/articles/${passage?.article.slug}`);
  const marks = page.locator('a.passage');
  expect(await marks.count()).toBeGreaterThan(1);
  for (const href of await marks.evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
    expect(href).toMatch(/^\/claims\/[a-z0-9-]+$/);
  const numbers = page.locator('sup a');
  for (const target of await numbers.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))
    await expect(page.locator(target)).toBeAttached();
  const { drawn, copied, sought, found } = await page.evaluate(aroundANumber);
  expect(copied, 'a copy takes no number along').toBe(drawn);
  expect(found, `“${sought}” is found over a number`).toBe(true);
});

/** A paragraph with a number in its midst: its words, what a copy of it takes along, and whether words across are found. */
function aroundANumber() {
  for (const number of document.querySelectorAll('main p > sup')) {
    const block = number.parentElement;
    const words = block?.textContent ?? '';
    const before = document.createRange();
    if (block) before.setStart(block, 0);
    before.setEndBefore(number);
    const at = before.toString().length;
    const sought = words.slice(Math.max(0, at - 12), at + 12);
    if (!block || at < 12 || at > words.length - 12) continue;
    getSelection()?.selectAllChildren(block);
    const copied = getSelection()?.toString();
    getSelection()?.removeAllRanges();
    const find: (words: string) => boolean = Reflect.get(window, 'find');
    return { drawn: words, copied, sought, found: find.call(window, sought) };
  }
  throw new Error('No number stands within a paragraph.');
}

test('the claim’s page shows the hash of the very bytes that the API gives', async ({ page, request }) => {
  const { slug, sequence } = await one(request, 'at all', () => true);
  const bytes = await (await request.get(`/api/v1/public/claims/${slug}`)).body();
  await page.goto(`/claims/${slug}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await expect(page.getByText(sha256, { exact: true })).toBeHidden();
  await page.getByText('Verify this page').click();
  await expect(page.getByText(sha256, { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Cite as' })).toContainText(
    `/claims/${slug}/versions/${sequence}`,
  );
});

test('machines find a ClaimReview in the page, and the passages as annotations beside it', async ({
  page,
  request,
}) => {
  const { slug, claim, summary, passages, result } = await one(request, 'with an answer', (s) =>
    Boolean(s.summary),
  );
  await page.goto(`/claims/${slug}`);
  const review = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(review).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: claim.statement,
    description: summary,
    reviewBody: summary,
  });
  expect(review.reviewRating.alternateName).toBe(verdictLabels[result?.verdict ?? 'FALSE']);
  const beside = page.locator('link[rel="alternate"][type="application/ld+json"]');
  const annotations = await (
    await request.get(new URL((await beside.getAttribute('href')) ?? '').pathname)
  ).json();
  expect(annotations.items).toHaveLength(passages.length);
});

test('an older version says so and leads to the newest; a retracted claim keeps its address', async ({
  page,
}) => {
  await page.goto('/corrections');
  const changed = page.getByRole('article').filter({ hasNotText: 'Retraction' }).getByRole('heading').first();
  await changed.getByRole('link').click();
  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByText('A newer one has taken its place.')).toBeVisible();
  await page.getByRole('link', { name: 'Read the newest version' }).click();
  await expect(page.getByText('A newer one has taken its place.')).toBeHidden();

  await page.goto('/corrections');
  await page
    .getByRole('article')
    .filter({ hasText: 'Retraction' })
    .getByRole('heading')
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText('Retracted: we take back what stood here')).toBeVisible();
  await expect(page.locator('mark')).toHaveCount(0);
});

test('a page is made on its first visit and kept, with a validator; what is not there is a 404', async ({
  request,
}) => {
  const { slug } = await one(request, 'at all', () => true);
  for (const path of ['/', `/claims/${slug}`, '/corrections']) {
    await request.get(path);
    const again = await request.get(path);
    expect(again.headers(), path).toMatchObject({
      'cache-status': 'sourceline; hit',
      'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
    });
    const unchanged = await request.get(path, { headers: { 'if-none-match': again.headers().etag ?? '' } });
    expect(unchanged.status(), path).toBe(304);
  }
  const nowhere = [
    '/claims/never-was',
    `/claims/${slug}/versions/999`,
    '/articles/never-was',
    '/sources/never-was',
    '/never/was',
  ];
  for (const path of nowhere) expect((await request.get(path)).status(), path).toBe(404);
});

test('headings are in order below one title', async ({ page, request }) => {
  const { slug, passages } = await one(request, 'with evidence', (s) => s.evidence.length > 0);
  const paths = [
    '/',
    '/search?q=a',
    '/corrections',
    '/methodology',
    `/claims/${slug}`,
    `/articles/${passages[0]?.article.slug}`,
  ];
  for (const path of paths) {
    await page.goto(path);
    const ranks = await headings(page);
    expect(
      ranks.filter((rank) => rank === 1),
      path,
    ).toHaveLength(1);
    const jumps = ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1);
    expect(jumps, path).toEqual([]);
  }
});
