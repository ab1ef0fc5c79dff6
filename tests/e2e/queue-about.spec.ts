import { expectAccessible } from './support/axe';
import { aReadyDraft, retitle } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('claims of an article are found by its name, with a script and without', async ({ as, browser }) => {
  const rana = await as('Rana');
  const mark = `tide${Date.now().toString(36)}`;
  const [english, arabic] = [`Pumps of ${mark}`, `${mark} عند الظهر`];
  const [one, other] = [await aReadyDraft(rana.page), await aReadyDraft(rana.page)];
  await retitle(rana.page, one, english);
  await retitle(rana.page, other, arabic);

  await test.step('chosen from what the words fit, and taken away again', async () => {
    const { page } = rana;
    await page.goto('/desk/claims?status=DRAFT');
    const form = page.getByRole('form', { name: 'Filter claims' });
    const article = form.getByRole('combobox', { name: 'Article' });
    await listening(article);
    await article.fill(mark);
    await page.getByRole('option', { name: arabic }).click();
    await form.getByRole('button', { name: 'Filter' }).click();
    await expect(page).toHaveURL(/status=DRAFT.*articleId=\w|articleId=\w.*status=DRAFT/);
    await expect(form.locator('bdi')).toHaveText(arabic);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toContainText(other.statement);
    await expectAccessible(page);
    await form.getByRole('link', { name: 'Any article' }).click();
    await expect(article).toBeVisible();
  });

  await test.step('without a script the page offers what the words may mean', async () => {
    const storageState = await rana.context.storageState();
    const context = await browser.newContext({ storageState, javaScriptEnabled: false });
    const page = await context.newPage();
    const asks = async (words: string) => {
      await page.goto('/desk/claims?status=DRAFT');
      await page.locator('[name=article]').fill(words);
      await page.locator('form[aria-label="Filter claims"] button[type=submit]').click();
    };
    await asks(mark);
    await expect(page.getByText(`Which article is “${mark}”?`)).toBeVisible();
    await page.getByRole('link', { name: arabic }).click();
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toContainText(other.statement);
    // What fits one alone needs no choice.
    await asks(english);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.locator('tbody tr')).toContainText(one.statement);
    await asks(`${mark} at midnight`);
    await expect(page.getByText(`No article is called “${mark} at midnight”`)).toBeVisible();
    await context.close();
  });
});
