import type { ClaimView } from '@/lib/schemas/claim/view';
import { ask, kept } from './support/api';
import { aClaimAt, anArticle, openWorkbench } from './support/articles';
import { expect, fillSignIn, type Somebody, test } from './support/people';
import { selectByScript } from './support/selecting';

const paragraphs = [
  'No formal agreement governed the withdrawal. The pumps ran all night. Nobody disputed it.',
];
const statement = 'No formal agreement governed the withdrawal of the guards.';

/** A claim that is written but not saved. */
async function anUnsavedClaim({ page }: Somebody): Promise<void> {
  const article = await anArticle(page, paragraphs);
  await openWorkbench(page, article.id);
  await selectByScript(page, 0, 44);
  await page.getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('textbox', { name: 'Claim' }).fill(statement);
  await page.getByRole('radio', { name: 'Did not happen' }).check();
  await page.getByRole('radio', { name: 'The article’s own voice' }).check();
}

const save = ({ page }: Somebody) => page.getByRole('button', { name: 'Save draft' }).click();

async function isSaved({ page }: Somebody): Promise<void> {
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { name: 'Claim', exact: true })).toBeVisible();
  await expect(panel).toContainText(statement);
  await expect(panel).toContainText('states this in its own voice');
}

test('a refusal, a lost connection, a reload and the end of the session lose nothing that was typed', async ({
  as,
}) => {
  const rana = await as('Rana');
  const { page, context } = rana;
  rana.expected.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  await anUnsavedClaim(rana);

  await test.step('a refusal names its fields', async () => {
    await page.getByRole('radio', { name: 'Quantity' }).check();
    await save(rana);
    await expect(page.getByRole('heading', { name: /need/ })).toBeFocused();
    await page.getByRole('link', { name: 'Say what is counted' }).click();
    await expect(page.getByRole('textbox', { name: 'Of what' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Claim' })).toHaveValue(statement);
    await page.getByRole('radio', { name: 'Did not happen' }).check();
  });

  await test.step('a lost connection says so, and that it is back', async () => {
    await context.setOffline(true);
    await save(rana);
    await expect(page.getByText('You are offline')).toBeVisible();
    await page.getByRole('button', { name: /your menu/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(
      page.getByRole('region', { name: 'Notifications' }).getByText('You are still signed in'),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Claim' })).toHaveValue(statement);
    await context.setOffline(false);
    await expect(page.getByText('You are back online')).toBeVisible();
  });

  await test.step('an accidental reload brings everything back', async () => {
    await page.reload();
    await expect(page.getByText('Restored from your last visit')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Claim' })).toHaveValue(statement);
    await expect(page.getByTestId('quote')).toHaveText('No formal agreement governed the withdrawal.');
  });

  await test.step('a session that has ended begins again in another tab', async () => {
    await context.clearCookies();
    await save(rana);
    await expect(page.getByText('Your session has ended')).toBeVisible();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ]);
    await fillSignIn(tab, 'Rana');
    await tab.waitForURL('**/desk**');
    await tab.close();
  });

  await test.step('and it is saved, once', async () => {
    await save(rana);
    await isSaved(rana);
    await page.reload();
    await expect(page.getByRole('complementary')).toContainText(statement);
    await expect(page.getByText('Restored from your last visit')).toHaveCount(0);
  });
});

test('of two people who edit one draft the second sees both texts and chooses', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const article = await anArticle(rana.page, paragraphs);
  const claim = await aClaimAt(rana.page, article, [0, 44], statement);
  for (const { page } of [rana, tomas]) {
    await page.goto(`/desk/claims/${claim.id}/edit`);
    await page.getByRole('button', { name: 'Edit the claim' }).click();
  }
  await rana.page.getByRole('textbox', { name: 'Claim' }).fill('No agreement, formal or not, governed it.');
  await tomas.page
    .getByRole('textbox', { name: 'Claim' })
    .fill('No written agreement governed the withdrawal.');
  await rana.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(rana.page.getByText('No agreement, formal or not, governed it.')).toBeVisible();

  await tomas.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(tomas.page.getByRole('heading', { name: 'Somebody else saved this' })).toBeFocused();
  await expect(tomas.page.getByText('No agreement, formal or not, governed it.')).toBeVisible();
  const yours = tomas.page.getByRole('definition').filter({ hasText: 'No written agreement governed' });
  await expect(yours).toBeVisible();
  await tomas.page.getByRole('button', { name: 'Keep mine over theirs' }).click();
  await expect(tomas.page.getByRole('button', { name: 'Edit the claim' })).toBeVisible();
  await rana.page.reload();
  await expect(
    rana.page.getByRole('paragraph').filter({ hasText: 'No written agreement governed the withdrawal.' }),
  ).toBeVisible();

  await test.step('a kept change of who says so is compared with what was saved since', async () => {
    const { page } = tomas;
    await sayThere(rana, claim.id, { saidPlace: 'Aleppo' });
    await page.reload();
    await page.getByRole('button', { name: /^Edit: / }).click();
    await page.getByText('When and where it was said').click();
    await page.getByRole('textbox', { name: 'Place' }).fill('Mezzeh');
    await sayThere(rana, claim.id, { saidPlace: 'Damascus' });
    await page.reload();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Somebody else saved this' })).toBeFocused();
    await expect(page.getByRole('definition')).toHaveText(['Damascus', 'Mezzeh']);
  });
});

/** Says through the API who makes a claim in its one passage, or changes it: somebody whom the article does not name. */
async function sayThere(person: Somebody, claimId: string, details: { saidPlace: string }): Promise<void> {
  const seen = await ask(person, `claims/${claimId}`);
  const { appearances }: ClaimView = await seen.json();
  const [appearance] = appearances;
  const [said] = appearance?.attributions ?? [];
  const data = { hops: [{ speaker: 'UNKNOWN' }], ...details };
  const path = `/api/v1/claims/${claimId}/attributions`;
  const options = { ...kept, headers: { 'if-match': seen.headers().etag ?? '' } };
  const { request } = person.context;
  const answer = said
    ? await request.put(`${path}/${said.id}`, { ...options, data })
    : await request.post(path, { ...options, data: { ...data, appearanceId: appearance?.id } });
  expect(answer.status(), await answer.text()).toBe(200);
}
