import { expect, type Page } from '@playwright/test';
import type { EvidencePlan } from './reviewing';
import type { PassagePlan, Story } from './story';

/** What readers are told of the finding. */
export type Found = { verdict: string; credibility: string; confidence: string; answer: string };

/** Finds a claim on the front page, which lists it with its finding, and opens it. */
export async function openFromHome(
  page: Page,
  { statement }: { statement: string },
  answer = '',
): Promise<void> {
  await page.goto('/');
  const listed = page.getByRole('list', { name: 'Published claims' });
  await expect(listed.getByRole('listitem').filter({ hasText: statement })).toContainText(answer);
  await listed.getByRole('link', { name: statement }).click();
  await expect(page.getByRole('heading', { level: 1, name: statement })).toBeVisible();
}

/** What a reviewer brought stands under the evidence for the claim, with the reason why it bears on it. */
export async function expectEvidence(page: Page, { title, address, rationale }: EvidencePlan): Promise<void> {
  const piece = page
    .getByRole('region', { name: 'For the claim' })
    .getByRole('article')
    .filter({ hasText: title });
  await expect(piece.getByRole('link', { name: title })).toHaveAttribute('href', address);
  await expect(piece).toContainText(rationale);
}

/** The page of a published claim: the finding, each passage in its context, and who says so there. */
export async function readClaim(
  page: Page,
  { statement, passages }: { statement: string; passages: readonly PassagePlan[] },
  { verdict, credibility, confidence, answer }: Found,
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: statement })).toBeVisible();
  const rating = page.getByRole('region', { name: 'Rating' });
  await expect(rating.getByText(verdict, { exact: true })).toBeVisible();
  await expect(rating.getByText(answer, { exact: true })).toBeVisible();
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', `${verdict}: ${answer}`);
  await expect(rating.getByText(credibility)).toBeVisible();
  await expect(rating.getByText(confidence, { exact: true }).first()).toBeVisible();
  const said = page.getByRole('region', { name: 'Where it was said' }).getByRole('article');
  await expect(said).toHaveCount(passages.length);
  for (const { words, inWords } of passages) {
    const passage = said.filter({ hasText: inWords });
    await expect(passage.getByText(words, { exact: true })).toBeVisible();
    const context = (await passage.getByRole('blockquote').textContent()) ?? '';
    expect(context.length, 'the passage stands in its context').toBeGreaterThan(words.length + 20);
    await expect(passage).toContainText(inWords);
  }
}

/** The page of an article: the words of each published claim lead to it, and its list says who makes it. */
export async function readArticle(page: Page, story: Story): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
  const listed = page.getByRole('complementary', { name: 'Claims in this article' });
  for (const { statement, passages } of story.claims) {
    const item = listed.getByRole('listitem').filter({ hasText: statement });
    for (const { words, line } of passages) {
      await expect(page.getByRole('main').getByRole('link', { name: words, exact: true })).toBeVisible();
      await expect(item).toContainText(line);
    }
  }
  await expect(page.getByText('We may not print this article whole.')).toHaveCount(story.whole ? 0 : 1);
}

/** From a claim's page to the page of one of its sources, which lists the claim. */
export async function readSource(
  page: Page,
  { statement }: { statement: string },
  name: string,
): Promise<void> {
  await openFromHome(page, { statement });
  await page.getByRole('region', { name: 'Sources' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Published claims' }).getByRole('link', { name: statement }),
  ).toBeVisible();
}
