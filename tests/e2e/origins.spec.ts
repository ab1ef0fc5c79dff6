import { readFileSync } from 'node:fs';
import type { APIResponse, Page } from '@playwright/test';
import { kept, refusal, tryMove } from './support/api';
import { aClaimAt } from './support/articles';
import { expectAccessible } from './support/axe';
import { type ApiClaim, claimNow, move, seal, summarise } from './support/claims';
import { listening } from './support/listening';
import { expect, test } from './support/people';
import { militias } from './support/story-militias';

const WORDS = 'No formal agreement was reached with the Syrian regime regarding their exit';
const run = Date.now().toString(36);

test('what three papers carry of one wire and two say of each other is one origin; a document makes it two; its retraction comes back', async ({
  as,
  reader,
}) => {
  test.slow();
  const [rana, tomas, daniel] = [await as('Rana'), await as('Tomas'), await as('Daniel')];
  const story = await aStory(rana.page);

  await test.step('one origin is not enough for “confirmed by other sources”', async () => {
    await submitted(rana.page, story.claim);
    await seal(tomas.page, story.claim, { credibility: 1, evidence: [] });
    await summarise(tomas.page, story.claim);
    const desk = daniel.page;
    await desk.goto(`/desk/claims/${story.claim.id}`);
    const origins = desk.getByRole('region', { name: 'Where it comes from' });
    await expect(origins).toContainText('5 reports → 1 origin → 1 independent of the claimant');
    await expect(origins.getByText(/^Three of these come from the same source/).first()).toBeAttached();
    await expect(origins.getByText(/^Two items rest on each other in a circle/).first()).toBeAttached();
    const gates = desk.getByRole('region', { name: 'Before readers see it' });
    await expect(gates).toContainText('The claim fails one gate.');
    await expect(gates).toContainText('comes from 1 origin');
    await expectAccessible(desk);
    const refused = await tryMove(daniel, story.claim.id, { move: 'approve' });
    expect((await refusal(refused)).detail).toContain('credibility 1');
  });

  await test.step('an independent document makes it pass', async () => {
    await move(daniel.page, story.claim, { move: 'sendBack', reason: 'One wire is one witness.' });
    story.documentId = await evidence(rana.page, story.claim, {
      ...{ title: 'The register of treaties', type: 'PRIMARY_DOCUMENT', originality: 'ORIGINAL' },
    });
    await submitted(rana.page, story.claim);
    await seal(tomas.page, story.claim, { credibility: 1, round: 2, evidence: [] });
    await summarise(tomas.page, story.claim);
    await move(daniel.page, story.claim, { move: 'approve', publish: true });
  });

  const { page } = await reader();
  const { slug } = (await claimNow(daniel.page, story.claim.id)) as ApiClaim & { slug: string };
  await test.step('readers see how it is known, and that two rest on each other', async () => {
    await page.goto(`/claims/${slug}`);
    const origins = page.getByRole('region', { name: 'Where it comes from' });
    await expect(origins).toContainText('6 reports → 2 origins → 2 independent of the claimant');
    await expect(origins.getByText(/^Two items rest on each other in a circle/).first()).toBeAttached();
    await expect(origins.getByRole('img').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('whoever retracts the document sees first what that changes', async () => {
    const { page } = rana;
    await page.goto(`/desk/evidence/${story.documentId}/edit`);
    const holds = page.getByRole('combobox', { name: 'Whether it holds' });
    await listening(holds);
    await holds.selectOption('RETRACTED');
    await page.getByRole('textbox', { name: /^Why/ }).fill('The register was forged.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const ripple = page.getByRole('region', { name: 'What this changes' });
    await expect(ripple.getByRole('heading')).toBeFocused();
    await expect(ripple).toContainText(story.statement);
    await expect(ripple).toContainText('Readers see it');
    await expect(ripple).toContainText('Origins: 2 → 1.');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Save all the same' }).click();
    await expect(page.getByRole('list', { name: 'Changes of this evidence' })).toContainText('Retracted');
  });

  const told = page.getByText('Evidence for this page changed');
  const flag = daniel.page.getByRole('region', { name: 'Evidence under this claim was retracted' });
  await test.step('the claim comes back to the desk, where an editor who had no hand in it chooses the notice', async () => {
    await page.goto(`/claims/${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(told).toHaveCount(0);
    const desk = daniel.page;
    await desk.goto('/desk?task=flagged');
    await expect(desk.getByRole('main')).toContainText('Evidence that it rests on was retracted');
    await desk.getByRole('link', { name: story.statement }).click();
    await expect(flag).toContainText('The register was forged.');
    await expect(flag).toContainText('Origins: 2 → 1.');
    await expect(flag.getByRole('radio', { name: 'No notice' })).toBeChecked();
    await flag.getByRole('radio', { name: /was retracted on .*Origins: 2 → 1/ }).check();
    await flag.getByRole('textbox', { name: 'In your own words' }).fill('We are looking for another.');
    await flag.getByRole('textbox', { name: 'Why' }).fill('Readers have to know.');
    await expectAccessible(desk);
    await flag.getByRole('button', { name: 'Decide' }).click();
    await expect(flag).toContainText('The notice stands: Readers have to know.');
  });

  await test.step('readers are told, until the editor ends it', async () => {
    await page.goto(`/claims/${slug}`);
    await expect(told).toBeVisible();
    await expect(
      page.getByText(/^The evidence “The register of treaties” was retracted on .* Origins: 2 → 1\./),
    ).toBeVisible();
    await expect(page.getByText('We are looking for another.')).toBeVisible();
    await expectAccessible(page);
    await flag.getByRole('textbox', { name: 'Why' }).fill('It was published again elsewhere.');
    await flag.getByRole('button', { name: 'End the notice' }).click();
    await expect(flag).toHaveCount(0);
    await page.goto(`/claims/${slug}`);
    await expect(told).toHaveCount(0);
  });
});

type Story = { claim: ApiClaim; statement: string; documentId: string };

/** The claim in the article, with three reports of one wire, and a fourth paper that cites the article, as that cites the paper. */
async function aStory(page: Page): Promise<Story> {
  const content = readFileSync(militias.file, 'utf8');
  const article = await post(page, '/api/v1/articles', {
    ...{ content, format: 'TEXT', title: `How the militias left ${run}`, outletName: 'Noon Post' },
    separate: true,
  });
  const start = [...article.text.text.slice(0, article.text.text.indexOf(WORDS))].length;
  const statement = `No formal agreement governed the militias’ exit (${run}).`;
  const claim = (await aClaimAt(page, article, [start, start + [...WORDS].length], statement, {
    ...{ kind: 'ABSENCE', risk: 'LOW' },
    attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
  })) as ApiClaim;
  const agency = await post(page, '/api/v1/sources', { kind: 'WIRE_AGENCY', name: `Levant Wire ${run}` });
  const wire = { kind: 'source', id: agency.id };
  for (const paper of ['The Quay Gazette', 'Al-Marfa', 'The Evening Tide']) {
    const id = await evidence(page, claim, { title: `${paper}: no exit deal`, originality: 'DERIVED' });
    await comesFrom(page, { kind: 'evidence', id }, wire, 'REPUBLISHES');
  }
  const fourth = await evidence(page, claim, { title: 'The Noon Review: no deal', originality: 'DERIVED' });
  const [one, other] = [
    { kind: 'evidence', id: fourth },
    { kind: 'article', id: article.id },
  ];
  await comesFrom(page, one, other, 'CITES');
  await comesFrom(page, other, one, 'CITES');
  return { claim, statement, documentId: '' };
}

const comesFrom = (page: Page, from: object, to: object, type: string) =>
  post(page, '/api/v1/lineage', { from, to, type, reason: 'Its credit line says so.' });

/** Evidence that corroborates a draft; answers with its id. */
async function evidence(page: Page, { id }: ApiClaim, given: object): Promise<string> {
  const seen = await page.request.get(`/api/v1/claims/${id}`, kept);
  const claim = await post(
    page,
    `/api/v1/claims/${id}/evidence`,
    {
      ...{
        type: 'NEWS_REPORT',
        stance: 'CORROBORATES',
        strength: 'MODERATE',
        rationale: 'It says the same.',
      },
      ...given,
    },
    { 'if-match': seen.headers().etag ?? '' },
  );
  return claim.evidence.at(-1).evidence.id;
}

const submitted = (page: Page, claim: ApiClaim) => move(page, claim, { move: 'submit' });

async function post(page: Page, address: string, data: unknown, headers = {}) {
  const answer: APIResponse = await page.request.post(address, { ...kept, data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}
