import type { Page } from '@playwright/test';
import { anArticle, openWorkbench } from './support/articles';
import { attribute } from './support/attributing';
import { clicksOf } from './support/clicks';
import { dragOver } from './support/dragging';
import { expect, test } from './support/people';
import { expectInSight, expectNothingMoves } from './support/standing';

const first = 'No formal agreement governed the withdrawal';
const second = 'more than 10,000 Hezbollah fighters alone';
const third = 'The pumps ran all night';
const paragraphs = [`${first}. ${third}.`, `At their peak there were ${second}.`];

const panelOf = (page: Page) => page.getByRole('complementary');
const claimIn = (page: Page) => panelOf(page).getByRole('textbox', { name: 'Claim', exact: true });
const bar = (page: Page) => page.getByRole('group', { name: 'Selected passage' });
const quote = (page: Page) => page.getByTestId('quote');

async function selectAnd(page: Page, words: string, press: string): Promise<void> {
  await dragOver(page, words);
  await bar(page).getByRole('button', { name: press }).click();
}

test('a half-written claim stays with its passage when another one is begun', async ({ as }) => {
  const rana = await as('Rana');
  const { page } = rana;
  const article = await anArticle(page, paragraphs);
  const name = `Lena Marchetti ${Date.now().toString(36)}`;
  await openWorkbench(page, article.id);

  await test.step('the first claim, with a new source half made', async () => {
    await selectAnd(page, first, 'New claim');
    await page.keyboard.type('There was no formal agreement.');
    await panelOf(page).getByRole('combobox', { name: 'Source' }).fill(name);
    await page.getByRole('option', { name: `New source “${name}”` }).click();
    await panelOf(page).getByRole('combobox', { name: 'Kind' }).selectOption('Organisation');
  });

  await test.step('another passage gets an empty form; the first is kept, with a way back', async () => {
    await selectAnd(page, third, 'New claim');
    await expect(quote(page)).toHaveText(third);
    await expect(claimIn(page)).toHaveValue('');
    await expect(claimIn(page)).toBeFocused();
    await expect(
      panelOf(page).getByRole('status').filter({ hasText: 'Your other claim is kept' }),
    ).toBeVisible();
    await page.keyboard.type('The pumps ran.');
    await panelOf(page).getByRole('button', { name: 'Go back to it' }).click();
    await expect(quote(page)).toHaveText(first);
    await expect(claimIn(page)).toHaveValue('There was no formal agreement.');
    await expect(panelOf(page).getByText('As you left it')).toBeVisible();
    const making = panelOf(page).getByRole('group', { name: 'New source' });
    await expect(making.getByRole('textbox', { name: 'Name or description' })).toHaveValue(name);
    await expect(making.getByRole('combobox', { name: 'Kind' })).toHaveValue('ORGANISATION');
  });

  await test.step('only when it is asked for, it takes another passage', async () => {
    await selectAnd(page, second, 'Use this passage instead');
    await expect(quote(page)).toHaveText(second);
    await expect(claimIn(page)).toHaveValue('There was no formal agreement.');
  });

  await test.step('another tab neither shows nor overwrites it', async () => {
    const tab = await rana.context.newPage();
    await openWorkbench(tab, article.id);
    await selectAnd(tab, first, 'New claim');
    await expect(claimIn(tab)).toHaveValue('');
    await claimIn(tab).fill('From the other tab.');
    await tab.reload();
    await expect(claimIn(tab)).toHaveValue('From the other tab.');
    await tab.close();
    await page.reload();
    await expect(quote(page)).toHaveText(second);
    await expect(claimIn(page)).toHaveValue('There was no formal agreement.');
  });

  await test.step('what is kept is listed, and goes only when it is discarded', async () => {
    await panelOf(page).getByRole('button', { name: 'All claims in this article' }).click();
    const kept = panelOf(page).getByRole('region', { name: 'Not saved yet' });
    await expect(kept.getByRole('listitem')).toHaveCount(3);
    await kept.getByRole('button', { name: 'Discard: The pumps ran.' }).click();
    await kept.getByRole('button', { name: 'Discarded. Undo: The pumps ran.' }).click();
    await kept.getByRole('button', { name: 'Discard: From the other tab.' }).click();
    await page.reload();
    await expect(kept.getByRole('listitem')).toHaveCount(2);
    await expect(kept).toContainText('The pumps ran.');
    await kept.getByRole('button', { name: 'Go on writing: The pumps ran.' }).click();
    await expect(quote(page)).toHaveText(third);
    await expect(claimIn(page)).toHaveValue('The pumps ran.');
  });
});

