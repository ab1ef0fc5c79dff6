import { expectAccessible } from './support/axe';
import { aClaimInReview, aReadyDraft, move } from './support/claims';
import { listening } from './support/listening';
import { expect, type Somebody, test } from './support/people';
import { followRedraws } from './support/redraws';

/** Opens a page that has begun to listen to what happens on the desk. */
async function opens({ page }: Somebody, path: string): Promise<void> {
  const stream = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
  await page.goto(path);
  expect((await stream).headers()['content-type']).toContain('text/event-stream');
}

test('what somebody watches, and is asked, reaches their inbox', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const { page } = tomas;
  const claim = await aReadyDraft(rana.page);

  await test.step('they watch a claim', async () => {
    await page.goto(`/desk/claims/${claim.id}`);
    const watch = page.getByRole('button', { name: 'Watch this claim' });
    await listening(watch);
    await watch.press('Enter');
    await expect(page.getByRole('button', { name: 'Stop watching this claim' })).toBeVisible();
  });

  await test.step('its author submits it and names them in a comment', async () => {
    await move(rana.page, claim, { move: 'submit' });
    const { id } = await (await page.request.get('/desk/who')).json();
    const said = await rana.context.request.post(`/api/v1/claims/${claim.id}/comments`, {
      data: { body: 'Do you have the second document?', mentions: [id] },
    });
    expect(said.status()).toBe(201);
  });

  await test.step('they find both in the inbox, unread, and read them', async () => {
    const item = page.getByRole('listitem').filter({ hasText: claim.statement });
    await expect(async () => {
      await page.goto('/desk/inbox');
      await expect(item).toHaveCount(2, { timeout: 1000 });
    }).toPass();
    await expect(item.first()).toContainText('mentions you in a comment.');
    await expect(item.last()).toContainText('submitted it for review.');
    await expectAccessible(page);
    const mark = item.last().getByRole('button', { name: /^Mark as read/ });
    await listening(mark);
    await mark.press('Enter');
    await expect(mark).toHaveCount(0);
    await item.first().getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/desk/claims/${claim.id}`));
    await expect(async () => {
      await page.goto('/desk/inbox?unread=true');
      await expect(item).toHaveCount(0, { timeout: 1000 });
    }).toPass();
  });

  await test.step('they choose how they are told, and stop watching', async () => {
    await page.goto('/desk/inbox/choices');
    const group = page.getByRole('group', { name: 'What you watch' });
    const choice = group.getByRole('radio', { name: 'At once' });
    await listening(choice);
    await choice.check();
    await expect(page.getByText('What you watch: saved')).toBeVisible();
    await page.reload();
    await expect(choice).toBeChecked();
    await expectAccessible(page);
    await page.goto('/desk/account');
    const stop = page.getByRole('button', { name: `Stop watching “${claim.statement}”` });
    await listening(stop);
    await stop.press('Enter');
    await expect(stop).toHaveCount(0);
  });
});

test('a list shows at once what a colleague did', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const claim = await aReadyDraft(rana.page);
  await opens(tomas, '/desk/claims?status=IN_REVIEW');
  const row = tomas.page.getByRole('link', { name: claim.statement });
  await expect(row).toHaveCount(0);
  await move(rana.page, claim, { move: 'submit' });
  await expect(row).toBeVisible();
});

test('what somebody types is not taken from under them: they are told, and show it when they like', async ({
  as,
}) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const { page } = tomas;
  const claim = await aClaimInReview(rana.page);
  const drawn = followRedraws(page);
  await opens(tomas, `/desk/claims/${claim.id}`);
  const rationale = page.getByRole('textbox', { name: 'Rationale' });
  await listening(rationale);
  await rationale.fill('I looked at the archive.');
  // The page has just heard of the submission. What it asked for before somebody typed may come; from now on it asks for nothing.
  await drawn();
  await move(rana.page, claim, { move: 'takeBack' });
  const told = page.getByRole('status').filter({ hasText: `${rana.name} moved this on.` });
  await expect(told).toBeVisible();
  await expect(rationale).toHaveValue('I looked at the archive.');
  await expectAccessible(page);
  await told.getByRole('button', { name: 'Show it' }).press('Enter');
  await expect(rationale).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show it' })).toHaveCount(0);
});

test('where nothing can be told, the page looks by itself', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  tomas.expected.push(/api\/v1\/events|ERR_FAILED|EventSource/);
  await tomas.page.route('**/api/v1/events', (route) => route.abort());
  await tomas.page.clock.install();
  const claim = await aReadyDraft(rana.page);
  await tomas.page.goto('/desk/claims?status=IN_REVIEW');
  const row = tomas.page.getByRole('link', { name: claim.statement });
  await expect(row).toHaveCount(0);
  await move(rana.page, claim, { move: 'submit' });
  await tomas.page.clock.fastForward(25_000);
  await expect(row).toBeVisible();
});
