import { expectAccessible } from './support/axe';
import { aClaimInReview, move, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('a time is set for a publication under embargo; the embargo outlasts it until an editor lifts it', async ({
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

  await test.step('cancelled, the claim stays under embargo, and can’t be published', async () => {
    const cancel = pane.getByRole('button', { name: 'Cancel it' });
    await listening(cancel);
    await cancel.press('Enter');
    await expect(cancel).toBeHidden();
    await expect(pane).toContainText('Under embargo until');
    await expect(pane).toContainText('The audit is out tomorrow.');
    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    await publish.press('Enter');
    const asking = page.getByRole('dialog', { name: 'Publish', exact: true });
    await expect(asking).toContainText('The audit is out tomorrow.');
    await asking.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(asking.getByRole('alert')).toContainText('This claim is under embargo until');
    await asking.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('an editor lifts it with a reason, and then it is published', async () => {
    await pane.getByRole('button', { name: 'Lift the embargo' }).click();
    const lifting = page.getByRole('dialog', { name: 'Lift the embargo' });
    await lifting.getByLabel('Reason').fill('The audit came out a day early.');
    await expectAccessible(page);
    await lifting.getByRole('button', { name: 'Lift it' }).click();
    await expect(pane).toContainText('The embargo was lifted');
    await expect(pane).toContainText('The audit came out a day early.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const asking = page.getByRole('dialog', { name: 'Publish', exact: true });
    await asking.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('Readers see this as version 1.')).toBeVisible();
  });
});
