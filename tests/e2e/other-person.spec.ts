import type { Page } from '@playwright/test';
import { claimFor } from './support/api';
import { expectAccessible } from './support/axe';
import { aClaimInReview } from './support/claims';
import { accountOf, expect, fillSignIn, type Name, test } from './support/people';

const [hers, his] = [accountOf('Rana').name, accountOf('Amina').name];
const words = 'Two accounts differ, and neither is dated.';

const rationale = (page: Page) => page.getByRole('textbox', { name: 'Rationale' });
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'You are signed in as' });

/** Signs in in another tab of the same browser, and goes on to a page. */
async function signInBeside(tab: Page, name: Name, page: string): Promise<void> {
  await tab.goto(`/sign-in?callbackUrl=${encodeURIComponent(page)}`);
  await fillSignIn(tab, name);
  await tab.waitForURL((url) => url.pathname === page);
}

test('what Rana wrote is never Amina’s, who signs in beside her, and comes back to her', async ({
  as,
  open,
}) => {
  // Whoever signs in over a session ends it, so she has one of her own.
  const [tomas, rana] = [await as('Tomas'), await open(hers)];
  const { page, context } = rana;
  const beside = await context.newPage();
  const claim = await aClaimInReview(tomas.page);
  await signInBeside(page, 'Rana', '/desk');

  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('radio', { name: /^Disputed/ }).check();
  await page.getByRole('radio', { name: /^3 ·/ }).check();
  await page.getByRole('radio', { name: /^Low/ }).check();
  await rationale(page).fill(words);

  await test.step('Amina signs in where no page of the desk tells it: sealing is refused, nothing is stored', async () => {
    await signInBeside(beside, 'Amina', '/');
    await page.getByRole('button', { name: 'Last look' }).click();
    await page.getByRole('button', { name: 'Seal review' }).click();
    await expect(page.getByText(`this was written as ${hers}`)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Last look' })).toContainText(words);
    expect((await claimFor(rana, claim.id)).review).toMatchObject({ allowed: true, mine: null });
  });

  await test.step('the page says who is signed in, and takes no focus', async () => {
    await expect(notice(page)).toContainText(`You are signed in as ${his} now`);
    await expect(page.getByRole('button', { name: 'Seal review' })).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Reload as ${his}` }).click();
    await expect(rationale(page)).toHaveValue('');
    await expect(page.getByText('Restored from your last visit')).toHaveCount(0);
  });

  await test.step('Rana signs in beside it: the page that was drawn for Amina says so when it comes back into view', async () => {
    await signInBeside(beside, 'Rana', '/');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(notice(page)).toContainText(`You are signed in as ${hers} now`);
    await page.getByRole('button', { name: `Reload as ${hers}` }).click();
    await expect(page.getByText('Restored from your last visit')).toBeVisible();
    await expect(rationale(page)).toHaveValue(words);
  });

  await test.step('Amina opens the desk in the other tab, and Rana signs in there again: each is told at once', async () => {
    await signInBeside(beside, 'Amina', '/desk');
    await expect(notice(page)).toContainText(`You are signed in as ${his} now`);
    await test.step('what happens on the desk meanwhile draws nothing of his over her page', async () => {
      rana.expected.push(/ERR_INTERNET_DISCONNECTED|EventSource/);
      await context.setOffline(true);
      const answers = ['/api/v1/events', '/desk/who'].map((path) =>
        page.waitForResponse((response) => response.url().endsWith(path)),
      );
      await context.setOffline(false);
      await Promise.all(answers);
    });
    await signInBeside(beside, 'Rana', '/desk');
    await expect(notice(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Last look' }).click();
    await page.getByRole('button', { name: 'Seal review' }).click();
    await expect(page.getByRole('heading', { name: 'Your review is sealed' })).toBeVisible();
    expect((await claimFor(rana, claim.id)).review.mine).toMatchObject({ rationale: words });
  });
});
