import { expectAccessible } from './support/axe';
import { aClaimInReview, aReadyDraft, claimNow, move, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('a claim fails a gate: two editors let it pass, one approves and publishes, and readers are told why', async ({
  as,
  browser,
}) => {
  const [rana, tomas, miriam, daniel] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Miriam'),
    await as('Daniel'),
  ];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW', accuses: 'The harbour office' });
  await seal(tomas.page, claim);
  await summarise(rana.page, claim);

  await test.step('the gate is named with what would help; nobody can approve', async () => {
    const { page } = miriam;
    await page.goto(`/desk/claims/${claim.id}`);
    const gates = page.getByRole('region', { name: 'Before readers see it' });
    await expect(gates).toContainText('The claim fails one gate.');
    await expect(gates.getByRole('heading', { name: 'Failed: Whoever is accused was asked' })).toBeVisible();
    await expect(gates).toContainText('Ask them, and record whom you asked and until when.');
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    await expectAccessible(page);
    await gates.getByRole('button', { name: 'Ask to let it pass …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish it all the same?' });
    await dialog.getByRole('button', { name: 'Ask to let it pass' }).click();
    await page.getByRole('link', { name: 'Tell readers why it is published all the same.' }).click();
    await page.keyboard.type('The office was closed by the flood.');
    await dialog.getByRole('button', { name: 'Ask to let it pass' }).click();
    await expect(gates).toContainText('You asked for this yourself; another editor has to confirm it.');
  });

  const { page } = daniel;
  await test.step('the second editor finds it in their work, and agrees', async () => {
    await page.goto('/desk?task=override');
    await page.getByRole('link', { name: claim.statement }).click();
    const gates = page.getByRole('region', { name: 'Before readers see it' });
    await expect(gates).toContainText('The office was closed by the flood.');
    await listening(gates.getByRole('button', { name: /^Let it pass/ }));
    await gates.getByRole('button', { name: /^Let it pass/ }).press('Enter');
    await expect(gates).toContainText('Two editors let the claim pass what it fails.');
    await expect(gates.getByRole('heading', { name: /^Overridden/ })).toBeVisible();
  });

  await move(page, claim, { move: 'approve', publish: true });
  const { slug } = (await claimNow(page, claim.id)) as unknown as { slug: string };
  const reader = await browser.newPage({ javaScriptEnabled: false });
  await reader.goto(`/claims/${slug}`);
  const told = reader.getByRole('region', { name: 'Published all the same' });
  await expect(told).toContainText('though those whom it accuses had no time to answer');
  await expect(told).toContainText('The office was closed by the flood.');
  await expect(reader.getByRole('main')).not.toContainText(/Miriam|Daniel/);
  await reader.close();
});

test('whom we asked is recorded with a deadline, then with the answer', async ({ as }) => {
  const { page } = await as('Rana');
  const claim = await aReadyDraft(page, { accuses: 'The harbour office' });
  await page.goto(`/desk/claims/${claim.id}`);
  const asked = page.getByRole('region', { name: 'Asked for comment' });
  const adding = asked.getByRole('button', { name: 'Record that somebody was asked' });
  await listening(adding);
  await adding.press('Enter');
  const form = asked.getByRole('form', { name: 'Somebody who was asked' });
  await expect(form.getByRole('textbox', { name: 'Whom' })).toHaveValue('The harbour office');
  await form.getByRole('textbox', { name: 'How' }).fill('by e-mail');
  await form.getByLabel('Asked (UTC)').fill('2026-03-02T09:00');
  await form.getByLabel('Deadline (UTC)').fill('2026-03-01T09:00');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: /after the one at which they were asked/ }).click();
  await form.getByLabel('Deadline (UTC)').fill('2026-03-04T09:00');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(asked).toContainText('The deadline is past');
  await expect(adding).toBeFocused();
  await expectAccessible(page);

  await test.step('it waits in my work until what came of it is recorded', async () => {
    await page.goto('/desk?task=reply');
    await page.getByRole('link', { name: claim.statement }).click();
    await asked.getByRole('button', { name: 'Record what came of it: The harbour office' }).click();
    const answer = asked.getByRole('form', { name: 'What came of asking The harbour office' });
    await answer.getByLabel('What came of it').selectOption('REPLIED');
    await answer.getByRole('textbox', { name: 'Their answer' }).fill('We measured the day before.');
    await answer.getByRole('button', { name: 'Save' }).click();
    await expect(asked).toContainText('We measured the day before.');
  });
});
