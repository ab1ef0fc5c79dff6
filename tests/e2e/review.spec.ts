import { expectAccessible } from './support/axe';
import { expectNobodyNamed } from './support/blindness';
import { aClaimInReview, claimNow, seal } from './support/claims';
import { expect, test } from './support/people';

test('a refused review keeps everything and leads to each field; what will be sealed is seen first', async ({
  as,
}) => {
  const [rana, { page }] = [await as('Rana'), await as('Tomas')];
  const claim = await aClaimInReview(rana.page);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('textbox', { name: 'Rationale' }).fill('I looked at the archive.');
  await page.getByRole('radio', { name: /^Unsupported/ }).check();
  await page.getByRole('button', { name: 'Last look' }).click();
  await expect(page.getByRole('heading', { name: '2 things need your attention' })).toBeFocused();
  await page.getByRole('link', { name: 'Choose a credibility from 1 to 6.' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Credibility' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^1 ·/ })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue('I looked at the archive.');
  await page.getByRole('radio', { name: /^Moderate/ }).check();

  const question = '“Unsupported” and credibility 1, “confirmed by other sources”: how do both hold?';
  await page.getByRole('button', { name: 'Last look' }).press('Enter');
  await page.getByRole('link', { name: `${question} Say it in a sentence.` }).press('Enter');
  const answer = page.getByRole('textbox', { name: question });
  await expect(answer).toBeFocused();
  await page.keyboard.type('Others confirm that it was said, and nobody that it is so.');
  await page.getByRole('button', { name: 'Last look' }).press('Enter');
  const look = page.getByRole('region', { name: 'Last look' });
  await expect(look.getByRole('heading', { name: 'Last look' })).toBeFocused();
  for (const words of [
    'Unsupported',
    'Moderate confidence',
    'I looked at the archive.',
    'nobody that it is so',
  ])
    await expect(look).toContainText(words);
  await expect(look).toContainText('This can’t be taken back.');
  await expectAccessible(page);
  await look.getByRole('button', { name: 'Change it' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Last look' })).toBeFocused();
  await expect(answer).toHaveValue(/^Others confirm/);
  await page.keyboard.press('Enter');
  await look.getByRole('button', { name: 'Seal review' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Your review is sealed' })).toBeVisible();
  await expect(page.getByRole('article')).toContainText('nobody that it is so');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your review is sealed' })).toBeVisible();
  await expect(page.getByText('Restored from your last visit')).toHaveCount(0);
});

test('what was typed survives a lost connection, a reload and the end of the session', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const { page, context } = tomas;
  tomas.expected.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  const claim = await aClaimInReview(rana.page);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('radio', { name: /^Disputed/ }).check();
  await page.getByRole('radio', { name: /^3 ·/ }).check();
  await page.getByRole('radio', { name: /^Low/ }).check();
  await page.getByRole('textbox', { name: 'Rationale' }).fill('Two accounts differ.');
  await page.getByRole('button', { name: 'Last look' }).click();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Seal review' }).click();
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);

  await page.reload();
  await expect(page.getByText('Restored from your last visit')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Disputed/ })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue('Two accounts differ.');

  const cookies = await context.cookies();
  await page.getByRole('button', { name: 'Last look' }).click();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Seal review' }).click();
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Last look' })).toContainText('Two accounts differ.');
  await context.addCookies(cookies);
  await page.getByRole('button', { name: 'Seal review' }).click();
  await expect(page.getByRole('heading', { name: 'Your review is sealed' })).toBeVisible();
});

test('nobody sees a sealed review before the round concludes, then everybody sees all of them', async ({
  as,
}) => {
  const [rana, tomas, daniel, amina] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Daniel'),
    await as('Amina'),
  ];
  const claim = await aClaimInReview(rana.page);
  await seal(tomas.page, claim, { rationale: 'Only Tomas wrote these words.' });
  for (const { page } of [rana, amina, daniel]) {
    await page.goto(`/desk/claims/${claim.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(claim.statement);
    await expectNobodyNamed(['Tomas'], page);
    await expect(page.getByRole('main')).not.toContainText('Only Tomas wrote these words.');
  }
  await seal(amina.page, claim, { credibility: 3, rationale: 'Amina found the same.' });
  await rana.page.reload();
  const review = rana.page.getByRole('region', { name: 'Review', exact: true });
  await expect(review).toContainText('The reviewers agree.');
  await expect(review).toContainText('Only Tomas wrote these words.');
  await expect(review).toContainText('Amina found the same.');
});

test('who steps aside says why, and reviews no more in this round', async ({ as }) => {
  const [rana, { page }] = [await as('Rana'), await as('Tomas')];
  const claim = await aClaimInReview(rana.page);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Step aside' }).click();
  const dialog = page.getByRole('dialog', { name: 'Step aside from this round?' });
  await dialog.getByRole('button', { name: 'Step aside' }).click();
  await dialog.getByRole('link', { name: 'Say why you step aside.' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.type('I know the author of the letter.');
  await dialog.getByRole('button', { name: 'Step aside' }).click();
  await expect(page.getByText('You stepped aside from this round.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your review' })).toHaveCount(0);
});

test('a round that closes while somebody writes keeps what they wrote', async ({ as }) => {
  const [rana, { page }, amina] = [await as('Rana'), await as('Tomas'), await as('Amina')];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('radio', { name: /^False/ }).check();
  await page.getByRole('radio', { name: /^5 ·/ }).check();
  await page.getByRole('radio', { name: /^Low/ }).check();
  await page.getByRole('textbox', { name: 'Rationale' }).fill('I was nearly done.');
  await page.getByRole('button', { name: 'Last look' }).click();
  await seal(amina.page, claim);
  await page.getByRole('button', { name: 'Seal review' }).click();
  await expect(page.getByRole('heading', { name: 'Somebody changed this claim first' })).toBeFocused();
  await page.getByRole('button', { name: 'Show the claim as it is now' }).click();
  await expect(page.getByText('Your review was not sealed')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('I was nearly done.');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(page.getByText('Your review was not sealed')).toHaveCount(0);
  expect((await claimNow(page, claim.id)).status).toBe('REVIEWED');
});

test('a later opinion stands beside the sealed one, and changes no result', async ({ as }) => {
  const [rana, { page }] = [await as('Rana'), await as('Tomas')];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(page, claim);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Amend your review' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Amend your review' })).toBeFocused();
  await page.getByRole('radio', { name: /^False/ }).check();
  await page.getByRole('radio', { name: /^5 ·/ }).check();
  await page.getByRole('radio', { name: /^Low/ }).check();
  await page.getByRole('textbox', { name: 'Rationale' }).fill('The letter turned out to be forged.');
  await page.getByRole('button', { name: 'Add this opinion' }).click();
  await expect(page.getByRole('button', { name: 'Amend your review' })).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('article').filter({ hasText: 'You, amended opinion' })).toContainText('forged');
  await expect(page.getByRole('region', { name: 'State: Reviewed' })).toContainText('Supported');
});
