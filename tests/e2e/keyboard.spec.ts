import type { Locator, Page } from '@playwright/test';
import { ask } from './support/api';
import { signInByKeys, tabAndChoose, tabAndEnter, tabAndPick, tabAndType, tabTo } from './support/keyboard';
import { accountOf, expect, type Somebody, test } from './support/people';

const text = [
  'The lock at Tarn Mill was opened before dawn. Nobody had told the boatmen.',
  'A former lock keeper said that the inspector gave the order by telephone. “Open both gates,” the inspector had said.',
].join('\n\n');
const title = 'The lock at Tarn Mill';
const statement = 'An inspector ordered both gates of the lock at Tarn Mill to be opened.';
const sentence = '“Open both gates,” the inspector had said.';
/** The sentence without its full stop: words are left out at its end and taken in again. */
const passage = sentence.slice(0, -1);
const inWords =
  'An inspector of locks said so, according to a former lock keeper who asked not to be named (still works for the river board), who told The Meridian Post.';

/*
 * What an author and a reviewer do, from signing in to the seal, by keys alone. Selecting from right to left and whole
 * sentences by checkboxes are in workbench-keyboard.spec.ts.
 */
test('an author and a reviewer do their whole work by keyboard alone', async ({ open }) => {
  const [rana, tomas] = [await open('Rana Haddad'), await open('Tomas Lind')];

  await test.step('Rana signs in', () => signInByKeys(rana.page, accountOf('Rana')));
  await test.step('she imports an article by pasting it', () => importByKeys(rana));
  await test.step('she selects a passage', () => selectByKeys(rana.page));
  await test.step('she writes the claim and who says so', () => writeByKeys(rana.page));
  await test.step('she submits it', async () => {
    const { page } = rana;
    const panel = page.getByRole('complementary');
    await tabAndEnter(page, panel.getByRole('button', { name: 'Submit for review' }));
    await expect(panel.getByRole('status').filter({ hasText: 'Submitted for review' })).toBeVisible();
    await expect(panel.getByRole('listitem').filter({ hasText: statement })).toContainText('In review');
  });

  await test.step('Tomas signs in', () => signInByKeys(tomas.page, accountOf('Tomas')));
  await test.step('he finds the claim, reviews and seals', () => reviewByKeys(tomas.page));
  const id = new URL(tomas.page.url()).pathname.split('/').at(-1);
  const { rounds, appearances } = await (await ask(tomas, `claims/${id}`)).json();
  expect(appearances[0].passage.exact).toBe(passage);
  expect(rounds[0].reviews[0].finding).toMatchObject({
    verdict: 'DISPUTED',
    credibility: 4,
    confidence: 'LOW',
  });
});

