import type { Page } from '@playwright/test';
import { aDocx, heading, paragraph, run, table } from '../support/files/docx';
import { aPdf, lines, wrapped } from '../support/files/pdf';
import { pagesOf } from './support/pages';
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
  await expect(page.getByRole('checkbox', { name: /Not shown on the page, one word/ })).toBeVisible();
  await expect(page.getByText('One piece of the page is left out.')).toBeVisible();
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
  await expect(page.getByText('This file is 2.1 MB. The limit is 2 MB.').first()).toBeVisible();

  const title = `Notes ${unique()}`;
  const markdown = `# ${title}\n\nA line.\n\n> A quote.\n`;
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), file.click()]);
  // Else the browser would tell of no change when the same file is chosen again, mended.
  await expect(file).toHaveValue('');
  await chooser.setFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) });
  await expect(page.getByText('Read from notes.md')).toBeVisible();
  await expect(file).not.toHaveAttribute('aria-invalid');
  await describeArticle(page, '');
  await send(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(text(page).getByRole('blockquote')).toHaveText('A quote.');
});

test('a file that is read late is not taken for what the form holds by then', async ({ as }) => {
  const { page } = await as('Rana');
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.goto('/desk/articles/new');
  await page.route('**/desk/articles/new', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await page.getByRole('radio', { name: 'Choose a file' }).check();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'notes.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Ferry\n\nIt waits.'),
  });
  await expect(page.getByText('Reading notes.md')).toBeVisible();

  await page.getByRole('radio', { name: 'Give an address' }).check();
  const address = page.getByRole('textbox', { name: 'Address of the page' });
  await address.fill('http://127.1:22/');
  await page.getByRole('button', { name: 'Read the page' }).click();
  letGo();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(address).toHaveValue('http://127.1:22/');
  await expect(page.getByRole('heading', { name: 'What was read' })).toBeHidden();

  await page.getByRole('radio', { name: 'Paste text' }).check();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('');
});

test('a .docx is read as it is chosen, and stored as it was shown', async ({ as }) => {
  const { page } = await as('Rana');
  const title = `The ferry ${unique()}`;
  const body =
    heading(title) +
    paragraph(run('It waited ') + run('ten ', '<w:strike/>') + run('twelve days at the pier.')) +
    table([
      ['Place', 'Killed'],
      ['Mill', '3'],
    ]);
  await page.goto('/desk/articles/new');
  await page.getByRole('radio', { name: 'Choose a file' }).check();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({
    name: 'ferry.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK'),
  });
  await expect(page.getByText(/^This is no .docx that can be opened/).first()).toBeVisible();
  await expect(file).toHaveAttribute('aria-invalid', 'true');
  const readFile = page.getByRole('button', { name: 'Read the file' });
  await readFile.click();
  await expect(file).toBeFocused();

  await file.setInputFiles({
    name: 'ferry.docx',
    mimeType: 'application/octet-stream',
    buffer: aDocx({ body, author: 'A. Writer' }),
  });
  const read = page.getByRole('region', { name: 'The text as it will be stored' });
  await expect(read).toContainText('It waited twelve days at the pier.');
  await expect(read).toContainText('Mill, Killed: 3');
  await expect(page.getByText('One struck-out passage was left out.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('A. Writer');
  await expect(file).not.toHaveAttribute('aria-invalid');

  await test.step('what was read is kept on this device, the file is not', async () => {
    await page.reload();
    await expect(page.getByText('Read from ferry.docx')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  });

  await describeArticle(page, title);
  await readFile.click();
  await expect(page.getByText('One struck-out passage was left out.')).toBeVisible();
  await send(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(text(page)).toContainText('It waited twelve days at the pier.');
});

test('a PDF in columns is read in order; one of pictures says what to do', async ({ as }) => {
  const { page } = await as('Rana');
  const title = `The harbour ${unique()}`;
  const story =
    'The harbour of Orsk opened on Monday after a week of repairs, its master said. Twelve boats left before noon, and the ferry to Kessary waited until dusk. Nobody at the pier could say how long it would have to wait, or who had ordered it.';
  const all = wrapped(story, 32);
  const half = Math.ceil(all.length / 2);
  await page.goto('/desk/articles/new');
  await page.getByRole('radio', { name: 'Choose a file' }).check();
  const choose = (buffer: Buffer) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'harbour.pdf', mimeType: 'application/pdf', buffer });
  await choose(aPdf([{ drawn: '0 0 300 300 re f' }]));
  await expect(page.getByText(/^This PDF holds pictures of pages and no text/).first()).toBeVisible();

  await choose(
    aPdf([{ set: [...lines(60, 740, all.slice(0, half)), ...lines(315, 740, all.slice(half))] }], { title }),
  );
  await expect(page.getByRole('region', { name: 'The text as it will be stored' })).toContainText(story);
  await expect(page.getByText('One page in columns was read one column after the other.')).toBeVisible();
  await expect(page.getByText('The file names its title or author beside its text.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  await describeArticle(page, title);
  await send(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(text(page)).toHaveText(story);
});

test('a page comes in by its address; what was left out of it is shown, and taken back', async ({ as }) => {
  const { page } = await as('Rana');
  const title = `Pier ${unique()}`;
  const html = `<!doctype html><html lang="en"><head><title>${title}</title><meta name="author" content="A. Writer"></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${title}</h1>
    <p>The harbour opened on Monday after a week of repairs, and <del>ten</del> twelve boats left before noon, its master said.</p>
    <div class="related"><h3>More stories</h3><ul><li><a href="/a">The pier of 1931 and those who built it</a></li></ul></div>
    <p>The depth is five metres at low water, which is enough for the ferry to Orsk.</p></article></body></html>`;
  const pages = await pagesOf((_, response) => response.setHeader('content-type', 'text/html').end(html));
  const address = page.getByRole('textbox', { name: 'Address of the page' });
  const read = page.getByRole('region', { name: 'The text as it will be stored' });
  try {
    await page.goto('/desk/articles/new');
    await page.getByRole('radio', { name: 'Give an address' }).check();

    await test.step('an address inside the machine is refused in words, and stays', async () => {
      await address.fill('http://127.1:22/');
      await page.getByRole('button', { name: 'Read the page' }).click();
      await expect(address).toHaveAttribute('aria-invalid', 'true');
      await expect(address).toHaveValue('http://127.1:22/');
    });

    await address.fill(`${pages.url}/pier`);
    await page.getByRole('button', { name: 'Read the page' }).click();
    await expect(page.getByText(/2 pieces of the page are left out/)).toBeVisible();
    await expect(page.getByText('One struck-out passage was left out.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
    await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('A. Writer');
    await expect(read).not.toContainText('1931');

    const related = page.getByRole('checkbox', { name: /^Other stories/ });
    await related.check();
    await expect(read).toContainText('The pier of 1931');
    await expect(related).toBeChecked();
  } finally {
    await pages.close();
  }
  await describeArticle(page, title);
  await send(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(text(page)).toContainText('The pier of 1931');
  await expect(text(page)).not.toContainText('News');
});
