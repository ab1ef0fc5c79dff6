import type { Page } from '@playwright/test';
import { expect, test } from './support/people';

const unique = () => `${Date.now().toString(36)} ${process.pid}`;

async function describeArticle(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  const outlet = page.getByRole('combobox', { name: 'Outlet' });
  await outlet.fill('Meridian');
  await page.getByRole('option', { name: /The Meridian Post/ }).click();
  await expect(outlet).toHaveValue('The Meridian Post');
}

const send = (page: Page) => page.getByRole('button', { name: 'Import', exact: true }).click();
const text = (page: Page) => page.locator('#article-text');

test('pasted text becomes an article; the same text again is offered as the one that is there', async ({
  as,
}) => {
  const rana = await as('Rana');
  const { page, context } = rana;
  const words = `The ferry stopped at noon. ${unique()}`;
  const title = `Ferry ${unique()}`;
  await page.goto('/desk/articles/new');

  await test.step('under a long one the session has ended: that is said, and the text is kept', async () => {
    const long = 'The ferry waited. '.repeat(5_000);
    rana.expected.push(/status of 413/);
    await page.getByRole('textbox', { name: 'Text' }).fill(long);
    const cookies = await context.cookies();
    await context.clearCookies();
    await send(page);
    await expect(page.getByText('Your session has ended')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(long);
    await context.addCookies(cookies);
  });

  await page.getByRole('textbox', { name: 'Text' }).fill(`${words}\r\n\r\nنحن نغادر 🕊️`);
  await describeArticle(page, title);
  await send(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(text(page)).toHaveText(`${words}نحن نغادر 🕊️`);

  await page.goto('/desk/articles/new');
  await page.getByRole('textbox', { name: 'Text' }).fill(`${words}\n\nنحن نغادر 🕊️`);
  await describeArticle(page, 'The same once more');
  await send(page);
  await expect(page.getByRole('link', { name: `Open “${title}”` })).toBeVisible();
  await page.getByRole('button', { name: 'Store it separately' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The same once more' })).toBeVisible();
});

test('a page of HTML comes in as clean blocks, with a new outlet made in place', async ({ as }) => {
  const { page } = await as('Rana');
  const mark = unique();
  await page.goto('/desk/articles/new');
  await page.getByRole('radio', { name: 'Paste HTML' }).check();
  await page
    .getByRole('textbox', { name: 'HTML' })
    .fill(
      `<h2>Harbour</h2><p>It is <b>open</b>. ${mark}</p><script>alert(1)</script><p style="display:none">hidden</p><ul><li>one</li><li>two</li></ul>`,
    );
  await page.getByRole('textbox', { name: 'Title' }).fill(`Harbour ${mark}`);
  await page.getByRole('combobox', { name: 'Outlet' }).fill(`Outlet ${mark}`);
  await page.getByRole('option', { name: /New outlet/ }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Outlet' })).toHaveValue(`Outlet ${mark}`);
  await expect(page.getByRole('combobox', { name: 'Outlet' })).toBeFocused();
  await send(page);
  await expect(text(page).getByRole('heading', { name: 'Harbour' })).toBeVisible();
  await expect(text(page).getByRole('listitem')).toHaveText(['one', 'two']);
  await expect(text(page)).not.toContainText(/alert|hidden/);
});

test('a file comes in; one that is too large is refused before it is sent', async ({ as }) => {
  const { page } = await as('Rana');
  await page.goto('/desk/articles/new');
  await page.getByRole('radio', { name: 'Choose a file' }).check();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({
    name: 'long.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(2_200_000, 'a '),
  });
  await expect(page.getByText('This is 2.1 MB. An article may have up to 2 MB.')).toBeVisible();

  const title = `Notes ${unique()}`;
  const markdown = `# ${title}\n\nA line.\n\n> A quote.\n`;
  await file.setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) });
  await describeArticle(page, '');
  await send(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(text(page).getByRole('blockquote')).toHaveText('A quote.');
});