async function importByKeys({ page, context }: Somebody): Promise<void> {
  await tabAndEnter(
    page,
    page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Articles' }),
  );
  await tabAndEnter(page, page.getByRole('link', { name: 'Import an article' }));
  const main = page.getByRole('main');
  await tabTo(page, main.getByRole('textbox', { name: 'Text', exact: true }));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+V');
  await expect(main.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(text);
  await tabAndType(page, main.getByRole('textbox', { name: 'Title' }), title);
  const outlet = main.getByRole('combobox', { name: 'Outlet' });
  await tabAndPick(page, outlet, 'Meridian', 'The Meridian Post');
  await expect(outlet).toHaveValue('The Meridian Post');
  await tabAndEnter(page, main.getByRole('button', { name: 'Import', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Escape drops what is selected, then leaves the text; the fourth sentence is found from the end. */
async function selectByKeys(page: Page): Promise<void> {
  const { keyboard } = page;
  const enter = page.getByRole('button', { name: 'Select with the keyboard' });
  await tabAndEnter(page, enter);
  await expect(page.getByRole('application', { name: /Article text/ })).toBeFocused();
  await keyboard.press('Shift+ArrowRight');
  await expectSelected(page, 'T');
  await keyboard.press('Escape');
  await expectSelected(page, '');
  await keyboard.press('Escape');
  await expect(enter).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('Control+End');
  for (let step = 0; step < 3; step++) await keyboard.press('Control+ArrowLeft');
  await keyboard.press('s');
  await expect(page.getByRole('status').filter({ hasText: `Selected: ${sentence}` })).toBeAttached();
  for (let word = 0; word < 4; word++) await keyboard.press('Control+Shift+ArrowLeft');
  await expectSelected(page, '“Open both gates,” ');
  for (let word = 0; word < 4; word++) await keyboard.press('Control+Shift+ArrowRight');
  await expectSelected(page, passage);
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Claim', exact: true })).toBeFocused();
  await expect(page.getByRole('figure').getByText(passage, { exact: true })).toBeVisible();
}

const expectSelected = (page: Page, words: string): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.getSelection()?.toString() ?? '')).toBe(words);

async function writeByKeys(page: Page): Promise<void> {
  const panel = page.getByRole('complementary');
  await tabAndType(page, panel.getByRole('textbox', { name: 'Claim', exact: true }), statement);
  await tabAndChoose(page, panel.getByRole('group', { name: 'Kind' }), 'Quote');
  await tabAndEnter(page, panel.getByText('More: risk, accusation, tags, place, language'));
  await tabAndChoose(page, panel.getByRole('group', { name: 'Risk' }), 'Low');
  await makeByKeys(page, 'Source', 'a former lock keeper');
  await tabAndEnter(page, panel.getByRole('button', { name: 'Who told them? Add an earlier link' }));
  await tabTo(page, panel.getByRole('combobox', { name: 'Origin' }), 'Shift+Tab');
  await makeByKeys(page, 'Origin', 'an inspector of locks');
  await tabAndType(
    page,
    panel.getByRole('textbox', { name: 'Why the source is not named' }),
    'still works for the river board',
  );
  await expect(panel.getByText(inWords)).toBeVisible();
  await tabAndEnter(page, panel.getByRole('button', { name: 'Save draft' }));
  await expect(panel.getByRole('heading', { name: 'Claim', exact: true })).toBeFocused();
  await expect(panel.getByText(inWords)).toBeVisible();
  await expect(page.locator('#article-text mark[role="button"]')).toHaveText(passage);
}

/** Makes a source in place: its kind follows from the words, and the box has the focus again. */
async function makeByKeys(page: Page, label: string, name: string): Promise<void> {
  const panel = page.getByRole('complementary');
  const box = panel.getByRole('combobox', { name: label, exact: true });
  await tabAndPick(page, box, name, `New source “${name}”`);
  const making = panel.getByRole('group', { name: 'New source' });
  await expect(making.getByRole('combobox', { name: 'Kind' })).toBeFocused();
  await expect(making.getByRole('combobox', { name: 'Kind' })).toHaveValue('ANONYMOUS');
  await tabAndEnter(page, making.getByRole('button', { name: 'Create' }));
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(name);
}

async function reviewByKeys(page: Page): Promise<void> {
  await tabAndEnter(page, page.getByRole('main').getByRole('link', { name: statement }));
  const form = page.getByRole('form', { name: 'Your review' });
  await tabAndChoose(page, form.getByRole('group', { name: 'Verdict' }), /^Disputed/);
  await tabAndChoose(page, form.getByRole('group', { name: 'Credibility' }), /^4 /);
  await tabAndChoose(page, form.getByRole('group', { name: 'Confidence' }), /^Low/);
  await tabAndType(
    page,
    form.getByRole('textbox', { name: 'Rationale' }),
    'One keeper says so, another denies it.',
  );
  await tabAndEnter(page, form.getByRole('button', { name: 'Add evidence' }));
  await evidenceByKeys(page, form);
  await tabAndEnter(page, form.getByRole('button', { name: 'Last look' }));
  const look = page.getByRole('region', { name: 'Last look' });
  await expect(look).toContainText('Letter of 4 December');
  await tabAndEnter(page, look.getByRole('button', { name: 'Seal review' }));
  await expect(page.getByRole('heading', { name: 'State: Reviewed' })).toBeFocused();
  await expect(page.getByRole('article').filter({ hasText: 'You' })).toContainText('another denies it');
  await expect(page.getByText('Letter of 4 December').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Letter of 4 December', exact: true })).toHaveCount(0);
}

/** Enter in a field sends nothing: there is more to write. */
async function evidenceByKeys(page: Page, form: Locator): Promise<void> {
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Letter of 4 December');
  await page.keyboard.press('Enter');
  await tabTo(page, form.getByRole('combobox', { name: 'Type' }));
  await page.keyboard.type('Primary');
  await tabAndChoose(page, form.getByRole('group', { name: 'What it does to the claim' }), 'Corroborates');
  await tabAndChoose(page, form.getByRole('group', { name: 'How strong it is' }), /^Strong/);
  await tabAndType(
    page,
    form.getByRole('textbox', { name: 'Why it bears on the claim' }),
    'It names what would have been agreed.',
  );
  await expect(page.getByRole('heading', { name: 'Your review' })).toBeVisible();
}
