import { ask, kept } from './support/api';
import { expectAccessible } from './support/axe';
import { expect, type Somebody, test } from './support/people';

async function aSource({ context }: Somebody, given: object): Promise<{ id: string; name: string }> {
  const answer = await context.request.post('/api/v1/sources', { ...kept, data: given });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

test('a source is judged and linked, a duplicate of it is merged into it, and the merge is undone', async ({
  as,
}) => {
  const [rana, miriam] = [await as('Rana'), await as('Miriam')];
  const source = await aSource(rana, { kind: 'PERSON', name: 'Sameer Testwali' });
  const double = await aSource(rana, { kind: 'PERSON', name: 'سمير تستوالي' });
  const party = await aSource(rana, { kind: 'ORGANISATION', name: 'The Testwali Party' });
  const { page } = miriam;

  await page.goto(`/desk/sources/${source.id}`);
  await expect(page.getByText('Nobody has assessed this source yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Assess this source' }).click();
  await page.getByRole('button', { name: 'Assess', exact: true }).click();
  await expect(page.getByText('Choose a grade from A to F.').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Reliability' }).selectOption('B');
  await page.getByLabel('What it rests on').fill('Two claims of his held.');
  await page.getByRole('button', { name: 'Assess', exact: true }).click();
  await expect(page.getByRole('img', { name: /Reliability over time/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /usually reliable.*Two claims of his held/ })).toBeVisible();

  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('How it belongs').selectOption('SPEAKS_FOR');
  await page.getByRole('combobox', { name: 'To whom' }).fill('Testwali Party');
  await page.getByRole('option', { name: /The Testwali Party/ }).click();
  await page.getByLabel('Where this is known from').fill('Its own list of spokespeople.');
  await page.getByRole('button', { name: 'Save the link' }).click();
  const belonging = page.getByRole('region', { name: 'Belongs together with' });
  await expect(belonging.getByRole('link', { name: party.name })).toBeVisible();
  await expect(belonging.getByText('Its own list of spokespeople.')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/desk/sources/duplicates');
  await expectAccessible(page);
  await page.getByRole('link', { name: /Look at merging.*تستوالي/ }).click();
  await expect(page.getByRole('heading', { name: /^Merge .*تستوالي.* into / })).toBeVisible();
  await expect(page.getByText('No published claim comes back, and no count changes.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Say how you know that they are one.').first()).toBeVisible();
  await page.getByLabel('How you know that they are one').fill('The same card of the press club.');
  await page.getByRole('button', { name: 'Merge' }).click();
  await page.waitForURL(`**/desk/sources/${source.id}`);
  await page.goto(`/desk/sources/${double.id}`);
  await expect(page).toHaveURL(new RegExp(`/desk/sources/${source.id}$`));
  await page.goto(`/desk/sources?q=${encodeURIComponent('تستوالي')}`);
  await expect(page.getByRole('link', { name: source.name })).toBeVisible();

  await page.goto(`/desk/sources/${source.id}`);
  await page.getByRole('button', { name: /^Undo the merge of/ }).click();
  await page.getByLabel('Why they are two').fill('Father and son.');
  await page.getByRole('button', { name: 'Undo it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'are two again' })).toBeVisible();
  await expectAccessible(page);
  const undone = await (await ask(rana, `sources/${double.id}`)).json();
  expect(undone.mergedInto).toBeNull();
  await page.getByRole('button', { name: /^They are two/ }).click();
  await expect(page.getByRole('button', { name: /^They are two/ })).toHaveCount(0);
});
