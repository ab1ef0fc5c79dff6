import { expect, type Locator, type Page } from '@playwright/test';
import { attribute, pickSource } from './attributing';
import { dragOver } from './dragging';
import { listening } from './listening';
import type { Somebody } from './people';
import type { ClaimPlan, PassagePlan, Story } from './story';

/** Brings an article in by the form. The same text twice is offered as what is there, and stored separately on purpose. */
export async function importArticle({ page }: Somebody, story: Story, text: string): Promise<string> {
  await page.goto('/desk/articles');
  await page.getByRole('link', { name: 'Import an article' }).click();
  const form = page.getByRole('main');
  const content = form.getByRole('textbox', { name: 'Text', exact: true });
  await listening(content);
  await content.fill(text);
  await form.getByRole('textbox', { name: 'Title' }).fill(story.title);
  await pickSource(form, 'Outlet', story.outlet);
  await form.getByRole('textbox', { name: 'Byline' }).fill(story.byline);
  await form.getByRole('textbox', { name: 'Address' }).fill(story.address);
  await form.getByRole('textbox', { name: 'Published' }).fill(story.published);
  await form.getByRole('radio', { name: story.whole ? /^The whole text/ : /^Excerpts/ }).check();
  await form.getByRole('button', { name: 'Import', exact: true }).click();
  if (story.known) {
    await expect(form.getByRole('link', { name: `Open “${story.known}”` })).toBeVisible();
    await form.getByRole('button', { name: 'Store it separately' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
  await listening(page.getByRole('button', { name: 'Select by sentence' }));
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

const panelOf = (page: Page): Locator => page.getByRole('complementary');

/** Selects words with the mouse and says what they are to become. */
async function select(page: Page, words: string, become: string): Promise<void> {
  await dragOver(page, words);
  await page.getByRole('group', { name: 'Selected passage' }).getByRole('button', { name: become }).click();
  await expect(panelOf(page).getByRole('heading', { name: become })).toBeVisible();
  await expect(panelOf(page).getByRole('figure').getByText(words, { exact: true })).toBeVisible();
}

/** Writes a claim in the workbench, from the words in the article to the saved draft, and answers with its id. */
export async function writeClaim({ page }: Somebody, plan: ClaimPlan): Promise<string> {
  const panel = panelOf(page);
  const [first, ...others] = plan.passages;
  await select(page, first.words, 'New claim');
  await panel.getByRole('textbox', { name: 'Claim', exact: true }).fill(plan.statement);
  await panel.getByRole('radio', { name: plan.kind, exact: true }).check();
  if (plan.quantity) {
    const { comparison, low, unit, asOf } = plan.quantity;
    await panel.getByRole('combobox', { name: 'Comparison' }).selectOption(comparison);
    await panel.getByRole('textbox', { name: 'Number' }).fill(String(low));
    await panel.getByRole('textbox', { name: 'Of what' }).fill(unit);
    await panel.getByRole('textbox', { name: 'As of' }).fill(asOf ?? '');
  }
  await attribute(panel, first);
  await panel.getByRole('button', { name: 'Save draft' }).click();
  await expect(panel.getByRole('heading', { name: 'Claim', exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  await expectMarked(page, first.words);
  for (const passage of others) await standsHereToo(page, passage);
  return new URL(page.url()).searchParams.get('claim') ?? '';
}

/** The draft that the panel shows stands in another passage too. */
async function standsHereToo(page: Page, passage: PassagePlan): Promise<void> {
  const panel = panelOf(page);
  await select(page, passage.words, 'Link to an existing claim');
  await attribute(panel, passage);
  await panel.getByRole('button', { name: 'Add this passage' }).click();
  await expect(panel.getByRole('heading', { name: 'Claim', exact: true })).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: passage.words })).toBeVisible();
  await expectMarked(page, passage.words);
}

/** The words are marked in the text as standing under the claim that is shown. */
const expectMarked = (page: Page, words: string): Promise<void> =>
  expect(page.getByRole('button', { name: words, exact: true, pressed: true })).toBeVisible();

/** Opens a draft of one's own from "My work" and submits it for review. */
export async function submit({ page }: Somebody, plan: ClaimPlan): Promise<void> {
  await page.goto('/desk?task=draft');
  await page.getByRole('link', { name: plan.statement }).click();
  const button = page.getByRole('main').getByRole('button', { name: 'Submit for review' });
  await listening(button);
  await button.click();
  await expectState(page, 'In review');
}

/** Presses a move's button and confirms it in its dialog. */
export async function press(page: Page, move: string, confirm = move): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name: move, exact: true });
  await listening(button);
  await button.click();
  await page.getByRole('dialog', { name: move }).getByRole('button', { name: confirm, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The state that the claim's page shows. */
export const expectState = (page: Page, state: string): Promise<void> =>
  expect(page.getByRole('heading', { name: `State: ${state}`, exact: true })).toBeAttached();
