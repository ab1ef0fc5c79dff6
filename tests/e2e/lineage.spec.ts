import { kept } from './support/api';
import { anArticle } from './support/articles';
import { expectAccessible } from './support/axe';
import { aDraftOn } from './support/claims';
import { expect, test } from './support/people';

const mark = Date.now().toString(36);

test('where evidence comes from is said in two clicks, changed, and taken back', async ({ as }) => {
  const { page } = await as('Rana');
  const wire = await anArticle(page, [`The tide tables of ${mark} were read aloud.`]);
  const { id } = await aDraftOn(page, `https://water.example/${mark}`);
  const claim = await (await page.request.get(`/api/v1/claims/${id}`, kept)).json();
  await page.goto(`/desk/evidence/${claim.evidence[0].evidence.id}`);
  const origins = page.getByRole('region', { name: 'Where does this come from?' });
  await expect(origins.getByText('Nobody has said yet.')).toBeVisible();
  await origins.getByText('Say where this comes from').click();
  await origins.getByRole('combobox', { name: /Article, evidence or source/ }).fill(wire.title);
  await page.getByRole('option', { name: wire.title }).click();
  await origins.getByRole('button', { name: 'Save' }).click();
  await expect(origins.getByText('Say how this is known.').first()).toBeVisible();
  await origins.getByRole('textbox', { name: /How you know/ }).fill('Its last line credits the paper.');
  await expectAccessible(page);
  await origins.getByRole('button', { name: 'Save' }).click();
  const listed = origins.getByRole('list', { name: 'Where this comes from' });
  await expect(listed).toContainText(`This cites ${wire.title}`);
  await expect(listed).toContainText('Its last line credits the paper.');

  await page.goto(`/desk/articles/${wire.id}`);
  await page.getByRole('link', { name: 'Where does this come from?' }).click();
  await expect(page.getByRole('list', { name: 'What comes from this' })).toContainText('cites This');
  await page.getByRole('link', { name: /Look closer/ }).click();
  await page.getByRole('combobox', { name: 'How' }).selectOption({ label: 'It republishes …' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('list', { name: 'What became of this' })).toContainText('Changed');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take back' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Why/ }).fill('It names another paper.');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('list', { name: 'What became of this' })).toContainText(
    'It names another paper.',
  );
});

test('of two suggestions one is confirmed with its words before the eyes, and one refused for good', async ({
  as,
}) => {
  const { page } = await as('Rana');
  // No two lines alike: of a text that says the same over and over few marks are kept, and one in thirty is not found again.
  const line = (topic: string, n: number) =>
    ['Buyer a', 'took crates b', 'from pier c', 'on day d', 'and paid e', 'for barrels f']
      .map((words) => `${words}${n}${topic}${mark}`)
      .join(' ');
  const story = (topic: string) => Array.from({ length: 12 }, (_, n) => `${line(topic, n)}.`);
  const pairs = [];
  for (const topic of ['tin', 'salt']) {
    const first = await anArticle(page, story(topic));
    const second = await anArticle(page, ['Our reporter was there.', ...story(topic)]);
    pairs.push({ first, second });
  }
  const suggestionsOf = async (articleId: string) => {
    const address = `/api/v1/lineage?state=SUGGESTED&articleId=${articleId}`;
    return (await (await page.request.get(address, kept)).json()).items.length;
  };
  for (const { second } of pairs)
    await expect.poll(() => suggestionsOf(second.id), { timeout: 30_000 }).toBe(1);

  await page.goto('/desk/lineage');
  const waiting = page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem');
  const [tin, salt] = pairs.map(({ second }) => waiting.filter({ hasText: second.title }));
  await expectAccessible(page);
  await salt?.getByRole('button', { name: /^Reject/ }).click();
  await expect(salt ?? waiting).toHaveCount(0);
  await tin?.getByRole('link', { name: /Look closer/ }).click();
  const words = page.getByRole('table', { name: 'Words that stand in both texts' });
  await expect(words.locator('mark').first()).toContainText(`tin${mark}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('It counts', { exact: true })).toBeVisible();

  const [{ first: confirmed }, { first: refused }] = pairs as [(typeof pairs)[0], (typeof pairs)[0]];
  await page.goto(`/desk/articles/${confirmed.id}/origins`);
  await expect(page.getByRole('list', { name: 'Where this comes from' })).toContainText(
    'carries the same wire story as',
  );
  await page.goto(`/desk/articles/${refused.id}/origins`);
  await expect(page.getByText('Nobody has said yet.')).toBeVisible();
});
