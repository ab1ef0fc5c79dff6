import { expectAccessible } from './support/axe';
import { aClaimInReview, move, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('a time is set for a publication under embargo; publishing it before asks whether that is lifted', async ({
  as,
}) => {
  const [rana, tomas, miriam, daniel] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Miriam'),
    await as('Daniel'),
  ];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(tomas.page, claim);
  await summarise(rana.page, claim);
  await move(miriam.page, claim, { move: 'approve' });

  const { page } = daniel;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  await page.goto(`/desk/claims/${claim.id}`);
  const open = page.getByRole('button', { name: 'Publish at a time' });
  await listening(open);
  await open.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish at a time' });
  await dialog.getByLabel('Day and time').fill('2020-01-01T09:00');
  await dialog.getByLabel(/^Under embargo until then/).fill('The audit is out tomorrow.');
  await dialog.getByRole('button', { name: 'Set the time' }).click();
  await dialog.getByRole('link', { name: /This time has passed/ }).click();
  await dialog.getByLabel('Day and time').fill(tomorrow);
  await dialog.getByRole('button', { name: 'Set the time' }).click();
  const pane = page.getByRole('region', { name: 'Publish later' });
  await expect(pane).toContainText('Will be published on');
  await expect(pane).toContainText('The audit is out tomorrow.');
  await expectAccessible(page);

  await test.step('it stands in the list of what is scheduled', async () => {
    await pane.getByRole('link', { name: 'All that is scheduled' }).click();
    const row = page.getByRole('listitem').filter({ hasText: claim.statement });
    await expect(row).toContainText('Daniel Reyes');
    await expectAccessible(page);
    await row.getByRole('link').click();
  });

  await test.step('by hand it is published once somebody says that the embargo is lifted', async () => {
    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    await listening(publish);
    await publish.press('Enter');
    const asking = page.getByRole('dialog', { name: 'Publish', exact: true });
    await asking.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(asking.getByRole('link', { name: /This claim is under embargo until/ })).toBeVisible();
    await asking.getByRole('checkbox', { name: /^The embargo is lifted/ }).check();
    await asking.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('Readers see this as version 1.')).toBeVisible();
  });
});
