import { claimFor, move, type Opinion } from './support/api';
import { expectState, importArticle, submit, writeClaim } from './support/authoring';
import {
  expectNoApprovalBy,
  expectNoReviewBy,
  expectNothingFor,
  expectStored,
  reviewUnseen,
  takeThrough,
} from './support/newsroom';
import { expect, type Somebody, test } from './support/people';
import { readArticle, readClaim, readSource } from './support/reading';
import { adjudicate, approveAndPublish, openWork, review } from './support/reviewing';
import type { Story } from './support/story';
import { textOf } from './support/story';
import { kessary } from './support/story-kessary';
import { militias } from './support/story-militias';

const likely: Opinion = {
  ...{ verdict: 'SUPPORTED', credibility: 2, confidence: 'HIGH' },
  rationale: 'Two registers were read, and neither speaks against it.',
};
const lessLikely: Opinion = {
  ...{ verdict: 'SUPPORTED', credibility: 3, confidence: 'MODERATE' },
  rationale: 'Everybody who was asked says the same, but all of them were told.',
};
const unproven: Opinion = {
  ...{ verdict: 'PARTLY_SUPPORTED', credibility: 4, confidence: 'LOW' },
  rationale: 'The order of size holds; nothing found shows that it was more.',
};
const decided: Opinion = {
  ...{ verdict: 'PARTLY_SUPPORTED', credibility: 3, confidence: 'LOW' },
  rationale: 'Both counts are estimates, and the lower one is as well founded.',
};
const register = {
  title: 'Register of agreements, as consulted for this check',
  address: 'https://register.example/agreements',
  rationale: 'The register lists nothing of the kind for these months.',
};
const count = {
  title: 'Count of barracks on aerial pictures',
  address: 'https://pictures.example/count',
  rationale: 'The pictures bear the order of size out.',
};

/*
 * Each person has a browser of their own in which they signed in through the form. All claims are written in the browser;
 * two of each article, one that the reviewers agree about and one that they don't, go the whole way in it. The others are
 * submitted, reviewed, approved and published through the API, each step with its own person's cookies, to save minutes.
 */
for (const story of [militias, kessary]) {
  test(`the whole job on “${story.title}”`, async ({ as, reader }) => {
    test.setTimeout(300_000);
    const text = await textOf(story);
    if (text === null) console.log(`Skipped: ${story.file.pathname} is not on this machine.`);
    test.skip(text === null, 'The article is not on this machine.');
    const people = [as('Rana'), as('Tomas'), as('Amina'), as('Miriam'), as('Daniel'), as('Ingrid')] as const;
    const [rana, tomas, amina, miriam, daniel, ingrid] = await Promise.all(people);
    const [agreed, disputed, ...others] = story.claims;

    const articleId = await test.step('Rana imports the article', () =>
      importArticle(rana, story, text ?? ''));
    const ids = await test.step('she writes its claims', () => writeAll(rana, story));
    const [agreedId = '', disputedId = '', ...otherIds] = ids;
    expect(articleId).not.toBe('');

    await test.step('she submits them', async () => {
      for (const plan of [agreed, disputed]) await submit(rana, plan);
      for (const id of otherIds) await move(rana, id, { move: 'submit' });
    });
    await test.step('neither she nor an administrator can review them', async () => {
      await expectNoReviewBy(rana, agreedId, likely);
      await expectNothingFor(ingrid, agreedId, likely, rana);
    });
    await test.step('two people review blind, and agree', async () => {
      await reviewUnseen(tomas, [amina, rana, miriam, daniel], agreedId, agreed, likely, register);
      await review(amina, agreed, lessLikely);
      await expectState(amina.page, 'Reviewed');
      const [round] = (await claimFor(rana, agreedId)).rounds;
      expect(round).toMatchObject({ agreed: true, result: { credibility: 3, confidence: 'MODERATE' } });
    });
    await test.step('they disagree about another', async () => {
      await reviewUnseen(amina, [tomas, rana, miriam, daniel], disputedId, disputed, unproven, count);
      await review(tomas, disputed, likely);
      await expectState(tomas.page, 'Adjudication');
    });
    await test.step('an editor who was not involved adjudicates, and sees no names', async () => {
      await openWork(daniel, 'Adjudicate', disputed);
      await expectNoNames(daniel, disputedId, [tomas, amina]);
      await adjudicate(daniel, decided);
    });
    await test.step('who adjudicated cannot approve, nor can an administrator', async () => {
      await expectNoApprovalBy(daniel, disputedId);
      await expectNothingFor(ingrid, disputedId, likely, rana);
    });
    const addresses = await test.step('another editor approves and publishes', async () => {
      for (const id of otherIds) await takeThrough(id, [tomas, amina], miriam, likely);
      return [await approveAndPublish(miriam, agreed), await approveAndPublish(miriam, disputed)];
    });

    const { page } = await reader();
    await test.step('a reader finds both on the front page, and reads them', async () => {
      for (const [plan, found] of [
        [agreed, { verdict: 'Supported', credibility: '3 · possibly true', confidence: 'Moderate' }],
        [disputed, { verdict: 'Partly supported', credibility: '3 · possibly true', confidence: 'Low' }],
      ] as const) {
        await page.goto('/');
        await page.getByRole('link', { name: plan.statement }).click();
        await readClaim(page, plan, found);
        expect(addresses).toContain(new URL(page.url()).pathname);
      }
      await expect(page.getByText('The reviewers differed, and an editor decided')).toBeVisible();
    });
    await test.step('and the article, and a source', async () => {
      await page
        .getByRole('region', { name: 'Where it was said' })
        .getByRole('link', { name: story.title })
        .click();
      await readArticle(page, story);
      await readSource(page, agreed, story.source);
      for (const { name } of [rana, tomas, amina, miriam, daniel]) {
        await expect(page.getByText(name)).toHaveCount(0);
      }
    });
    expect(others.length).toBe(otherIds.length);
  });
}

/** Writes every claim of the story in the workbench, and looks at what was stored. */
async function writeAll(author: Somebody, { claims }: Story): Promise<string[]> {
  const ids: string[] = [];
  for (const plan of claims) {
    const id = await writeClaim(author, plan);
    await expectStored(author, id, plan);
    ids.push(id);
  }
  return ids;
}

/** The reviews stand there, their writers don't: neither in the document that was sent nor in the API. */
async function expectNoNames({ page, context }: Somebody, id: string, reviewers: Somebody[]): Promise<void> {
  // The document of the queue, where other claims name their authors, makes way for the claim's own.
  await page.reload();
  await expect(page.getByText(likely.rationale)).toBeVisible();
  await expect(page.getByText(unproven.rationale)).toBeVisible();
  const told = await (await context.request.get(`/api/v1/claims/${id}`)).text();
  const sent = await page.content();
  for (const { name } of reviewers) {
    expect(sent).not.toContain(name);
    expect(told).not.toContain(name);
  }
}
