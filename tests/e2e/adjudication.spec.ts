import { expectAccessible } from './support/axe';
import { aClaimInReview, seal } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('an editor decides with the reviews side by side and without names; a reviewer reads what was decided and why', async ({
  as,
}) => {
  const [rana, tomas, amina, { page }] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Amina'),
    await as('Miriam'),
  ];
  const claim = await aClaimInReview(rana.page);
  await seal(tomas.page, claim);
  await seal(amina.page, claim, { verdict: 'FALSE', credibility: 5, rationale: 'The letter is forged.' });

  await test.step('both reviews stand beside each other, with where they differ', async () => {
    await page.goto(`/desk/claims/${claim.id}`);
    await page.getByRole('link', { name: 'Decide it with the reviews side by side' }).click();
    await expect(page.getByRole('button', { name: 'Last look' })).toBeVisible();
    const findings = page.getByRole('table', { name: 'The findings side by side' });
    for (const label of ['First review', 'Second review'])
      await expect(findings.getByRole('columnheader', { name: label })).toBeVisible();
    await expect(findings.getByRole('row', { name: /Verdict/ })).toContainText('Apart');
    await expect(findings.getByRole('row', { name: /Confidence/ })).not.toContainText('Differs');
    await expect(page.getByRole('table', { name: 'The evidence, and who brought it' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('The letter is forged.');
    await expect(page.getByRole('main')).not.toContainText(/Tomas|Amina/);
    await expectAccessible(page);
  });

  await test.step('she decides, and says that readers see the dissent', async () => {
    const shown = page.getByRole('checkbox', { name: /^Readers see the dissent/ });
    await listening(shown);
    await page.getByRole('radio', { name: /^Supported/ }).check();
    await page.getByRole('radio', { name: /^2 ·/ }).check();
    await page.getByRole('radio', { name: /^Moderate/ }).check();
    await page.getByRole('textbox', { name: 'Rationale' }).fill('The archive is complete for that year.');
    await expect(shown).not.toBeChecked();
    await shown.check();
    await page.getByRole('button', { name: 'Last look' }).click();
    const look = page.getByRole('region', { name: 'Last look' });
    await expect(look).toContainText('Readers see the reviews whose verdict is not yours.');
    await look.getByRole('button', { name: 'Adjudicate' }).click();
    await expect(page.getByRole('link', { name: 'Open the claim' })).toBeFocused();
    await expect(page.getByRole('main')).toContainText('Readers see the reviews that find otherwise.');
  });

  await test.step('the reviewer who was overruled reads why, in her list and on the page of her review', async () => {
    await amina.page.goto('/desk/reviews');
    const row = amina.page.getByRole('listitem').filter({ hasText: claim.statement });
    await expect(row).toContainText('Decided otherwise');
    await expect(row).toContainText('The archive is complete for that year.');
    await row.getByRole('link', { name: claim.statement }).click();
    await expect(amina.page.getByRole('heading', { level: 1, name: 'Your review' })).toBeVisible();
    const decided = amina.page.getByRole('region', { name: 'What was decided' });
    await expect(decided).toContainText('The archive is complete for that year.');
    await expect(decided).toContainText('Miriam Okafor');
    await expectAccessible(amina.page);
  });

  await test.step('a later opinion stands beside the sealed one, with what changed', async () => {
    await amina.page.goto(`/desk/claims/${claim.id}`);
    const press = amina.page.getByRole('button', { name: 'Amend your review' });
    await listening(press);
    await press.click();
    const form = amina.page.getByRole('form', { name: 'Amend your review' });
    await form.getByRole('radio', { name: /^Supported/ }).check();
    await form.getByRole('radio', { name: /^3 ·/ }).check();
    await form.getByRole('radio', { name: /^Moderate/ }).check();
    await form.getByRole('textbox', { name: 'Rationale' }).fill('The archive had it after all.');
    await form.getByRole('button', { name: 'Add this opinion' }).click();
    await expect(form).toHaveCount(0);
    await amina.page.goto('/desk/reviews');
    await amina.page.getByRole('link', { name: claim.statement }).click();
    const changes = amina.page.getByRole('table', { name: 'What was sealed, and what was said later' });
    await expect(changes.getByRole('row', { name: /Verdict/ })).toContainText('changed');
    await expect(changes.getByRole('row', { name: /Confidence/ })).not.toContainText('changed');
  });
});
