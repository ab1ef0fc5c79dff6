import type { Page } from '@playwright/test';
import { kept } from './support/api';
import { expectAccessible } from './support/axe';
import { type ApiClaim, aReadyDraft, claimNow, move, seal, summarise } from './support/claims';
import { expect, type Somebody, test } from './support/people';

type Published = ApiClaim & { slug: string; evidence: { evidence: { id: string } }[] };

test('evidence of a published claim is retracted: seen beforehand, flagged after, and readers are told what an editor chooses', async ({
  as,
  reader,
}) => {
  test.slow();
  const [rana, tomas, daniel] = [await as('Rana'), await as('Tomas'), await as('Daniel')];
  const claim = await aPublishedClaim([rana, tomas, daniel]);
  const evidenceId = claim.evidence[0]?.evidence.id ?? '';

  await test.step('whoever retracts it sees first what that changes', async () => {
    const { page } = rana;
    await page.goto(`/desk/evidence/${evidenceId}/edit`);
    await page.getByRole('combobox', { name: 'Whether it holds' }).selectOption('RETRACTED');
    await page.getByRole('textbox', { name: /^Why/ }).fill('The office took it back.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const ripple = page.getByRole('region', { name: 'What this changes' });
    await expect(ripple.getByRole('heading')).toBeFocused();
    await expect(ripple).toContainText(claim.statement);
    await expect(ripple).toContainText('Readers see it');
    await expect(ripple).toContainText('Origins: 2 → 1.');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Save all the same' }).click();
    await expect(page.getByRole('list', { name: 'Changes of this evidence' })).toContainText('Retracted');
  });

  const { page } = await reader();
  await test.step('readers are told nothing yet', async () => {
    await page.goto(`/claims/${claim.slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Evidence for this page changed')).toHaveCount(0);
  });

  await test.step('an editor who had no hand in it chooses the notice', async () => {
    const desk = daniel.page;
    await desk.goto('/desk?task=flagged');
    await expect(desk.getByRole('main')).toContainText('Evidence that it rests on was retracted');
    await desk.getByRole('link', { name: claim.statement }).click();
    const flag = desk.getByRole('region', { name: 'Evidence under this claim was retracted' });
    await expect(flag).toContainText('The office took it back.');
    await expect(flag).toContainText('Origins: 2 → 1.');
    await expect(flag.getByRole('radio', { name: 'No notice' })).toBeChecked();
    await flag.getByRole('radio', { name: /was retracted on .*Origins: 2 → 1/ }).check();
    await flag.getByRole('textbox', { name: 'In your own words' }).fill('We are looking for another.');
    await flag.getByRole('textbox', { name: 'Why' }).fill('Readers have to know.');
    await expectAccessible(desk);
    await flag.getByRole('button', { name: 'Decide' }).click();
    await expect(flag).toContainText('The notice stands: Readers have to know.');
  });

  await test.step('readers see it, and the editor ends it', async () => {
    await page.goto(`/claims/${claim.slug}`);
    await expect(page.getByText('Evidence for this page changed')).toBeVisible();
    await expect(
      page.getByText(/^The evidence “The ledger” was retracted on .* Origins: 2 → 1\./),
    ).toBeVisible();
    await expect(page.getByText('We are looking for another.')).toBeVisible();
    await expectAccessible(page);
    const flag = daniel.page.getByRole('region', { name: 'Evidence under this claim was retracted' });
    await flag.getByRole('textbox', { name: 'Why' }).fill('It was published again elsewhere.');
    await flag.getByRole('button', { name: 'End the notice' }).click();
    await expect(flag).toHaveCount(0);
    await page.goto(`/claims/${claim.slug}`);
    await expect(page.getByText('Evidence for this page changed')).toHaveCount(0);
  });
});

test('two quantities of one thing are offered as a contradiction and judged once', async ({ as }) => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const name = `Tarn${Date.now().toString(36)}`;
  const counted = (comparator: string, low: number, words: string) =>
    aReadyDraft(rana.page, {
      kind: 'QUANTITATIVE',
      statement: `${words} ${low} barges lay in the ${name} lock.`,
      quantity: { comparator, low, unit: 'barges' },
    });
  const [many, few] = [await counted('GT', 90, 'More than'), await counted('LT', 40, 'Fewer than')];
  const { page } = tomas;
  await page.goto(`/desk/claims/${many.id}`);
  const offered = page.getByRole('region', { name: 'This may contradict it' });
  await expect(offered).toContainText(few.statement);
  await expect(offered).toContainText('fewer than 40 barges');
  await expectAccessible(page);
  await offered.getByRole('button', { name: 'Judge' }).click();
  await expect(offered).toContainText('Say why.');
  await offered.getByRole('radio', { name: /They contradict each other/ }).check();
  await offered.getByRole('textbox', { name: 'Why' }).fill('One lock, one morning, two numbers.');
  await offered.getByRole('button', { name: 'Judge' }).click();
  await expect(offered).toHaveCount(0);
  const relations = page.getByRole('region', { name: 'Other claims' });
  await expect(relations).toContainText('One lock, one morning, two numbers.');
  await page.goto(`/desk/claims/${few.id}`);
  await expect(relations).toContainText('One lock, one morning, two numbers.');
  await expect(offered).toHaveCount(0);
});

/** A claim that rests on its paper and on a document, which one wrote, another reviewed and a third has published. */
async function aPublishedClaim([author, reviewer, editor]: readonly [
  Somebody,
  Somebody,
  Somebody,
]): Promise<Published> {
  const draft = await aReadyDraft(author.page, { risk: 'LOW' });
  await rests(author.page, draft);
  const claim = await move(author.page, draft, { move: 'submit' });
  await seal(reviewer.page, claim);
  await summarise(reviewer.page, claim);
  await move(editor.page, claim, { move: 'approve', publish: true });
  return (await claimNow(editor.page, claim.id)) as Published;
}

/** Gives a draft a document as its evidence. */
async function rests(page: Page, { id }: ApiClaim): Promise<void> {
  const etag = (await page.request.get(`/api/v1/claims/${id}`, kept)).headers().etag ?? '';
  const ledger = { title: 'The ledger', type: 'PRIMARY_DOCUMENT', originality: 'ORIGINAL' };
  const data = { ...ledger, stance: 'CORROBORATES', strength: 'STRONG', rationale: 'It says so.' };
  const headers = { 'if-match': etag };
  const answer = await page.request.post(`/api/v1/claims/${id}/evidence`, { ...kept, data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}
