import { expectAccessible } from './support/axe';
import { aReadyDraft } from './support/claims';
import { expect, test } from './support/people';

test('two quantities of one thing are offered as a contradiction and judged once', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const name = `Tarn${Date.now().toString(36)}`;
  const counted = (comparator: string, low: number, words: string) =>
    aReadyDraft(rana.page, {
      kind: 'QUANTITATIVE',
      statement: `${words} ${low} barges lay in the ${name} lock.`,
      quantity: { comparator, low, unit: 'barges' },
    });
  const [many, few] = [await counted('GT', 90, 'More than'), await counted('LT', 40, 'Fewer than')];
  const { page } = tomas;
  await page.goto(`/desk/claims/${many.id}`);
  const offered = page.getByRole('region', { name: 'This may contradict it' });
  await expect(offered).toContainText(few.statement);
  await expect(offered).toContainText('fewer than 40 barges');
  await expectAccessible(page);
  await offered.getByRole('button', { name: 'Judge' }).click();
  await expect(offered).toContainText('Say why.');
  await offered.getByRole('radio', { name: /They contradict each other/ }).check();
  await offered.getByRole('textbox', { name: 'Why' }).fill('One lock, one morning, two numbers.');
  await offered.getByRole('button', { name: 'Judge' }).click();
  await expect(offered).toHaveCount(0);
  const relations = page.getByRole('region', { name: 'Other claims' });
  await expect(relations).toContainText('One lock, one morning, two numbers.');
  await page.goto(`/desk/claims/${few.id}`);
  await expect(relations).toContainText('One lock, one morning, two numbers.');
  await expect(offered).toHaveCount(0);
});
