import { kept } from './support/api';
import { aClaimAt, anArticle, openWorkbench } from './support/articles';
import { expectAccessible } from './support/axe';
import { claimNow, move, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';

const ownVoice = { speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] };

test('a published claim is seen in another article: proposed, confirmed by an editor, and read signed out', async ({
  as,
  reader,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const [rana, tomas, daniel] = [await as('Rana'), await as('Tomas'), await as('Daniel')];
  const statement = `The lamps of pier ${mark} were never lit again.`;
  const first = await anArticle(rana.page, [statement]);
  const { id } = await aClaimAt(rana.page, first, [0, statement.length], statement, {
    ...{ risk: 'LOW', attributions: [ownVoice] },
  });
  const submitted = await move(rana.page, await claimNow(rana.page, id), { move: 'submit' });
  await seal(tomas.page, submitted);
  await summarise(tomas.page, submitted);
  await move(daniel.page, submitted, { move: 'approve', publish: true });
  const words = `Officials recalled that the lamps of pier ${mark} were never lit again.`;
  const title = `Dark piers ${mark}`;
  const second = await anArticle(rana.page, ['A ship came in late.', words], { title });

  await test.step('proposed from the workbench, with who says so', async () => {
    const { page } = tomas;
    await openWorkbench(page, second.id);
    await page.getByRole('button', { name: 'Select by sentence' }).click();
    await page.getByRole('checkbox', { name: /^Officials recalled/ }).check();
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Link to an existing claim' }).click();
    await panel.getByRole('link', { name: 'A published claim stands here too' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This published claim stands here too');
    const form = page.getByRole('form', { name: 'Where the claim stands, and who says so' });
    await expect(form.getByTestId('quote')).toHaveText(words);
    const picker = form.getByRole('combobox', { name: 'Published claim' });
    await listening(picker);
    await form.getByRole('button', { name: 'Propose' }).click();
    await expect(form.getByText('Pick the claim from the list.').first()).toBeVisible();
    await expectAccessible(page);
    await picker.fill(`lamps pier ${mark}`);
    await form.getByRole('option', { name: statement }).click();
    await form.getByRole('radio', { name: 'The article’s own voice' }).check();
    await form.getByRole('button', { name: 'Propose' }).click();
    await expect(page.getByText('It waits for an editor')).toBeVisible();
  });

  const { page: signedOut } = await reader();
  const claim = await (await daniel.page.request.get(`/api/v1/claims/${id}`, kept)).json();
  await signedOut.goto(`/claims/${claim.slug}`);
  await expect(signedOut.getByRole('main')).not.toContainText(title);

  await test.step('whoever proposed it can’t confirm it; an editor does, side by side', async () => {
    await tomas.page.goto(`/desk/sightings?claim=${id}`);
    await tomas.page.getByRole('link', { name: statement }).click();
    await expect(tomas.page.getByText('Only an editor can do this.')).toBeVisible();
    const { page } = daniel;
    await page.goto('/desk?task=sighting');
    await page.getByRole('link', { name: statement }).click();
    await expect(page).toHaveURL(/sightings\?claim=/);
    await page.getByRole('link', { name: statement }).click();
    await expect(page.getByRole('region', { name: 'Published' })).toContainText(statement);
    await expect(page.getByRole('region', { name: 'Seen' })).toContainText(words);
    await expectAccessible(page);
    const confirm = page.getByRole('button', { name: 'Confirm and publish' });
    await listening(confirm);
    await confirm.click();
    await expect(page.getByRole('link', { name: 'What readers see' })).toBeVisible();
  });

  await test.step('readers see it at once, as an update', async () => {
    await signedOut.goto(`/claims/${claim.slug}`);
    await expect(signedOut.getByRole('region', { name: 'Where it was said' })).toContainText(words);
    await expect(signedOut.getByRole('main')).toContainText(`This claim also stands in “${title}”`);
    await signedOut.goto('/corrections');
    await expect(signedOut.getByRole('main')).toContainText(`This claim also stands in “${title}”`);
    const article = await (await daniel.page.request.get(`/api/v1/articles/${second.id}`, kept)).json();
    await signedOut.goto(`/articles/${article.slug}`);
    await expect(signedOut.getByRole('main')).toContainText(statement);
  });
});

test('what is offered in an article is judged by keys, and not offered again', async ({ as }) => {
  test.slow();
  const mark = Date.now().toString(36);
  const [rana, tomas, daniel] = [await as('Rana'), await as('Tomas'), await as('Daniel')];
  const statements = ['ferry', 'mill'].map(
    (thing) => `The ${thing} of Obrin${mark} closed for nine weeks in May.`,
  );
  for (const statement of statements) {
    const article = await anArticle(rana.page, [statement]);
    const { id } = await aClaimAt(rana.page, article, [0, statement.length], statement, {
      ...{ risk: 'LOW', attributions: [ownVoice] },
    });
    const submitted = await move(rana.page, await claimNow(rana.page, id), { move: 'submit' });
    await seal(tomas.page, submitted);
    await summarise(tomas.page, submitted);
    await move(daniel.page, submitted, { move: 'approve', publish: true });
  }
  const { page } = tomas;
  const paragraphs = ['ferry', 'mill'].map(
    (thing) => `In May the ${thing} of Obrin${mark} closed for nine weeks.`,
  );
  const article = await anArticle(page, paragraphs);
  const offered = async () => {
    const answer = await page.request.get(`/api/v1/articles/${article.id}/offers`, kept);
    return (await answer.json()).items.length;
  };
  await expect.poll(offered, { timeout: 30_000 }).toBeGreaterThan(1);
  await page.goto(`/desk/articles/${article.id}/sightings`);
  await expectAccessible(page);
  const before = await offered();
  const first = page.getByRole('link', { name: /^Stands here/ }).first();
  await listening(first);
  await first.focus();
  await page.keyboard.press('n');
  await expect.poll(offered).toBe(before - 1);
  await expect(page.getByRole('link', { name: /^Stands here/ })).toHaveCount(before - 1);
  await page
    .getByRole('link', { name: /^Stands here/ })
    .first()
    .focus();
  await page.keyboard.press('y');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This published claim stands here too');
  await expect(page.getByRole('combobox', { name: 'Published claim' })).not.toHaveValue('');
});
