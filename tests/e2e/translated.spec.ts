import type { Page } from '@playwright/test';
import { anArticle, openWorkbench } from './support/articles';
import { listening } from './support/listening';
import { expect, test } from './support/people';
import { selectByScript } from './support/selecting';
import { translate } from './support/translating';

const stillThere = (page: Page) => expect(page.getByText('This page could not be shown')).toHaveCount(0);

test('a reader’s page that the browser has translated still copies and unfolds', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('/');
  await page.getByRole('list', { name: 'Published claims' }).getByRole('link').first().click();
  const copy = page.getByRole('button', { name: 'Copy citation' });
  await expect(copy).toBeVisible();
  await translate(page);
  await copy.click();
  await expect(page.getByText('Copied')).toBeVisible();
  await page.getByText('Verify this page').click();
  await stillThere(page);
});

test('a translated workbench takes the article’s words, refuses others, and a refused form stays', async ({
  as,
}) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, ['Nobody signed anything before they left.', 'A second paragraph.']);
  await openWorkbench(page, article.id);
  await translate(page);
  const bar = page.getByRole('group', { name: 'Selected passage' });
  await selectByScript(page, 7, 22);
  await bar.getByRole('button', { name: 'New claim' }).click();
  await expect(page.getByTestId('quote')).toHaveText('signed anything');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(/need your attention|needs your attention/)).toBeVisible();
  await page.getByRole('button', { name: 'All claims in this article' }).click();
  await page.evaluate(() => {
    const [run] = document.querySelectorAll('[data-start]');
    if (run) run.innerHTML = '<font><font>Niemand hat etwas unterschrieben.</font></font>';
  });
  await selectByScript(page, 2, 20);
  await bar.getByRole('button', { name: 'New claim' }).click();
  await expect(page.getByText('These are not the article’s words').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'New claim' })).toHaveCount(0);
  await stillThere(page);
});

test('every form that is refused on a translated page says why', async ({ as }) => {
  const { page } = await as('Rana');
  for (const [path, press] of [
    ['/desk/sources/new', 'Create the source'],
    ['/desk/claims/new', 'Save draft'],
    ['/desk/articles/new', 'Import'],
    ['/desk/account', 'Make token'],
  ] as const) {
    await page.goto(path);
    const button = page.getByRole('main').getByRole('button', { name: press, exact: true });
    await listening(button);
    await translate(page);
    await button.click();
    await expect(page.getByText(/needs? your attention/).first(), path).toBeVisible();
    await button.click();
    await stillThere(page);
  }
});
