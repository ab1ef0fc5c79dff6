import { expectAccessible } from './support/axe';
import { aClaimInReview, aReadyDraft, claimNow, move, retitle, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

test('an author submits, and is told why they can do no more', async ({ as }) => {
  const { page } = await as('Rana');
  const claim = await aReadyDraft(page, { risk: 'HIGH' });
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByRole('main')).toContainText('Opens a round of three blind reviews');
  await expect(page.getByRole('main')).toContainText('If its reviewers disagree, too few people are left');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByRole('heading', { name: 'State: In review' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('You wrote this claim; other people review it.');
  await expect(page.getByRole('button', { name: 'Edit the claim' })).toHaveCount(0);
});

test('reviewers disagree: an uninvolved editor adjudicates without their names, another approves, one publishes', async ({
  as,
}) => {
  const [rana, tomas, amina, miriam] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Amina'),
    await as('Miriam'),
  ];
  const claim = await aClaimInReview(rana.page);
  await seal(tomas.page, claim);
  await seal(amina.page, claim, { verdict: 'FALSE', credibility: 5, rationale: 'The letter is forged.' });

  await test.step('a reviewer may not adjudicate', async () => {
    await amina.page.goto(`/desk/claims/${claim.id}`);
    await expect(amina.page.getByRole('main')).toContainText(
      'You reviewed this claim; another editor has to do this.',
    );
    await expect(amina.page.getByRole('heading', { name: 'Adjudicate' })).toHaveCount(0);
  });

  const { page } = miriam;
  await page.goto(`/desk/claims/${claim.id}`);
  const reviews = page.getByRole('region', { name: 'Review', exact: true });
  await expect(reviews.getByRole('heading', { name: 'First review' })).toBeVisible();
  await expect(reviews).toContainText('Verdicts differ: Supported and False.');
  await expect(page.getByRole('main')).not.toContainText(/Tomas|Amina/);
  await expect(page.getByRole('main')).toContainText('You will then not be able to approve this claim.');
  await page.getByRole('radio', { name: /^Disputed/ }).check();
  await page.getByRole('radio', { name: /^3 ·/ }).check();
  await page.getByRole('radio', { name: /^Low/ }).check();
  await page.getByRole('button', { name: 'Last look' }).click();
  await page.getByRole('link', { name: /^Say what you checked/ }).click();
  await page.keyboard.type('Neither account settles it.');
  await page.getByRole('button', { name: 'Last look' }).click();
  await expect(page.getByRole('region', { name: 'Last look' })).toContainText('Neither account settles it.');
  await page.getByRole('button', { name: 'Adjudicate' }).click();
  await expect(page.getByRole('heading', { name: 'State: Reviewed' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText(
    'You adjudicated this claim; another editor has to do this.',
  );
  await expect(reviews).toContainText('Adjudicated by Miriam Okafor');
});

test('an editor approves and publishes; a new version asks for a correction', async ({ as }) => {
  const [rana, tomas, { page }] = [await as('Rana'), await as('Tomas'), await as('Daniel')];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(tomas.page, claim);
  await summarise(tomas.page, claim);
  await page.goto(`/desk/claims/${claim.id}`);
  await test.step('the page of readers, in one dialog with both steps', async () => {
    await page.getByRole('button', { name: 'Approve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve' });
    const shown = dialog.getByRole('region', { name: 'The page as readers will see it' });
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText(claim.statement);
    for (const words of ['Supported', 'The archive holds no such document.', 'Where it was said'])
      await expect(shown).toContainText(words);
    await expect(shown).not.toContainText(/Rana|Tomas|Daniel/);
    await shown.getByRole('link', { name: 'How we keep these people apart' }).click();
    await expect(shown).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Approve and publish' }).click();
    await expect(page.getByRole('heading', { name: 'State: Published' })).toBeFocused();
  });
  await page.getByRole('link', { name: 'Open the public page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(claim.statement);

  await move(page, claim, { move: 'reopen', reason: 'A better source.', underReview: true });
  await move(rana.page, claim, { move: 'submit' });
  await seal(tomas.page, claim, { round: 2, verdict: 'PARTLY_SUPPORTED' });
  await summarise(tomas.page, claim);
  await page.goto(`/desk/claims/${claim.id}`);
  await expect(page.getByRole('main')).toContainText('Readers still see version 1, marked “under review”.');
  await test.step('what readers will be told is kept when the claim is only approved', async () => {
    await page.getByRole('button', { name: 'Approve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve' });
    await dialog.getByRole('button', { name: 'Approve and publish' }).click();
    await expect(dialog.getByRole('heading', { name: '2 things need your attention' })).toBeFocused();
    await dialog.getByRole('radio', { name: /^Update/ }).check();
    await dialog.getByRole('textbox', { name: 'Note to readers' }).fill('A second letter came to light.');
    await dialog.getByRole('button', { name: 'Approve only' }).click();
    await expect(page.getByRole('heading', { name: 'State: Approved' })).toBeFocused();
  });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await expect(dialog.getByRole('radio', { name: /^Update/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { name: 'State: Published' })).toBeFocused();
  const history = page.getByRole('region', { name: 'History' });
  await expect(history).toContainText('Update: A second letter came to light.');
  await expect(history.getByRole('link', { name: 'Version 1' })).toBeVisible();
});

test('of two who say a claim in short the second sees both texts; what was typed is kept', async ({ as }) => {
  const [rana, { page }] = [await as('Rana'), await as('Tomas')];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(page, claim);
  await page.goto(`/desk/claims/${claim.id}`);
  const form = page.getByRole('form', { name: 'In short' });
  await listening(form.getByRole('textbox'));
  await form.getByRole('textbox').fill('Nobody signed it.');
  await page.reload();
  await expect(page.getByText('Restored from your last visit')).toBeVisible();
  await form.getByRole('button', { name: 'Save “In short”' }).click();
  await page.getByRole('link', { name: /two or three sentences; this is one/ }).press('Enter');
  await expect(form.getByRole('textbox')).toBeFocused();
  await form.getByRole('textbox').fill('Nobody signed it. A witness says so.');
  await summarise(rana.page, claim);
  await form.getByRole('button', { name: 'Save “In short”' }).click();
  await expect(form.getByText('The archive holds no such document.')).toBeVisible();
  await form.getByRole('button', { name: 'Keep mine over theirs' }).click();
  const written = page.getByRole('region', { name: 'In short' });
  await expect(written).toContainText('Written by Tomas Lind');
  await expect(written).toContainText('A witness says so.');
});

test('who comes second is told what the first did, and keeps their words', async ({ as }) => {
  const [rana, tomas, daniel, { page }] = [
    await as('Rana'),
    await as('Tomas'),
    await as('Daniel'),
    await as('Miriam'),
  ];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(tomas.page, claim);
  await summarise(tomas.page, claim);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Send back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send back' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The passage is the wrong one.');
  await move(daniel.page, claim, { move: 'approve' });
  await dialog.getByRole('button', { name: 'Send back' }).click();
  await expect(dialog.getByRole('heading', { name: 'Somebody changed this claim first' })).toBeFocused();
  await expect(dialog).toContainText('It is now Approved');
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('The passage is the wrong one.');
  await dialog.getByRole('button', { name: 'Send back anyway' }).click();
  await expect(page.getByRole('heading', { name: 'State: Draft' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('The passage is the wrong one.');
  expect((await claimNow(page, claim.id)).status).toBe('DRAFT');
});

test('nobody approves what they have not seen', async ({ as }) => {
  const [rana, tomas, { page }] = [await as('Rana'), await as('Tomas'), await as('Miriam')];
  const claim = await aClaimInReview(rana.page, { risk: 'LOW' });
  await seal(tomas.page, claim);
  await summarise(tomas.page, claim);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Approve' }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve' });
  const shown = dialog.getByRole('region', { name: 'The page as readers will see it' });
  await retitle(rana.page, claim, 'A title that nobody has seen');
  await dialog.getByRole('button', { name: 'Approve only' }).click();
  await expect(dialog).toContainText('What readers would get has changed since you looked.');
  await expect(shown).not.toContainText('A title that nobody has seen');
  await dialog.getByRole('button', { name: 'Show the page as it is now' }).click();
  await expect(shown).toContainText('A title that nobody has seen');
  await expect(shown).toBeFocused();
  await move((await as('Daniel')).page, claim, { move: 'sendBack', reason: 'One more source is needed.' });
  await dialog.getByRole('button', { name: 'Approve only' }).click();
  await expect(dialog.getByRole('heading', { name: 'Somebody changed this claim first' })).toBeFocused();
  await expect(dialog).toContainText('One more source is needed.');
  await expect(dialog.getByRole('button', { name: 'Approve anyway' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Show the claim as it is now' }).click();
  await expect(page.getByRole('heading', { name: 'State: Draft' })).toBeFocused();
});

test('a draft is changed in place on its page, and focus stays with the work', async ({ as }) => {
  const { page } = await as('Rana');
  const claim = await aReadyDraft(page);
  await page.goto(`/desk/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Edit the claim' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Edit the claim' })).toBeFocused();
  const statement = `${claim.statement.slice(0, -1)}, written or spoken.`;
  await page.getByRole('textbox', { name: 'Claim' }).fill(statement);
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(statement);
  await expect(page.getByRole('button', { name: 'Edit the claim' })).toBeFocused();
});

test('filters of the claims live in the address and work without a script', async ({ as, browser }) => {
  const rana = await as('Rana');
  const claim = await aReadyDraft(rana.page, { risk: 'HIGH' });
  const context = await browser.newContext({
    storageState: await rana.context.storageState(),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/desk/claims?status=DRAFT');
  const words = claim.statement.split(' ').at(-1)?.slice(0, -1) ?? '';
  await page.locator('[name=q]').fill(words);
  await page.locator('[name=risk]').selectOption('HIGH');
  await page.locator('[name=mine]').check();
  await page.locator('form[aria-label="Filter claims"] button[type=submit]').click();
  const asked = new URL(page.url()).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({ status: 'DRAFT', q: words, risk: 'HIGH', mine: 'true' });
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText(claim.statement);
  await expect(page.locator('tbody tr')).toContainText(', in its own voice');
  await page.goto('/desk/claims?status=NONE&risk=&limit=9999&mine=perhaps&cursor=stale');
  await expect(page.locator('tbody tr').first()).toBeVisible();
  await context.close();
});

test('an editor is told who will be left, and keeps out of a review where nobody would be', async ({
  as,
}) => {
  const [rana, { page }] = [await as('Rana'), await as('Daniel')];
  const needed = await aClaimInReview(rana.page);
  await page.goto(`/desk/claims/${needed.id}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('you are kept free for that, with Miriam Okafor.');
  await expect(main).toContainText('Let a fact-checker review it');
  await expect(page.getByRole('form', { name: 'Your review' })).toHaveCount(0);
  const spare = await aClaimInReview(rana.page, { risk: 'LOW' });
  await page.goto(`/desk/claims/${spare.id}`);
  await expect(page.getByRole('region', { name: 'Your review' })).toContainText(
    'You will then not be able to approve this claim; one editor is left for that: Miriam Okafor.',
  );
  const draft = await aReadyDraft(rana.page);
  await page.goto(`/desk/claims/${draft.id}`);
  await expect(main).toContainText('If you change this draft, you become a contributor');
});