test('one sourced claim with a new source takes seven clicks, from the selection to back in the article', async ({
  as,
}) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, paragraphs);
  const panel = panelOf(page);
  await openWorkbench(page, article.id);
  const clicks = await clicksOf(page);
  // 1: the words, with one drag of the mouse.
  await dragOver(page, second);
  // 2: what is to become of them. The cursor then stands in the sentence.
  await bar(page).getByRole('button', { name: 'New claim' }).click();
  await page.keyboard.type('More than 10,000 Hezbollah fighters were in Syria.');
  // 3: the number that the passage holds: it says what kind of claim it is, how many, and of what.
  await panel.getByRole('button', { name: 'more than 10,000 fighters' }).click();
  await expect(claimIn(page)).toBeFocused();
  // 4: the box of the source.
  await panel.getByRole('combobox', { name: 'Source' }).click();
  const name = `Younes Haddad ${Date.now().toString(36)}`;
  await page.keyboard.type(name);
  // 5 and 6: it is a new one, and is made.
  await page.getByRole('option', { name: `New source “${name}”` }).click();
  await panel.getByRole('button', { name: 'Create' }).click();
  await expect(panel.getByText(`${name} said so to The Meridian Post.`)).toBeVisible();
  // 7: saved and submitted, and the list of the article stands there again.
  await panel.getByRole('button', { name: 'Save and submit' }).click();
  await expect(panel.getByRole('heading', { name: '1 claim in this article' })).toBeVisible();
  await expect(panel.getByRole('listitem')).toContainText('In review');
  const counted = await clicks();
  console.log(`Clicks for one sourced claim with a new source: ${counted}`);
  expect(counted).toBeLessThanOrEqual(7);

  await test.step('and its author takes it back, with all it held', async () => {
    await panel.getByRole('button', { name: 'Take back' }).click();
    await expect(panel.getByRole('heading', { name: 'Claim', exact: true })).toBeFocused();
    await expect(panel.getByText('more than 10,000 fighters')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  });

  await test.step('it is not submitted without a change that stands there unsaved, nor is that thrown away unasked', async () => {
    await panel.getByRole('button', { name: 'Edit the claim' }).click();
    await claimIn(page).fill('At least 10,000 fighters were in Syria.');
    await panel.getByRole('button', { name: 'Submit for review' }).click();
    await expect(panel.getByText('You have unsaved changes: save or discard them first.')).toBeVisible();
    await panel.getByRole('button', { name: 'Cancel' }).click();
    const question = page.getByRole('dialog', { name: 'Discard this change?' });
    await question.getByRole('button', { name: 'Go on writing' }).click();
    await expect(claimIn(page)).toHaveValue('At least 10,000 fighters were in Syria.');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await question.getByRole('button', { name: 'Discard' }).click();
    await expect(panel.getByRole('button', { name: 'Edit the claim' })).toBeFocused();
  });

  await test.step('later it is taken back after a question; the focus stays in the panel whatever a press removes', async () => {
    await panel.getByRole('button', { name: 'All claims in this article' }).click();
    await panel.getByRole('button', { name: 'Submit your draft' }).press('Enter');
    await expect(panel.getByRole('heading', { name: '1 claim in this article' })).toBeFocused();
    await panel.getByRole('listitem').getByRole('button').click();
    await panel.getByRole('button', { name: 'Take back' }).click();
    const question = page.getByRole('dialog', { name: 'Take back' });
    await expect(question).toContainText('The round ends without a result');
    await question.getByRole('button', { name: 'Take back' }).click();
    await expect(panel.getByRole('heading', { name: 'Claim', exact: true })).toBeFocused();
    await expect(panel.getByRole('button', { name: 'Submit for review' })).toBeVisible();
  });
});

