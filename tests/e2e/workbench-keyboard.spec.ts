import { anArticle, openWorkbench } from './support/articles';
import { expect, test } from './support/people';

const paragraphs = [
  'The pumps ran all night. No formal agreement governed the withdrawal, Lena Marchetti said. Nobody disputed it.',
  'قال الضابط السابق: «نحن نغادر» قبل 6 December 2024.',
];

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
