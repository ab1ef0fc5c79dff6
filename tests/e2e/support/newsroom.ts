import { expect, type Page } from '@playwright/test';
import {
  ask,
  claimFor,
  move,
  type Opinion,
  refusal,
  seal,
  shownEvidence,
  summarise,
  tryMove,
  trySeal,
} from './api';
import { expectNobodyNamed, expectNothingOf, toldAbout } from './blindness';
import { NOT_THERE, type Somebody } from './people';
import { type EvidencePlan, review } from './reviewing';
import type { ClaimPlan } from './story';

/** What is stored is what was written: the words of each passage, who says so there, and the quantity. */
export async function expectStored(person: Somebody, id: string, plan: ClaimPlan): Promise<void> {
  const claim = await claimFor(person, id);
  const { comparison: _, ...quantity } = plan.quantity ?? { comparison: '' };
  expect(claim.statement).toBe(plan.statement);
  expect(claim.quantity).toEqual(plan.quantity ? quantity : null);
  expect(claim.appearances.map(({ passage }) => passage.exact)).toEqual(plan.passages.map((p) => p.words));
  const attributions = claim.appearances.map((appearance) => appearance.attributions[0]);
  expect(attributions.map((a) => a?.words)).toEqual(plan.passages.map((p) => p.inWords));
  for (const [index, { chain, verb, unnamed }] of plan.passages.entries()) {
    const attribution = attributions[index];
    expect(attribution?.hops.map((hop) => hop.source?.name)).toEqual(
      chain?.map(({ name }) => name) ?? [undefined],
    );
    expect(attribution?.depth).toBe(Math.max(0, (chain?.length ?? 1) - 1));
    expect(attribution?.cueVerb).toBe(verb ?? null);
    expect(attribution?.terms).toBe(unnamed ? 'BACKGROUND' : 'ON_RECORD');
    expect(attribution?.anonymityReason).toBe(unnamed ?? null);
  }
}

/** Somebody reviews in the browser, and nobody else can tell: neither from their page nor from a byte of the API. */
export async function reviewUnseen(
  reviewer: Somebody,
  others: readonly Somebody[],
  id: string,
  plan: ClaimPlan,
  opinion: Opinion,
  evidence: EvidencePlan,
): Promise<void> {
  const told = () => Promise.all(others.map((other) => toldAbout(other, id, plan.statement)));
  const before = await told();
  await review(reviewer, plan, opinion, evidence);
  expect(await told()).toEqual(before);
  const words = [opinion.rationale, evidence.title, evidence.rationale];
  for (const other of others) {
    await expectNothingOf(words, other, id, plan.statement);
    await expectNobodyNamed([reviewer.name], other.page);
    expect(await toldAbout(other, id, plan.statement)).not.toContain(reviewer.name);
  }
}

/** The author is offered no review of their own claim, and the API refuses one. */
export async function expectNoReviewBy(author: Somebody, id: string, opinion: Opinion): Promise<void> {
  const { page } = author;
  const reason = 'You wrote this claim; other people review it.';
  await page.goto(`/desk/claims/${id}`);
  await expect(page.getByRole('main').getByText(reason).first()).toBeVisible();
  await expectNoForm(page);
  const answer = await trySeal(author, id, opinion);
  expect(await refusal(answer)).toEqual({ status: 403, detail: reason });
}

async function expectNoForm(page: Page): Promise<void> {
  await expect(page.getByRole('form', { name: 'Your review' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Last look' })).toHaveCount(0);
}

/** Whoever adjudicates reads the reviews, but not who wrote them: neither in the document that was sent nor in the API. */
export async function expectUnnamed(
  editor: Somebody,
  id: string,
  reviewers: readonly Somebody[],
  opinions: readonly Opinion[],
): Promise<void> {
  const { page } = editor;
  const names = reviewers.map(({ name }) => name);
  // The document of the queue, where other claims name their authors, makes way for the claim's own.
  await page.reload();
  for (const { rationale } of opinions) await expect(page.getByText(rationale)).toBeVisible();
  await expectNobodyNamed(names, page);
  const told = JSON.stringify(await claimFor(editor, id));
  for (const name of names) expect(told.includes(name), `the API says “${name}”`).toBe(false);
}

/** Who adjudicated is told why somebody else approves, and the API refuses them. */
export async function expectNoApprovalBy(editor: Somebody, id: string): Promise<void> {
  const { page } = editor;
  const reason = 'You adjudicated this claim; another editor has to do this.';
  await page.goto(`/desk/claims/${id}`);
  await expect(page.getByRole('term').filter({ hasText: 'Approve' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: reason })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  expect(await refusal(await tryMove(editor, id, { move: 'approve' }))).toEqual({
    status: 403,
    detail: reason,
  });
}

/** For an administrator the claim does not exist, neither as a page nor in the API, whatever they try. */
export async function expectNothingFor(
  admin: Somebody,
  id: string,
  opinion: Opinion,
  knows: Somebody,
): Promise<void> {
  admin.expected.push(...NOT_THERE);
  await admin.page.goto(`/desk/claims/${id}`);
  await expect(admin.page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  await expectNoForm(admin.page);
  const answers = [
    await ask(admin, `claims/${id}`),
    await trySeal(admin, id, opinion),
    await tryMove(admin, id, { move: 'approve' }, knows),
    await tryMove(admin, id, { move: 'adjudicate', ...opinion }, knows),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404, 404]);
}

/** Takes a submitted claim to its publication through the API alone, each step with its own person's cookies. */
export async function takeThrough(
  id: string,
  reviewers: readonly Somebody[],
  editor: Somebody,
  opinion: Opinion,
): Promise<void> {
  const evidence = [shownEvidence(opinion.verdict)];
  for (const reviewer of reviewers) await seal(reviewer, id, { ...opinion, evidence });
  const [first = editor] = reviewers;
  await summarise(first, id, `${opinion.rationale} Nobody who was asked says otherwise.`);
  await move(editor, id, { move: 'approve' });
  const published = await move(editor, id, { move: 'publish' });
  expect(published.status).toBe('PUBLISHED');
}