test('keys do what clicks do; what opens has the focus; nothing on screen moves meanwhile', async ({
  as,
}) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, [...paragraphs, ...Array(60).fill('A long article goes on and on.')]);
  const panel = panelOf(page);
  await openWorkbench(page, article.id);
  const statement = 'No formal agreement governed the withdrawal of anybody.';

  await test.step('Enter makes a claim of a mouse selection; a key takes its words', async () => {
    await dragOver(page, first);
    await expect(page.getByText('Link to an existing claim')).toBeVisible();
    await expectNothingMoves(page, async () => {
      await page.keyboard.press('Enter');
      await expect(claimIn(page)).toBeFocused();
    });
    await page.keyboard.press('ArrowDown');
    await expect(claimIn(page)).toHaveValue(first);
  });

  await test.step('what is offered while somebody types pushes nothing', async () => {
    await claimIn(page).fill(statement);
    await panel.getByRole('radio', { name: 'Did not happen' }).check();
    await expectNothingMoves(page, async () => {
      await claimIn(page).fill('No formal agreement governed the withdrawal of the militias.');
      await expect(panel.getByText('Is it one of these?')).toBeVisible();
    });
    await claimIn(page).fill(statement);
  });

  await test.step('somebody else, and who told them, are entered at once', async () => {
    await panel.getByRole('button', { name: 'Somebody else says so here too' }).press('Enter');
    await expect(panel.getByRole('radio', { name: 'A source' }).last()).toBeFocused();
    await expectInSight(page, ':focus');
    await panel.getByRole('button', { name: 'Remove this attribution' }).last().click();
    await panel.getByRole('button', { name: 'Who told them?' }).press('Enter');
    await expect(panel.getByRole('combobox', { name: 'Origin' })).toBeFocused();
    await expectInSight(page, ':focus');
    await panel.getByRole('button', { name: 'Remove this link' }).first().click();
    await attribute(panel, { inWords: 'The Meridian Post states this in its own voice.' });
  });

  await test.step('Ctrl+Enter saves, and the article stays where it is', async () => {
    await claimIn(page).focus();
    await expectNothingMoves(page, async () => {
      await page.keyboard.press('Control+Enter');
      await expect(panel.getByRole('heading', { name: 'Claim', exact: true })).toBeFocused();
      await expect(page.getByRole('button', { name: first, pressed: true })).toBeVisible();
    });
  });

  await test.step('the form for evidence is entered, kept when it is left, and saved in place', async () => {
    await panel.getByRole('button', { name: 'Add evidence' }).press('Enter');
    await expect(panel.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await expectInSight(page, ':focus');
    await page.keyboard.type('Letter of 4 December');
    await selectAnd(page, third, 'New claim');
    await expect(panel.getByText('What you were writing is kept')).toBeVisible();
    await panel.getByRole('button', { name: 'Go back to it' }).click();
    await expect(panel.getByRole('textbox', { name: 'Title' })).toHaveValue('Letter of 4 December');
    await panel.getByRole('combobox', { name: 'Type' }).selectOption('Primary document');
    await panel.getByRole('radio', { name: 'Corroborates' }).check();
    await panel.getByRole('radio', { name: /^Strong/ }).check();
    await panel.getByRole('textbox', { name: 'Why it bears on the claim' }).fill('It names what was agreed.');
    await expectNothingMoves(page, async () => {
      await page.keyboard.press('Control+Enter');
      await expect(panel.getByRole('button', { name: 'Add evidence' })).toBeFocused();
    });
  });

  await test.step('several drafts are submitted at once; one that is not ready says why', async () => {
    await selectAnd(page, third, 'New claim');
    await page.keyboard.type('The pumps ran.');
    await panel.getByRole('radio', { name: 'Fact' }).check();
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByText('Say for every passage who makes the claim there.')).toBeVisible();
    await panel.getByRole('button', { name: 'All claims in this article' }).click();
    // The mouse of a test scrolls what it presses into sight; a key presses what has the focus where it is.
    await panel.getByRole('button', { name: 'Submit your 2 drafts' }).focus();
    await expectNothingMoves(page, async () => {
      await page.keyboard.press('Enter');
      await expect(panel.getByText('1 claim was submitted; 1 stays a draft')).toBeVisible();
    });
    await expect(panel.getByText('Say for every passage who makes the claim there.')).toBeVisible();
    await expect(panel.getByRole('listitem').filter({ hasText: statement })).toContainText('In review');
    await expect(panel.getByRole('button', { name: 'Submit your draft' })).toBeVisible();
  });
});

test('a source that is typed and not chosen is neither lost nor taken for one', async ({ as }) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, paragraphs);
  const panel = panelOf(page);
  await openWorkbench(page, article.id);
  await selectAnd(page, first, 'New claim');
  await page.keyboard.type('There was no formal agreement.');
  await panel.getByRole('radio', { name: 'Did not happen' }).check();
  await panel.getByRole('combobox', { name: 'Source' }).fill('Somebody unheard of');
  await claimIn(page).focus();
  await expect(panel.getByRole('combobox', { name: 'Source' })).toHaveValue('Somebody unheard of');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'One thing needs your attention' })).toBeFocused();
  await panel.getByRole('combobox', { name: 'Source' }).click();
  await expect(page.getByRole('option', { name: 'New source “Somebody unheard of”' })).toBeVisible();
});
