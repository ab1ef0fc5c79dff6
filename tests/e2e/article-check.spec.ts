import { anArticle, openWorkbench } from './support/articles';
import { expectAccessible } from './support/axe';
import { type Pages, pagesOf } from './support/pages';
import { expect, test } from './support/people';

const PORT = Number(process.env.PAGES_PORT);
const ADDRESS = `http://127.0.0.1:${PORT}/left`;

const whole = (mark: string) => `<!doctype html><html lang="en"><title>How they left</title><body><article>
  <p>The militias left by December 6. No formal agreement governed it.</p>
  <p>A former officer spoke about it at length, ${mark}.</p></article></body></html>`;

let pages: Pages;
let answer = { status: 200, body: '' };
test.beforeAll(async () => {
  pages = await pagesOf((request, response) => {
    const { status, body } = request.url === '/left' ? answer : { status: 404, body: '' };
    response.writeHead(status, { 'content-type': 'text/html' }).end(body);
  });
});
test.afterAll(() => pages.close());

test('an article’s page is checked again: unchanged, changed, behind a wall, gone', async ({ as }) => {
  const { page } = await as('Rana');
  const body = whole(`${Date.now()}`);
  const content = { content: body, format: 'HTML', url: ADDRESS, title: 'How they left' };
  const article = await anArticle(page, [], content);
  await openWorkbench(page, article.id);
  await expect(page.getByText('The page has not been looked at')).toBeVisible();
  await expectAccessible(page);

  answer = { status: 200, body };
  await page.getByRole('button', { name: 'Check the page' }).click();
  await expect(page.getByText('The page is being looked at.')).toBeVisible();
  await expect(page.getByText(/Page checked .*: unchanged\./)).toBeVisible();

  answer.body = body.replace('December 6', 'December 8');
  const again = page.getByRole('button', { name: 'Check again' });
  await again.click();
  await expect(page.getByText(/Page checked .*: its text had changed\./)).toBeVisible();
  await expect(page.getByRole('link', { name: 'See what changed' })).toHaveAttribute(
    'href',
    `/desk/articles/${article.id}/versions`,
  );
  // Somebody may be writing: the text stays until it is asked for.
  await expect(page.locator('#article-text')).toContainText('December 6');
  await page.getByRole('button', { name: 'Show the new text' }).click();
  await expect(page.locator('#article-text')).toContainText('December 8');
  await expectAccessible(page);

  answer.body = '<p>The militias left. Subscribe to read on.</p>';
  await again.click();
  await expect(page.getByText(/Page checked .*: it shows only part of the text/)).toBeVisible();
  await expectAccessible(page);

  answer = { status: 410, body: '' };
  await again.click();
  await expect(
    page.getByText(/Page checked .*: the address answers that there is no such page/),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByText(/no such page any more/)).toBeVisible();
  await expect(page.locator('#article-text')).toContainText('December 8');
});
