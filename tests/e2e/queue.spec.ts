import { expectAccessible } from './support/axe';
import { aClaimInReview } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('an editor narrows the queue by its address, keeps that, and gives several claims at once', async ({
  as,
}) => {
  const [rana, { page }] = [await as('Rana'), await as('Miriam')];
  const claims = [
    await aClaimInReview(rana.page, { risk: 'HIGH' }),
    await aClaimInReview(rana.page, { risk: 'HIGH' }),
  ];
  await page.goto('/desk?task=review');

  await test.step('the address holds the filter', async () => {
    const search = page.getByRole('form', { name: 'Filter my work' });
    await search.getByRole('combobox', { name: 'Risk' }).selectOption('HIGH');
    await search.getByRole('combobox', { name: 'Who has it' }).selectOption('nobody');
    await search.getByRole('combobox', { name: 'Order' }).selectOption('changed');
    await search.getByRole('button', { name: 'Filter' }).click();
    await expect(page).toHaveURL(/task=review.*risk=HIGH|risk=HIGH.*task=review/);
    await page.reload();
    await expect(search.getByRole('combobox', { name: 'Risk' })).toHaveValue('HIGH');
    await expectAccessible(page);
  });

  await test.step('it is kept under a name', async () => {
    await page.getByText('Keep this filter').click();
    const name = page.getByRole('textbox', { name: 'Name of the filter' });
    await listening(name);
    const mine = `Urgent ${Date.now().toString(36)}`;
    await name.fill(mine);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(
      page.getByRole('navigation', { name: 'Your filters' }).getByRole('link', { name: mine }),
    ).toBeVisible();
  });

  await test.step('two claims are given to one person, also where she is kept free to decide', async () => {
    await page.goto('/desk/claims?status=IN_REVIEW&risk=HIGH&assignee=nobody');
    const bulk = page.getByRole('form', { name: 'With the chosen claims' });
    for (const { statement } of claims)
      await page.getByRole('checkbox', { name: `Choose “${statement}”` }).check();
    const whom = bulk.getByRole('combobox', { name: 'Give the chosen claims to' });
    await listening(whom);
    await whom.selectOption({ label: 'Tomas Lind' });
    await bulk.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByText('2 claims are assigned')).toBeVisible();
    // Somebody has them now, so the filter leaves them out.
    for (const { statement } of claims)
      await expect(page.getByRole('link', { name: statement })).toHaveCount(0);
  });

  await test.step('whoever has them sees them, and so does the board', async () => {
    const tomas = await as('Tomas');
    await tomas.page.goto('/desk');
    const held = tomas.page.getByRole('region', { name: 'Yours to do' });
    for (const { statement } of claims)
      await expect(held.getByRole('link', { name: statement })).toBeVisible();
    await page.goto('/desk/board');
    await expect(page.getByRole('region', { name: /^In review/ })).toBeVisible();
    await expectAccessible(page);
  });
});

test('a fact-checker takes the next claim, and gives it back', async ({ as }) => {
  const [rana, { page }] = [await as('Rana'), await as('Amina')];
  await aClaimInReview(rana.page);
  await page.goto('/desk');
  const take = page.getByRole('button', { name: 'Take the next' });
  await listening(take);
  await take.press('Enter');
  await expect(page).toHaveURL(/\/desk\/claims\/[^/?]+$/);
  const panel = page.getByRole('region', { name: 'Who has it' });
  const back = panel.getByRole('button', { name: 'Give it back' });
  await expect(panel.getByText('ends', { exact: false }).first()).toBeVisible();
  await listening(back);
  await back.click();
  await expect(panel.getByText('gave it back')).toBeVisible();
  await expectAccessible(page);
});
