import { statuses } from '@/lib/domain/claim/claim';
import { ask } from './support/api';
import { expectAccessible } from './support/axe';
import { aClaimInReview, aReadyDraft, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, NOT_THERE, type Somebody, test } from './support/people';

/*
 * The desk, the gates before it and what an administrator sees, in light and dark, with a silent console. Readers' pages
 * are walked whole in axe-readers.spec.ts; how they do without a script is in reader.spec.ts.
 */

/** Opens a page, waits until it is whole, and has axe look at it twice. */
async function look({ page }: Somebody, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: /loading|being read/i })).toHaveCount(0);
  await expectAccessible(page);
}

/** The ids of a list that the API answers, the newest first. */
async function idsIn(person: Somebody, path: string): Promise<string[]> {
  const { items } = await (await ask(person, path)).json();
  return items.map((item: { id: string }) => item.id);
}

test('the gates before the desk', async ({ reader }) => {
  const somebody = await reader();
  for (const path of [
    '/sign-in',
    '/sign-in?notice=signed-out',
    '/desk/claims',
    '/setup/no-such-link',
    '/password/no-such-link',
  ]) {
    await look(somebody, path);
  }
  const { page } = somebody;
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: /need/ })).toBeFocused();
  await expectAccessible(page);
});

test('the desk: work and lists', async ({ as }) => {
  const rana = await as('Rana');
  for (const path of [
    '/desk',
    '/desk?task=review',
    '/desk/claims',
    '/desk/claims?q=zzzzzz',
    '/desk/claims/new',
    '/desk/articles',
    '/desk/articles/new',
    '/desk/sources',
    '/desk/sources/new',
    '/desk/lineage',
    '/desk/agreement',
    '/desk/calibration',
    '/desk/sightings',
    '/desk/sightings?state=OFFERED',
    '/desk/readers',
    '/desk/reviews',
    '/desk/account',
    '/desk/inbox',
    '/desk/inbox/choices',
  ]) {
    await look(rana, path);
  }
});

test('the desk of an editor, what is not there, and a move that waits for its answer', async ({ as }) => {
  const [rana, tomas, miriam] = [await as('Rana'), await as('Tomas'), await as('Miriam')];
  const [open, done] = [await aClaimInReview(rana.page), await aClaimInReview(rana.page, { risk: 'LOW' })];
  const draft = await aReadyDraft(miriam.page);
  await seal(tomas.page, done);
  miriam.expected.push(...NOT_THERE);
  for (const path of ['/desk', '/desk?task=publish', '/desk/figures', '/desk/claims/unknown'])
    await look(miriam, path);
  for (const { id } of [open, draft, done]) await look(miriam, `/desk/claims/${id}`);
  await summarise(tomas.page, done);
  await look(miriam, `/desk/claims/${done.id}`);
  await miriam.page.getByRole('button', { name: 'Approve' }).click();
  await expect(miriam.page.getByRole('dialog', { name: 'Approve' })).toBeVisible();
  await expectAccessible(miriam.page);
});

for (const name of ['Rana', 'Miriam'] as const) {
  test(`the desk of ${name}: a claim in every state`, async ({ as }) => {
    const somebody = await as(name);
    for (const status of statuses) {
      const [id] = await idsIn(somebody, `claims?status=${status}&limit=1`);
      if (id) await look(somebody, `/desk/claims/${id}`);
    }
    const [draft] = await idsIn(somebody, 'claims?status=DRAFT&limit=1');
    await look(somebody, `/desk/claims/${draft}/edit`);
  });
}

test('the workbench, and what opens in it', async ({ as }) => {
  const rana = await as('Rana');
  const { page } = rana;
  for (const id of await idsIn(rana, 'articles?limit=5')) await look(rana, `/desk/articles/${id}`);
  const [id] = await idsIn(rana, 'articles?q=quiet&limit=1');
  await look(rana, `/desk/articles/${id}/edit`);
  await look(rana, `/desk/articles/${id}?new=20-90`);
  const panel = page.getByRole('complementary');
  const source = panel.getByRole('combobox', { name: 'Source' });
  await listening(source);
  await panel.getByRole('radio', { name: 'Quantity' }).check();
  await panel.getByText('More: risk, accusation, tags, place, language').click();
  await panel.getByRole('button', { name: 'Who told them? Add an earlier link' }).click();
  await panel.getByText('Stance and verb').click();
  await panel.getByRole('button', { name: 'Save draft' }).click();
  await expect(panel.getByRole('heading', { name: /need/ })).toBeFocused();
  await expectAccessible(page);
  await panel.getByRole('combobox', { name: 'Origin' }).fill('Somebody new');
  await expect(panel.getByRole('option', { name: 'New source “Somebody new”' })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('option', { name: 'New source “Somebody new”' }).click();
  await expect(panel.getByRole('group', { name: 'New source' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/desk/articles/${id}`);
  await listening(page.getByRole('button', { name: 'Select with the keyboard' }));
  await page.getByRole('button', { name: 'Select with the keyboard' }).click();
  await page.keyboard.press('s');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Select by sentence' }).click();
  await expect(page.getByRole('heading', { name: 'Select by sentence' })).toBeFocused();
  await expectAccessible(page);
});

test('sources, one of each kind that is there', async ({ as }) => {
  const miriam = await as('Miriam');
  const { items } = await (await ask(miriam, 'sources?limit=100')).json();
  const one = new Map(items.map(({ kind, id }: { kind: string; id: string }) => [kind, id]));
  expect(one.size).toBeGreaterThan(4);
  for (const id of one.values()) await look(miriam, `/desk/sources/${id}`);
});

test('a dialog, a menu and a refused review', async ({ as }) => {
  const amina = await as('Amina');
  const { page } = amina;
  const { items } = await (await ask(amina, 'work?task=review&limit=1')).json();
  await look(amina, `/desk/claims/${items[0].claim.id}/review`);
  await look(amina, `/desk/claims/${items[0].claim.id}`);
  const form = page.getByRole('form', { name: 'Your review' });
  await listening(form.getByRole('button', { name: 'Add evidence' }));
  await form.getByRole('button', { name: 'Add evidence' }).click();
  await form.getByRole('button', { name: 'Last look' }).click();
  await expect(form.getByRole('heading', { name: /need/ })).toBeFocused();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Step aside' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /your menu/ }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(page);
});

test('what an administrator sees', async ({ as }) => {
  const ingrid = await as('Ingrid');
  for (const path of ['/desk', '/desk/people', '/desk/audit', '/desk/jobs', '/desk/account'])
    await look(ingrid, path);
  ingrid.expected.push(...NOT_THERE);
  await look(ingrid, '/desk/claims');
  await look(ingrid, '/desk/no-such-page');
});
