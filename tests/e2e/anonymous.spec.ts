import { anArticle } from './support/articles';
import { pickSource } from './support/attributing';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('a source that is not named starts on background, and never goes on the record', async ({ as }) => {
  const { page } = await as('Tomas');
  const article = await anArticle(page, [
    'The sluice was opened at night, a clerk of the water office said.',
  ]);
  await page.goto(`/desk/articles/${article.id}?new=0-31`);
  const panel = page.getByRole('complementary');
  const terms = panel.getByRole('combobox', { name: 'Terms' });
  const why = panel.getByRole('textbox', { name: 'Why the source is not named' });
  await listening(terms);
  await expect(terms).toHaveValue('ON_RECORD');
  await expect(why).toHaveCount(0);

  await test.step('the terms stand open beside the speaker and follow them', async () => {
    await pickSource(panel, 'Source', { name: 'a clerk of the water office', make: 'Anonymous source' });
    await expect(terms).toBeVisible();
    await expect(terms).toHaveValue('BACKGROUND');
    await expect(why).toBeVisible();
    await pickSource(panel, 'Source', { name: 'The Meridian Post' });
    await expect(terms).toHaveValue('ON_RECORD');
    await expect(why).toHaveCount(0);
    await pickSource(panel, 'Source', { name: 'a clerk of the water office' });
    await expect(terms).toHaveValue('BACKGROUND');
  });

  await test.step('why is asked for, and “on the record” is refused at its field', async () => {
    await panel.getByRole('textbox', { name: 'Claim', exact: true }).fill('The sluice was opened at night.');
    await panel.getByRole('radio', { name: 'Fact', exact: true }).check();
    await terms.selectOption('On the record');
    await panel.getByRole('button', { name: 'Save draft' }).click();
    await expect(terms).toHaveAccessibleDescription(/cannot be on the record/);
    await expect(why).toHaveAccessibleDescription(/Say why the source is not named/);
    await terms.selectOption('On background: described, not named');
    await why.fill('he is not allowed to speak to the press');
    await panel.getByRole('button', { name: 'Save draft' }).click();
    await expect(panel.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  });
});
