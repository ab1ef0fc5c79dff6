import { anArticle, openWorkbench } from './support/articles';
import { expect, test } from './support/people';

const paragraphs = [
  'The pumps ran all night. No formal agreement governed the withdrawal, Lena Marchetti said. Nobody disputed it.',
  'قال الضابط السابق: «نحن نغادر» قبل 6 December 2024.',
];

test('a claim is selected, written, attributed and saved by keyboard alone', async ({ as }) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, paragraphs);
  await openWorkbench(page, article.id);
  const { keyboard } = page;
  const focused = page.locator(':focus');

  await page.locator('main').focus();
  while ((await focused.textContent()) !== 'Select with the keyboard') await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('application', { name: /Article text/ })).toBeFocused();

  await test.step('Escape drops what is selected, then leaves the text', async () => {
    await keyboard.press('Shift+ArrowRight');
    await expect.poll(() => selected(page)).toBe('T');
    await keyboard.press('Escape');
    await expect.poll(() => selected(page)).toBe('');
    await keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Select with the keyboard' })).toBeFocused();
    await keyboard.press('Enter');
  });

  await test.step('S takes a sentence, words and characters move its end', async () => {
    await keyboard.press('ArrowDown');
    await keyboard.press('Control+Home');
    for (let word = 0; word < 5; word++) await keyboard.press('Control+ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('s');
    await expect
      .poll(() => selected(page))
      .toBe('No formal agreement governed the withdrawal, Lena Marchetti said.');
    for (let word = 0; word < 4; word++) await keyboard.press('Control+Shift+ArrowLeft');
    await expect.poll(() => selected(page)).toBe('No formal agreement governed the ');
    await keyboard.press('Control+Shift+ArrowRight');
  });

  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'New claim' })).toBeFocused();
  await expect(page.getByTestId('quote')).toHaveText('No formal agreement governed the withdrawal');

  while ((await focused.getAttribute('name')) !== 'statement') await keyboard.press('Tab');
  await keyboard.type('No formal agreement governed the withdrawal of the pumps.');
  await keyboard.press('Tab');
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Absence' })).toBeChecked();

  const source = page.getByRole('combobox', { name: 'Source' });
  while (!(await source.evaluate((box) => box === document.activeElement))) await keyboard.press('Tab');
  await keyboard.type('Marchet');
  await expect(page.getByRole('option', { name: /Lena Marchetti/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(source).toHaveValue('Lena Marchetti');
  await expect(page.getByText(/^Lena Marchetti said so/)).toBeVisible();

  while ((await focused.textContent()) !== 'Save draft') await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Claim', exact: true })).toBeVisible();
  await expect(page.locator('#article-text mark[role="button"]')).toHaveText(
    'No formal agreement governed the withdrawal',
  );
  await expect(page.getByRole('complementary')).toContainText('Lena Marchetti said so');
});

test('arrow keys run as the article is read, also from right to left', async ({ as }) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, [paragraphs[1] ?? '', 'ثم صمت طويلًا.'], { language: 'ar' });
  await openWorkbench(page, article.id);
  await page.getByRole('button', { name: 'Select with the keyboard' }).press('Enter');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect.poll(() => selected(page)).toBe('قال');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await expect.poll(() => selected(page)).toMatch(/^قال الضابط.*ثم صمت طويلًا\.$/s);
});

test('whole sentences are selected with checkboxes', async ({ as }) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, paragraphs);
  await openWorkbench(page, article.id);
  await page.getByRole('button', { name: 'Select by sentence' }).press('Enter');
  await page.getByRole('checkbox', { name: /^No formal/ }).press('Space');
  await page.getByRole('checkbox', { name: /^قال/ }).press('Space');
  await expect(page.getByRole('checkbox', { name: /^Nobody/ })).toBeChecked();
  await page.getByRole('complementary').getByRole('button', { name: 'New claim' }).press('Enter');
  await expect(page.getByTestId('quote')).toHaveText(/^No formal .* December 2024\.$/s);
  await page.getByText('Make the passage longer or shorter').press('Enter');
  await page.getByRole('button', { name: 'Without the first word' }).press('Enter');
  await expect(page.getByTestId('quote')).toHaveText(/^formal agreement/);
  await expect(page.getByRole('button', { name: 'Without the first word' })).toBeFocused();
  await page.getByRole('button', { name: 'One word further' }).press('Enter');
  await expect(page.getByTestId('quote')).toHaveText(/2024\.\s+Reference$/);
});

const selected = (page: import('@playwright/test').Page) =>
  page.evaluate(() => document.getSelection()?.toString() ?? '');
