import type { Page } from '@playwright/test';
import { claimFor, move, type Opinion } from './support/api';
import { expectState, importArticle, submit, writeClaim } from './support/authoring';
import { expectNoneOf } from './support/blindness';
import {
  expectNoApprovalBy,
  expectNoReviewBy,
  expectNothingFor,
  expectStored,
  expectUnnamed,
  reviewUnseen,
  takeThrough,
} from './support/newsroom';
import { expect, type Somebody, test } from './support/people';
import { expectEvidence, openFromHome, readArticle, readClaim, readSource } from './support/reading';
import { adjudicate, approveAndPublish, openWork, review, sayInShort } from './support/reviewing';
import { type ClaimPlan, type Story, textOf } from './support/story';
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
const inShort = {
  agreed: 'Two registers name no such thing. What nobody wrote down cannot be ruled out.',
  disputed: 'The order of size holds. Nothing found shows that it was more.',
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

type Desk = Record<'rana' | 'tomas' | 'amina' | 'miriam' | 'daniel' | 'ingrid', Somebody>;

/** A claim on its way: what was planned, and its id since it was written. */
type Written = { plan: ClaimPlan; id: string };
type Claims = { agreed: Written; disputed: Written; others: Written[] };

/*
 * Each person has a browser of their own in which they signed in through the form. All claims are written in the browser;
 * two of each article, one that the reviewers agree about and one that they don't, go the whole way in it. The others are
 * submitted, reviewed, approved and published through the API, each step with its own person's cookies, to save minutes.
 */
for (const story of [militias, kessary]) {
  test(`the whole job on “${story.title}”`, async ({ as, reader }) => {
    test.setTimeout(600_000);
    const text = await textOf(story);
    if (text === null) console.log(`Skipped: ${story.file.pathname} is not on this machine.`);
    test.skip(text === null, 'The article is not on this machine.');
    const desk: Desk = {
      ...{ rana: await as('Rana'), tomas: await as('Tomas'), amina: await as('Amina') },
      ...{ miriam: await as('Miriam'), daniel: await as('Daniel'), ingrid: await as('Ingrid') },
    };
    await test.step('Rana imports the article', () => importArticle(desk.rana, story, text ?? ''));
    const claims = await test.step('she writes its claims', () => writeAll(desk, story));
    await test.step('she submits them', () => submitAll(desk, claims));
    await test.step('neither she nor an administrator can review them', async () => {
      await expectNoReviewBy(desk.rana, claims.agreed.id, likely);
      await expectNothingFor(desk.ingrid, claims.agreed.id, likely, desk.rana);
    });
    await test.step('two people review blind, and agree', () => agree(desk, claims.agreed));
    await test.step('they disagree about another', () => disagree(desk, claims.disputed));
    await test.step('an editor who was not involved adjudicates, and sees no names', async () => {
      await openWork(desk.daniel, 'Adjudicate', claims.disputed.plan);
      await expectUnnamed(desk.daniel, claims.disputed.id, [desk.tomas, desk.amina], [likely, unproven]);
      await adjudicate(desk.daniel, decided);
    });
    await test.step('who adjudicated cannot approve, nor can an administrator', async () => {
      await expectNoApprovalBy(desk.daniel, claims.disputed.id);
      await expectNothingFor(desk.ingrid, claims.disputed.id, likely, desk.rana);
    });
    await test.step('two people say in short what was found; an editor who does may not approve', () =>
      answer(desk, claims));
    await test.step('another editor approves and publishes', () => publishAll(desk, claims));
    await test.step('readers find the claims, the article and a source', async () => {
      const { page } = await reader();
      const names = Object.values(desk).map(({ name }) => name);
      await readAll(page, story, claims, names);
    });
  });
}

/** Writes every claim of the story in the workbench, and looks at what was stored. */
async function writeAll({ rana }: Desk, story: Story): Promise<Claims> {
  const write = async (plan: ClaimPlan): Promise<Written> => {
    const id = await writeClaim(rana, plan);
    await expectStored(rana, id, plan);
    return { plan, id };
  };
  const [agreed, disputed, ...others] = story.claims;
  const claims: Claims = { agreed: await write(agreed), disputed: await write(disputed), others: [] };
  for (const plan of others) claims.others.push(await write(plan));
  return claims;
}

async function submitAll({ rana }: Desk, { agreed, disputed, others }: Claims): Promise<void> {
  for (const { plan } of [agreed, disputed]) await submit(rana, plan);
  for (const { id } of others) await move(rana, id, { move: 'submit' });
}

/** The verdict is the same: the result takes the more cautious credibility and the lower confidence. */
async function agree({ rana, tomas, amina, miriam, daniel }: Desk, { id, plan }: Written): Promise<void> {
  await reviewUnseen(tomas, [amina, rana, miriam, daniel], id, plan, likely, register);
  await review(amina, plan, lessLikely);
  await expectState(amina.page, 'Reviewed');
  const [round] = (await claimFor(rana, id)).rounds;
  expect(round).toMatchObject({ agreed: true, result: { credibility: 3, confidence: 'MODERATE' } });
}

async function disagree({ rana, tomas, amina, miriam, daniel }: Desk, { id, plan }: Written): Promise<void> {
  await reviewUnseen(amina, [tomas, rana, miriam, daniel], id, plan, unproven, count);
  await review(tomas, plan, likely);
  await expectState(tomas.page, 'Adjudication');
}

/** Where readers see the answer first, whoever wrote it is told to leave the approval to somebody else. */
async function answer({ amina, daniel }: Desk, { agreed, disputed }: Claims): Promise<void> {
  await sayInShort(amina, agreed.plan, inShort.agreed);
  await sayInShort(daniel, disputed.plan, inShort.disputed);
  await expect(daniel.page.getByRole('definition').filter({ hasText: 'You wrote “In short”' })).toBeVisible();
}

async function publishAll({ tomas, amina, miriam }: Desk, { agreed, disputed, others }: Claims) {
  for (const { id } of others) await takeThrough(id, [tomas, amina], miriam, likely);
  for (const { id, plan } of [agreed, disputed]) {
    const address = await approveAndPublish(miriam, plan);
    expect(address).toBe(`/claims/${(await claimFor(miriam, id)).slug}`);
  }
}

/** From the front page to both claims, from a claim to its article, and to a source; nobody of the desk is named. */
async function readAll(page: Page, story: Story, { agreed, disputed }: Claims, names: string[]) {
  const possibly = '3 · possibly true';
  const supported = {
    verdict: 'Supported',
    credibility: possibly,
    confidence: 'Moderate',
    answer: inShort.agreed,
  };
  const partly = {
    verdict: 'Partly supported',
    credibility: possibly,
    confidence: 'Low',
    answer: inShort.disputed,
  };
  await openFromHome(page, agreed.plan, inShort.agreed);
  await readClaim(page, agreed.plan, supported);
  await expectEvidence(page, register);
  await expectNoneOf(names, page);
  await openFromHome(page, disputed.plan, inShort.disputed);
  await readClaim(page, disputed.plan, partly);
  await expectEvidence(page, count);
  await expect(page.getByText('The reviewers differed, and an editor decided')).toBeVisible();
  await expect(page.getByText(decided.rationale)).toBeVisible();
  await expectNoneOf(names, page);
  await page
    .getByRole('region', { name: 'Where it was said' })
    .getByRole('link', { name: story.title })
    .click();
  await readArticle(page, story);
  await expectNoneOf(names, page);
  await readSource(page, agreed.plan, story.source);
}
