import type { APIResponse, Page } from '@playwright/test';
import { kept } from './support/api';
import { expectAccessible } from './support/axe';
import { listening } from './support/listening';
import { expect, type Somebody, test } from './support/people';

const NAME = 'Zebulonne Quixworth';

let made = 0;

/** An anonymous source of its own. */
async function anAnonymous({ context }: Somebody, what: string): Promise<{ id: string; name: string }> {
  made += 1;
  const name = `${what}, number ${Date.now().toString(36)}${process.pid}${made}`;
  const answer: APIResponse = await context.request.post('/api/v1/sources', {
    ...kept,
    data: { kind: 'ANONYMOUS', name },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

const section = (page: Page) => page.getByRole('region', { name: 'Who this is' });

async function open({ page }: Somebody, { id }: { id: string }) {
  await page.goto(`/desk/sources/${id}`);
  await expect(section(page)).toBeVisible();
  return section(page);
}

/** Everything that the page and the browser hold. */
const heldBy = async ({ page }: Somebody): Promise<string> =>
  (await page.content()) +
  (await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      databases,
    ]);
  }));

test('two editors open who a source is, for minutes', async ({ as }) => {
  const [rana, miriam, daniel] = [await as('Rana'), await as('Miriam'), await as('Daniel')];
  const source = await anAnonymous(rana, 'a clerk');

  await test.step('a checker enters the name, and it is gone from their browser', async () => {
    const who = await open(rana, source);
    await expect(who).toContainText('Nobody has entered who this is.');
    const enter = who.getByRole('button', { name: 'Enter who this is' });
    await listening(enter);
    await enter.click();
    const dialog = rana.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Seal it' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Full name' })).toHaveAccessibleDescription(
      /Enter the full name/,
    );
    await dialog.getByRole('textbox', { name: 'Full name' }).fill(NAME);
    await expectAccessible(rana.page);
    await dialog.getByRole('button', { name: 'Seal it' }).click();
    await expect(who).toContainText('Entered by Rana Haddad');
    await expect(who).toContainText('An editor may enter another in its place');
    await expect(who.getByRole('button', { name: 'Enter it again' })).toHaveCount(0);
    await expect(who.getByRole('button', { name: /Show|Ask/ })).toHaveCount(0);
    expect(await heldBy(rana)).not.toContain('Quixworth');
  });

  await test.step('an editor asks, and waits for another', async () => {
    const who = await open(miriam, source);
    const why = who.getByRole('textbox', { name: 'Why somebody has to know' });
    await listening(why);
    await why.fill('A court asks whether we know.');
    await who.getByRole('button', { name: 'Ask to see it' }).click();
    await expect(who).toContainText('Another editor has to ask as well');
    await expect(who.getByRole('button', { name: 'Show the name' })).toHaveCount(0);
  });

  await test.step('a second asks as well, looks, and the name goes when the time is over', async () => {
    await daniel.page.clock.install();
    const who = await open(daniel, source);
    await expect(who.getByRole('button', { name: 'Show the name' })).toHaveCount(0);
    const why = who.getByRole('textbox', { name: 'Why somebody has to know' });
    await listening(why);
    await why.fill('I asked the lawyer.');
    await who.getByRole('button', { name: 'Ask as well, and open it' }).click();
    const show = who.getByRole('button', { name: 'Show the name' });
    await expect(show).toBeVisible();
    expect(await heldBy(daniel)).not.toContain('Quixworth');
    await show.click();
    await expect(who.getByText(NAME)).toBeVisible();
    await expect(who).toContainText(/Gone in (?:10:00|9:\d\d)/);
    await expectAccessible(daniel.page);
    await daniel.page.clock.fastForward('10:01');
    await expect(who.getByText(NAME)).toHaveCount(0);
    expect(await heldBy(daniel)).not.toContain('Quixworth');
  });

  await test.step('the first looks too; a reload forgets it, and everybody on the desk sees who looked', async () => {
    const who = await open(miriam, source);
    const show = who.getByRole('button', { name: 'Show the name' });
    await listening(show);
    await show.click();
    await expect(who.getByText(NAME)).toBeVisible();
    await miriam.page.reload();
    await expect(show).toBeVisible();
    expect(await heldBy(miriam)).not.toContain('Quixworth');
    const seen = await open(rana, source);
    await expect(seen).toContainText('Looked at by Miriam Okafor');
    await expect(seen).toContainText('Looked at by Daniel Reyes');
    await expect(seen.getByRole('button', { name: 'Show the name' })).toHaveCount(0);
  });
});

test('whether two may be one, and that they are not', async ({ as }) => {
  const daniel = await as('Daniel');
  const [one, other] = [await anAnonymous(daniel, 'a driver'), await anAnonymous(daniel, 'a cook')];
  const { page } = daniel;
  const who = await open(daniel, one);

  await test.step('the vault can’t tell without a name', async () => {
    const compare = who.getByRole('button', { name: 'Is it the same person as …' });
    await listening(compare);
    await compare.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Other anonymous source' }).fill(other.name);
    await page.getByRole('option', { name: other.name }).click();
    await dialog.getByRole('button', { name: 'Compare' }).click();
    await expect(dialog).toContainText('The vault can’t tell.');
    await expect(dialog).toContainText(/more questions? within the hour/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('an editor knows that they are two, and may take it back', async () => {
    await who.getByRole('button', { name: 'Say that it is somebody else than …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Other anonymous source' }).fill(other.name);
    await page.getByRole('option', { name: other.name }).click();
    await dialog.getByRole('textbox', { name: 'How you know' }).fill('I met both on one day.');
    await dialog.getByRole('button', { name: 'Attest it' }).click();
    await expect(who.getByRole('link', { name: other.name })).toBeVisible();
    await expect(who).toContainText('I met both on one day.');
    await who.getByRole('button', { name: /^Withdraw/ }).click();
    await expect(who.getByRole('link', { name: other.name })).toHaveCount(0);
  });
});

test('a description that says too much is told so while it is typed, and saved all the same', async ({
  as,
}) => {
  const { page } = await as('Rana');
  await page.goto('/desk/sources/new');
  const name = page.getByRole('textbox', { name: /^(?:Name|Description for readers)/ });
  await listening(name);
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('ANONYMOUS');
  await name.fill('a former officer');
  await expect(page.getByText('This may say who it is')).toHaveCount(0);
  await name.fill(`the only doctor in the village of Kessary ${Date.now()}`);
  await expect(page.getByText('This may say who it is')).toBeVisible();
  await expect(page.getByText('Few people may be at “village of Kessary”.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the source' }).click();
  await expect(section(page)).toContainText('The description may say too much');
});
