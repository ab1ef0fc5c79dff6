import type { Page } from '@playwright/test';
import { kept } from './support/api';
import { aClaimAt, anArticle, openWorkbench, type Stored } from './support/articles';
import { expectAccessible } from './support/axe';
import { listening } from './support/listening';
import { expect, test } from './support/people';

const moved = 'the pumps in the upper valley ran until midnight';
/** Far enough from its neighbours that the words around the passage move with it. */
const movedWhole = `In the week in which the orders changed, ${moved}, as on every other day of that long winter.`;
const altered = 'More than 4,000 guards were stationed in the valley at their peak.';
const adjusted = 'The watchmen were paid 350 crowns a month and a sack of flour.';
const dropped = 'The last train left the junction with nine wagons on Friday.';
const removed = 'No inventory of the turbines was ever handed over to anybody.';
const stays = 'Kessary is a town of eleven thousand people below the second dam.';

const claimed = [moved, altered, adjusted, dropped, removed];
const before = [stays, movedWhole, altered, adjusted, dropped, removed];
const after = [
  stays,
  altered.replace('More than 4,000', 'About 3,600'),
  adjusted.replace('350 crowns a month', '400 crowns a month'),
  dropped.replace('nine wagons', 'eleven wagons'),
  'A paragraph that came with the second version says something else.',
  movedWhole,
];

/** An article with five drafts, each about words of a paragraph of its own. */
async function withDrafts(page: Page): Promise<Stored> {
  const article = await anArticle(page, before);
  for (const words of claimed) {
    const start = article.text.text.indexOf(words);
    await aClaimAt(page, article, [start, start + words.length], `It is said: ${words}`);
  }
  return article;
}

const reference = (article: Stored) => article.text.text.split('\n\n').at(-1) ?? '';

const panel = (page: Page) => page.getByRole('complementary');
const waiting = (page: Page, kind: string, words: string) =>
  panel(page)
    .getByRole('listitem', { name: kind })
    .filter({ hasText: `It is said: ${words}` });

test('a version that is pasted moves, alters and removes passages of drafts; each that waits is settled by one key', async ({
  as,
}) => {
  const { page } = await as('Rana');
  const article = await withDrafts(page);

  await test.step('the same text is no new version, and stays where it was pasted', async () => {
    await openWorkbench(page, article.id);
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByRole('link', { name: 'Give a new version' }).click();
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await listening(text);
    await text.fill(article.text.text);
    await page.getByRole('button', { name: 'Store this version' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(text).toHaveValue(article.text.text);
    await text.fill([...after, reference(article)].join('\n\n'));
    await page.getByRole('button', { name: 'Store this version' }).click();
  });

  await test.step('the versions say what changed, and the moved paragraph is no lost one', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible();
    const newest = page.getByRole('row', { name: /2, the newest/ });
    await expect(newest).toContainText('Pasted by Rana Haddad');
    await expect(newest).toContainText('1 paragraph moved');
    const difference = page.getByRole('region', { name: 'What changed' });
    await expect(difference.getByText('Moved here from further up')).toBeVisible();
    await expect(difference.getByRole('deletion').filter({ hasText: removed })).toBeVisible();
    await expect(difference.getByRole('deletion').filter({ hasText: moved })).toHaveCount(0);
    await expect(difference.getByRole('insertion').filter({ hasText: 'About 3,600' })).toBeVisible();
  });

  await expectAccessible(page);
  await page.getByRole('link', { name: 'Look at them' }).click();
  const first = waiting(page, 'Altered passage', altered);
  await expect(first).toBeFocused();
  await expect(panel(page).getByRole('listitem', { name: /passage$/ })).toHaveCount(4);
  await expect(waiting(page, 'Lost passage', removed)).toBeVisible();
  await expectAccessible(page);

  await test.step('C confirms, and the next one has the focus', async () => {
    await expect(first.getByRole('insertion')).toHaveText(/About 3,600/);
    await listening(first.getByRole('button', { name: 'Confirm' }));
    await page.keyboard.press('c');
    await expect(panel(page).getByRole('status').filter({ hasText: 'Confirmed.' })).toBeVisible();
    await expect(waiting(page, 'Altered passage', adjusted)).toBeFocused();
  });

  await test.step('A adjusts: the caret stands where the words were found, and what is selected there is taken', async () => {
    await page.keyboard.press('a');
    await expect(page.locator('#article-text')).toBeFocused();
    await page.keyboard.press('s');
    await expect(page.getByRole('button', { name: 'It stands here' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('status').filter({ hasText: 'Adjusted.' })).toBeVisible();
    await expect(waiting(page, 'Altered passage', dropped)).toBeFocused();
  });

  await test.step('G gives up: the passage is lost, and can still be found again', async () => {
    await page.keyboard.press('g');
    await expect(panel(page).getByRole('status').filter({ hasText: 'Given up.' })).toBeVisible();
    await expect(waiting(page, 'Lost passage', dropped)).toBeVisible();
    await expect(panel(page).getByRole('listitem', { name: 'Altered passage' })).toHaveCount(0);
  });

  const answer = await page.request.get(`/api/v1/articles/${article.id}`);
  const { text, marks } = await answer.json();
  const standing = marks.map(({ start, end }: { start: number; end: number }) =>
    [...text.text].slice(start, end).join(''),
  );
  expect(standing.sort()).toEqual([after[1], after[2], moved].sort());
});

test('keys decide nothing while a passage has no focus, and J and K go from one to the next', async ({
  as,
}) => {
  const { page } = await as('Tomas');
  const article = await withDrafts(page);
  const answer = await page.request.post(`/api/v1/articles/${article.id}/versions`, {
    ...kept,
    data: { content: [...after, reference(article)].join('\n\n') },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await openWorkbench(page, article.id);
  await page.getByRole('button', { name: 'Look at them' }).click();
  await expect(waiting(page, 'Altered passage', altered)).toBeFocused();
  await page.keyboard.press('j');
  await expect(waiting(page, 'Altered passage', adjusted)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(waiting(page, 'Altered passage', dropped)).toBeFocused();
  await page.keyboard.press('k');
  await expect(waiting(page, 'Altered passage', adjusted)).toBeFocused();
  await panel(page).getByRole('heading', { level: 2 }).focus();
  await page.keyboard.press('c');
  await page.keyboard.press('g');
  await expect(panel(page).getByRole('listitem', { name: /passage$/ })).toHaveCount(4);
});
