import type { Page } from '@playwright/test';
import { kept } from './support/api';
import { aClaimAt, anArticle, openWorkbench, type Stored } from './support/articles';
import { expectAccessible } from './support/axe';
import { type ApiClaim, claimNow, move, seal, summarise } from './support/claims';
import { expect, type Somebody, test } from './support/people';

const paragraphs = [
  'The harbour office closed its books in March, said the clerk. The guards left the quay a week later.',
  'Nobody at the ministry would say who had ordered it, and the fishermen were not asked.',
  'Some forty taps were sealed on the quay before the spring tide came in.',
];

/** The first paragraph has moved down, the second is gone, the third says another number. */
const changed = [
  'A reporter of this paper counted the seals twice.',
  'Some fifty taps were sealed on the quay before the spring tide came in.',
  'The harbour office closed its books in March, said the clerk. The guards left the quay a week later.',
];

const words = {
  moved: 'The guards left the quay a week later',
  lost: 'Nobody at the ministry would say who had ordered it',
  altered: 'Some forty taps were sealed on the quay before the spring tide came in',
};

test('a version moves, removes and alters passages of published claims: readers are told at once, and an editor decides', async ({
  as,
  reader,
}) => {
  test.slow();
  const [rana, tomas, daniel] = [await as('Rana'), await as('Tomas'), await as('Daniel')];
  const article = await anArticle(rana.page, paragraphs, {
    title: `The sealed quay ${Date.now().toString(36)}`,
  });
  const [moved, lost, altered] = [
    await aPublishedClaim([rana, tomas, daniel], article, words.moved),
    await aPublishedClaim([rana, tomas, daniel], article, words.lost),
    await aPublishedClaim([rana, tomas, daniel], article, words.altered),
  ];
  await give(rana.page, article, changed);

  const { page } = await reader();
  await test.step('readers', async () => {
    await page.goto(`/claims/${moved.slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('The article changed this passage', { exact: true })).toHaveCount(0);
    await page.goto(`/claims/${altered.slug}`);
    await expect(page.getByText('The article changed this passage', { exact: true })).toBeVisible();
    await expect(page.getByText(/^Found on .* in a text that a fact-checker brought in/)).toBeVisible();
    await expect(page.locator('del').filter({ hasText: 'forty' })).toBeVisible();
    await expect(page.locator('ins').filter({ hasText: 'fifty' })).toBeVisible();
    // The publication itself stands as it was frozen.
    await expect(page.getByRole('region', { name: 'Where it was said' })).toContainText(words.altered);
    await expectAccessible(page);
    await page.goto(`/claims/${lost.slug}`);
    await expect(page.getByText('The article no longer has this passage')).toBeVisible();
  });

  await test.step('the desk', async () => {
    const desk = daniel.page;
    await desk.goto('/desk?task=flagged');
    await expect(desk.getByRole('main')).toContainText(altered.statement);
    await expect(desk.getByRole('main')).not.toContainText(moved.statement);
    await desk.getByRole('link', { name: altered.statement }).click();
    const flag = desk.getByRole('region', { name: 'The article changed under this claim' });
    await expect(flag).toContainText('fifty');
    await expectAccessible(desk);
    await flag.getByRole('radio', { name: /The notice ends/ }).check();
    await flag.getByRole('button', { name: 'Decide' }).click();
    await expect(flag).toContainText('Say why, for your colleagues.');
    await flag.getByRole('textbox', { name: 'Why' }).fill('The number was a slip of theirs.');
    await flag.getByRole('button', { name: 'Decide' }).click();
    await expect(flag).toHaveCount(0);
    await page.goto(`/claims/${altered.slug}`);
    await expect(page.getByText('The article changed this passage', { exact: true })).toHaveCount(0);
  });

  await test.step('who wrote the claim lets the notice stand, and a checker decides nothing', async () => {
    await rana.page.goto(`/desk/claims/${lost.id}`);
    const flag = rana.page.getByRole('region', { name: 'The article changed under this claim' });
    await expect(flag).toContainText('An editor decides what follows.');
    await expect(flag.getByRole('button', { name: 'Decide' })).toHaveCount(0);
  });
});

test('what was begun beside a text is kept beside the next, at the same words', async ({ as }) => {
  const { page } = await as('Rana');
  const article = await anArticle(page, paragraphs);
  await openWorkbench(page, article.id);
  await page.getByRole('button', { name: 'Select by sentence' }).click();
  await page.getByRole('checkbox', { name: /^The guards left the quay/ }).check();
  await page.getByRole('complementary').getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('textbox', { name: 'Claim', exact: true }).fill('The guards left for good.');
  await give(page, article, changed);
  await openWorkbench(page, article.id);
  const kept = page.getByRole('region', { name: 'Not saved yet' });
  await kept.getByRole('button', { name: 'Go on writing: The guards left for good.' }).click();
  await expect(page.getByRole('textbox', { name: 'Claim', exact: true })).toHaveValue(
    'The guards left for good.',
  );
  await expect(page.getByTestId('quote')).toHaveText(`${words.moved}.`);
});

type Published = ApiClaim & { slug: string };

/** A claim on these words that one wrote, another reviewed and a third has published. */
async function aPublishedClaim(
  [author, reviewer, editor]: readonly [Somebody, Somebody, Somebody],
  article: Stored,
  exact: string,
): Promise<Published> {
  const start = article.text.text.indexOf(exact);
  const statement = `${exact}, it was said (${Date.now().toString(36)}).`;
  const { id } = await aClaimAt(author.page, article, [start, start + exact.length], statement, {
    risk: 'LOW',
    attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
  });
  const claim = await move(author.page, await claimNow(author.page, id), { move: 'submit' });
  await seal(reviewer.page, claim);
  await summarise(reviewer.page, claim);
  await move(editor.page, claim, { move: 'approve', publish: true });
  return (await claimNow(editor.page, id)) as Published;
}

/** Gives an article a new text, keeping the line that makes it unlike any other. */
async function give(page: Page, article: Stored, text: readonly string[]): Promise<void> {
  const mark = article.text.text.split('\n\n').at(-1) ?? '';
  const data = { content: [...text, mark].join('\n\n') };
  const answer = await page.request.post(`/api/v1/articles/${article.id}/versions`, { ...kept, data });
  expect(answer.status(), await answer.text()).toBe(201);
}
