import type { Page, Request } from '@playwright/test';
import { anArticle } from './support/articles';
import { pickSource } from './support/attributing';
import { listening } from './support/listening';
import { expect, test } from './support/people';

const clerk = 'a clerk of the water office';

test('a source that is not named starts on background, and never goes on the record', async ({ as }) => {
  const { page } = await as('Tomas');
  const article = await anArticle(page, [
    'The sluice was opened at night, a clerk of the water office said.',
  ]);
  await page.goto(`/desk/articles/${article.id}?new=0-31`);
  const panel = page.getByRole('complementary');
  const terms = panel.getByRole('combobox', { name: 'Terms' });
  const why = panel.getByRole('textbox', { name: 'Why the source is not named' });
  const claim = panel.getByRole('textbox', { name: 'Claim', exact: true });
  await listening(terms);
  await expect(terms).toHaveValue('ON_RECORD');
  await expect(why).toHaveCount(0);

  await test.step('the terms stand open beside the speaker and follow them', async () => {
    const answer = await heldBack(page, '"ANONYMOUS"');
    const source = panel.getByRole('combobox', { name: 'Source', exact: true });
    await source.fill(clerk);
    await panel.getByRole('option', { name: `New source “${clerk}”` }).click();
    await panel.getByRole('group', { name: 'New source' }).getByRole('button', { name: 'Create' }).click();
    await answer.asked;
    await claim.fill('The sluice was opened at night.');
    answer.release();
    await expect(source).toHaveValue(clerk);
    await expect(claim, 'typed while the source was made').toHaveValue('The sluice was opened at night.');
    await expect(claim).toBeFocused();
    await expect(terms).toBeVisible();
    await expect(terms).toHaveValue('BACKGROUND');
    await expect(why).toBeVisible();
    await pickSource(panel, 'Source', { name: 'The Meridian Post' });
    await expect(terms).toHaveValue('ON_RECORD');
    await expect(why).toHaveCount(0);
    await pickSource(panel, 'Source', { name: clerk });
    await expect(terms).toHaveValue('BACKGROUND');
  });

  await test.step('neither terms nor reason outlast the speaker', async () => {
    const who = (name: string) => panel.getByRole('radio', { name });
    await terms.selectOption('Deep background: used, not attributed');
    await who('The article’s own voice').check();
    await expect(panel.getByText('The Meridian Post states this in its own voice.')).toBeVisible();
    await who('A source').check();
    await expect(terms).toHaveValue('DEEP_BACKGROUND');
    await terms.selectOption('On the record');
    await who('Nobody is named').check();
    await expect(terms).toHaveValue('ON_RECORD');
    await expect(why).toHaveCount(0);
    await who('A source').check();
    await pickSource(panel, 'Source', { name: clerk });
  });

  await test.step('why is asked for, and “on the record” is refused at its field', async () => {
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

/** Holds back the write of this page that has these words in it, until it is released. */
async function heldBack(page: Page, words: string) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isIt = (request: Request) => request.postData()?.includes(words) ?? false;
  await page.route('**/desk/articles/**', async (route) => {
    if (isIt(route.request())) await released;
    await route.continue();
  });
  return { asked: page.waitForRequest(isIt), release };
}
