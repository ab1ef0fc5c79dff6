import type { Locator, Page } from '@playwright/test';
import { aClaimInReview, claimNow } from './support/claims';
import { signInByKeys, tabAndEnter } from './support/keyboard';
import { listening } from './support/listening';
import { accountOf, expect, test } from './support/people';

/** No list of a test has more rows. */
const MOST_STEPS = 60;

test('a day of a checker by keys alone: the work list, the focused view, the seal and the next review', async ({
  as,
  open,
}) => {
  const [rana, { page }] = [await as('Rana'), await open('Tomas Lind')];
  const [first, second] = [await aClaimInReview(rana.page), await aClaimInReview(rana.page)];

  await test.step('he signs in', () => signInByKeys(page, accountOf('Tomas')));
  await test.step('he steps through his list and opens a claim', async () => {
    await tabAndEnter(
      page,
      page.getByRole('navigation', { name: 'My work by task' }).getByRole('link', { name: /^Review/ }),
    );
    await listening(page.getByRole('button', { name: /^Keys/ }));
    await stepTo(page, 'j', page.getByRole('link', { name: first.statement }));
    await page.keyboard.press('o');
    await expect(page.getByRole('heading', { level: 1, name: first.statement })).toBeVisible();
    await tabAndEnter(page, page.getByRole('link', { name: 'Review it in the focused view, by keys' }));
    await expect(page).toHaveURL(/\/review$/);
  });
  await test.step('a question mark lists the keys', () => listKeys(page));
  await test.step('keys lead through the parts', () => walk(page));
  await test.step('he reviews by keys, and what he types is saved', () => write(page));
  await test.step('he sees it whole, seals it, and goes on to the next', async () => {
    await page.keyboard.press('Control+Enter');
    const look = page.getByRole('region', { name: 'Last look' });
    await expect(look.getByRole('heading', { name: 'Last look' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(look, 'what can’t be taken back takes a press on its button').toBeVisible();
    await tabAndEnter(page, look.getByRole('button', { name: 'Seal review' }));
    await expect(page.getByRole('heading', { name: 'Your review is sealed' })).toBeVisible();
    const next = page.getByRole('navigation', { name: 'Next to review' }).getByRole('link');
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Your review', exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/review$/);
  });
  expect((await claimNow(rana.page, first.id)).status).toBe('IN_REVIEW');
  expect((await claimNow(rana.page, second.id)).status).toBe('IN_REVIEW');
});

async function listKeys(page: Page): Promise<void> {
  await listening(page.getByRole('button', { name: /^Keys/ }));
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys of this page' });
  await expect(list).toContainText('Verdict “Disputed”');
  await expect(list).toContainText('Add evidence');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
}

async function walk(page: Page): Promise<void> {
  await stepTo(page, 'n', page.getByRole('region', { name: 'Evidence' }));
  await stepTo(page, 'p', page.getByRole('region', { name: 'Passages' }));
  await stepTo(page, 'j', page.getByRole('region', { name: 'Your review' }));
}

async function write(page: Page): Promise<void> {
  const { keyboard } = page;
  const form = page.getByRole('form', { name: 'Your review' });
  await keyboard.press('3');
  await expect(form.getByRole('radio', { name: /^Disputed/ })).toBeChecked();
  await keyboard.press('c');
  await keyboard.press('Space');
  for (let step = 0; step < 3; step++) await keyboard.press('ArrowDown');
  await expect(form.getByRole('radio', { name: /^4 ·/ })).toBeChecked();
  await keyboard.press('f');
  await keyboard.press('Space');
  await expect(form.getByRole('radio', { name: /^Low/ })).toBeChecked();
  await keyboard.press('e');
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await tabAndEnter(page, form.getByRole('button', { name: 'Remove evidence 1' }));
  await keyboard.press('v');
  await expect(form.getByRole('radio', { name: /^Disputed/ })).toBeFocused();
  await keyboard.press('r');
  // Letters and figures are what they are where somebody writes.
  await keyboard.type('1 keeper says so, 2 others deny it: j, k, e?');
  const rationale = form.getByRole('textbox', { name: 'Rationale' });
  await expect(rationale).toHaveValue('1 keeper says so, 2 others deny it: j, k, e?');
  await expect(form.getByRole('radio', { name: /^Disputed/ })).toBeChecked();
  await expect(form.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
}

/** Presses a key until this has the focus. */
async function stepTo(page: Page, key: string, target: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${target}.`);
}
