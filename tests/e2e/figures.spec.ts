import { expectAccessible } from './support/axe';
import { aClaimInReview, claimNow, seal } from './support/claims';
import { listening } from './support/listening';
import { expect, NOT_THERE, test } from './support/people';

test('an editor reads how the desk is doing and how far reviewers agree', async ({ as }) => {
  const { page } = await as('Miriam');
  await page.goto('/desk');
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Figures' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Figures' })).toBeVisible();
  for (const name of ['Throughput', 'Age by state', 'Load per person'])
    await expect(page.getByRole('region', { name }).getByRole('img').first()).toBeVisible();
  const throughput = page.getByRole('region', { name: 'Throughput' });
  await throughput.getByText('Throughput as a table').focus();
  await page.keyboard.press('Enter');
  await expect(throughput.getByRole('table')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '26 weeks' }).click();
  await expect(page).toHaveURL(/weeks=26/);

  await page.getByRole('navigation', { name: 'Figures' }).getByRole('link', { name: 'Agreement' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agreement' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Only rounds that have concluded count');
  await expect(page.getByRole('table', { name: 'Agreement of first opinions' })).toContainText(
    'Krippendorff’s α, verdict',
  );
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Tag' }).fill('nothing is tagged so');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/tag=nothing/);
  await expect(page.getByRole('main')).toContainText('undefined');
  await expect(page.getByRole('main')).toContainText('Fewer than two people reviewed.');
});

test('an editor says what a claim turned out to be; its reviewer is measured by it, and sees nobody else’s', async ({
  as,
}) => {
  const [rana, tomas, miriam] = [await as('Rana'), await as('Tomas'), await as('Miriam')];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(tomas.page, claim);

  const { page } = miriam;
  await page.goto(`/desk/claims/${claim.id}`);
  const part = page.getByRole('region', { name: 'What it turned out to be' });
  const say = part.getByRole('button', { name: 'Say what it turned out to be …' });
  await listening(say);
  await say.press('Enter');
  await part.getByRole('button', { name: 'Record it' }).click();
  await expect(part).toContainText('Say whether it turned out true or false.');
  await part.getByRole('radio', { name: 'True' }).check();
  await part.getByRole('textbox', { name: /^What settles it/ }).fill('The agreement was never found.');
  await part.getByRole('button', { name: 'Record it' }).click();
  await expect(part).toContainText('Miriam Okafor');
  await expect(part).toContainText('The agreement was never found.');
  await expectAccessible(page);

  await tomas.page.goto('/desk/calibration');
  await expect(tomas.page.getByRole('region', { name: 'Your opinions' })).toContainText('Brier score');
  await expect(tomas.page.getByRole('img', { name: /^Reliability of your opinions/ })).toBeVisible();
  await expect(tomas.page.getByRole('combobox', { name: 'Reviewer' })).toHaveCount(0);
  await expectAccessible(tomas.page);
  const { author } = (await claimNow(tomas.page, claim.id)) as unknown as { author: { id: string } };
  tomas.expected.push(...NOT_THERE);
  for (const address of [`/desk/calibration?userId=${author.id}`, '/desk/figures']) {
    await tomas.page.goto(address);
    await expect(tomas.page.getByRole('heading', { level: 1 })).not.toHaveText(/Calibration|Figures/);
  }
});
