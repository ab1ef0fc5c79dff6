import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { aDraftOn } from './support/claims';
import { pagesOf } from './support/pages';
import { expect, test } from './support/people';

const REFUSED = 'The site doesn’t give the page to programs.';

/** A tab of the page, looked at anew until it has one row more than a moment ago that says this. */
const rowsSaying = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });

async function opened(page: Page, tab: string): Promise<void> {
  await page.goto(`/desk/jobs?state=${tab}`);
  await expect(page.getByRole('heading', { name: 'Background work' })).toBeVisible();
}

test('an administrator sees that work failed, not what it was about, and has it tried again', async ({
  as,
}) => {
  let refuses = true;
  const pages = await pagesOf((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (refuses) response.writeHead(403).end();
    else response.setHeader('content-type', 'text/html').end('<p>38 of 40 taps met the standard.</p>');
  });
  try {
    const [rana, ingrid] = [await as('Rana'), (await as('Ingrid')).page];
    const claim = await aDraftOn(rana.page, `${pages.url}/secret-report`);
    await rana.page.goto(`/desk/claims/${claim.id}`);
    await rana.page.getByRole('link', { name: 'Kept copies' }).click();
    await rana.page.getByRole('button', { name: 'Keep a copy' }).click();
    await expect(rana.page.getByText('doesn’t show this page to programs').first()).toBeVisible();

    await ingrid.goto('/desk/people');
    await ingrid.getByRole('link', { name: 'Background work' }).click();
    await ingrid.getByRole('link', { name: /^Waiting/ }).click();
    const waiting = rowsSaying(ingrid, REFUSED);
    await expect(waiting).toContainText('begun once, failed once');
    const main = ingrid.getByRole('main');
    await expect(main).not.toContainText(/secret-report|127\.0\.0\.1|A report on the water/);
    await expectAccessible(ingrid);

    // By the keyboard alone, until it has failed as often as it is tried.
    for (const times of ['twice', '3 times', '4 times']) {
      await waiting.getByRole('button', { name: /^Try now/ }).press('Enter');
      await expect(waiting).toContainText(`failed ${times}`);
    }
    await waiting.getByRole('button', { name: /^Try now/ }).press('Enter');
    await expect(waiting).toHaveCount(0);
    await opened(ingrid, 'failed');
    await expect(rowsSaying(ingrid, REFUSED)).toContainText('failed 5 times');
    await expectAccessible(ingrid);

    refuses = false;
    await ingrid.getByRole('button', { name: 'Try all that failed again' }).press('Enter');
    await expect(ingrid.getByText(/(?:is|are) tried again/)).toBeVisible();
    await expect(rowsSaying(ingrid, REFUSED)).toHaveCount(0);
    await expect(async () => {
      await rana.page.reload();
      await expect(rana.page.getByText('First copy')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await opened(ingrid, 'done');
    await expect(ingrid.getByRole('row').filter({ hasText: 'Copy of evidence' }).first()).toBeVisible();
    await ingrid.goto('/desk/audit');
    await expect(ingrid.getByText('work retried').first()).toBeVisible();
  } finally {
    await pages.close();
  }
});

test('nobody else finds background work', async ({ as }) => {
  const miriam = await as('Miriam');
  miriam.expected.push(/404/);
  await miriam.page.goto('/desk');
  await expect(miriam.page.getByRole('link', { name: 'Background work' })).toHaveCount(0);
  await miriam.page.goto('/desk/jobs');
  await expect(miriam.page.getByRole('heading', { level: 1 })).not.toHaveText('Background work');
});
