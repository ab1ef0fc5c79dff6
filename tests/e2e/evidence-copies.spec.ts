import { expectAccessible } from './support/axe';
import { aDraftOn } from './support/claims';
import { pagesOf } from './support/pages';
import { expect, test } from './support/people';

test('a copy of evidence is kept, compared with the page as it is now, downloaded, and told from a page that is gone', async ({
  as,
}) => {
  const { page } = await as('Rana');
  let isGone = false;
  let report = '<!doctype html><title>Report</title><p>38 of 40 taps met the standard.</p>';
  const pages = await pagesOf((_, response) => {
    if (isGone) response.writeHead(410).end();
    else response.setHeader('content-type', 'text/html').end(report);
  });
  try {
    const claim = await aDraftOn(page, `${pages.url}/report`);
    await page.goto(`/desk/claims/${claim.id}`);
    await page.getByRole('link', { name: 'Kept copies' }).click();
    await expect(page.getByText('No copy is kept')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keep a copy' }).click();
    await expect(page.getByText('First copy')).toBeVisible();

    report = report.replace('38', '37');
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByText('The words of this page have changed')).toBeVisible();
    const copies = page.getByRole('region', { name: 'Kept copies' }).getByRole('listitem');
    await expect(copies).toHaveText([/Words changed/, /First copy/]);
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      copies
        .nth(1)
        .getByRole('link', { name: /Download/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[0-9a-f]{16}\.html$/);

    await copies.getByRole('link', { name: /What changed/ }).click();
    await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
    await expect(page.locator('del')).toContainText('38');
    await expect(page.locator('ins')).toContainText('37');
    await expectAccessible(page);
    await page.goBack();

    isGone = true;
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByText('The page at this address is gone.')).toBeVisible();
    await expect(copies).toHaveText([/Gone/, /Words changed/, /First copy/]);
    await expectAccessible(page);
    isGone = false;
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(copies).toHaveText([/Unchanged/, /Gone/, /Words changed/, /First copy/]);
  } finally {
    await pages.close();
  }
});
