import { expect, type Page } from '@playwright/test';
import { kept } from './api';

/** An article as the API answers it, as far as tests look at it. */
export type Stored = { id: string; title: string; text: { versionId: string; text: string } };

let made = 0;

/** Stores an article through the API in the name of whoever is signed in. Its text is made unlike any other. */
export async function anArticle(
  page: Page,
  paragraphs: readonly string[],
  more: Record<string, unknown> = {},
): Promise<Stored> {
  made += 1;
  const mark = `${Date.now().toString(36)}-${process.pid}-${made}`;
  const answer = await page.request.post('/api/v1/articles', {
    ...kept,
    data: {
      content: [...paragraphs, `Reference ${mark}.`].join('\n\n'),
      format: 'TEXT',
      title: `Article ${mark}`,
      outletName: 'The Meridian Post',
      ...more,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

/** Stores a draft claim at a span of an article, in code points. */
export async function aClaimAt(
  page: Page,
  article: Stored,
  [start, end]: readonly [number, number],
  statement: string,
  { attributions, ...more }: { attributions?: readonly unknown[]; [field: string]: unknown } = {},
): Promise<{ id: string; version: number }> {
  const place = { versionId: article.text.versionId, start, end, ...(attributions && { attributions }) };
  const answer = await page.request.post('/api/v1/claims', {
    ...kept,
    data: { statement, kind: 'FACTUAL', appearance: place, ...more },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

/** Opens the workbench and waits until the page listens. */
export async function openWorkbench(page: Page, articleId: string): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await expect(page.getByRole('button', { name: 'Select by sentence' })).toBeVisible();
  await page.waitForFunction(() => {
    const text = document.getElementById('article-text');
    return text !== null && Object.keys(text).some((key) => key.startsWith('__reactProps'));
  });
}
