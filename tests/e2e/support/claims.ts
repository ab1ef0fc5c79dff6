import { expect, type Page } from '@playwright/test';
import { kept, shownEvidence } from './api';
import { anArticle } from './articles';

/** A claim as the API answers it, as far as tests look at it. */
export type ApiClaim = { id: string; version: number; statement: string; status: string };

type Given = {
  risk?: 'LOW' | 'NORMAL' | 'HIGH';
  kind?: string;
  statement?: string;
  accuses?: string;
  quantity?: { comparator: string; low: number; unit: string };
};

let made = 0;

/** A draft of whoever is signed in, in the voice of an article of its own: ready to be submitted. */
export async function aReadyDraft(page: Page, given: Given = {}): Promise<ApiClaim> {
  made += 1;
  const article = await anArticle(page, ['No formal agreement governed it. Nobody disputed that.']);
  const statement = `No formal agreement governed it, case ${Date.now().toString(36)}-${made}.`;
  return post(page, '/api/v1/claims', {
    statement,
    kind: 'ABSENCE',
    ...given,
    appearance: {
      versionId: article.text.versionId,
      start: 0,
      end: 31,
      attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
    },
  });
}

/** A draft with evidence at this address. */
export async function aDraftOn(page: Page, url: string): Promise<ApiClaim> {
  const { id } = await aReadyDraft(page);
  const etag = (await page.request.get(`/api/v1/claims/${id}`, kept)).headers().etag ?? '';
  const report = { title: 'A report on the water', url, type: 'DATA', rationale: 'It counts the taps.' };
  const evidence = { ...report, stance: 'CORROBORATES', strength: 'STRONG' };
  return post(page, `/api/v1/claims/${id}/evidence`, evidence, { 'if-match': etag });
}

/** A claim that whoever is signed in has submitted. LOW risk takes one review, NORMAL two, HIGH three. */
export async function aClaimInReview(page: Page, given: Given = {}): Promise<ApiClaim> {
  return move(page, await aReadyDraft(page, given), { move: 'submit' });
}

/** Moves a claim through the API, in the version that it has now. */
export async function move(page: Page, { id }: ApiClaim, words: Record<string, unknown>): Promise<ApiClaim> {
  const seen = (await page.request.get(`/api/v1/claims/${id}`, kept)).headers().etag ?? '';
  return post(page, `/api/v1/claims/${id}/moves`, words, { 'if-match': seen });
}

/** Gives the article that a claim stands in another title, through the API. The claim keeps its version. */
export async function retitle(page: Page, { id }: ApiClaim, title: string): Promise<void> {
  const claim = await (await page.request.get(`/api/v1/claims/${id}`, kept)).json();
  const address = `/api/v1/articles/${claim.appearances[0].article.id}`;
  const seen = await page.request.get(address, kept);
  const { outlet, language, direction, display } = await seen.json();
  const data = { title, outletId: outlet.id, language, direction, display };
  const headers = { 'if-match': seen.headers().etag ?? '' };
  const answer = await page.request.put(address, { ...kept, data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Says a reviewed claim in short through the API, so that somebody else can approve it. */
export async function summarise(page: Page, { id }: ApiClaim): Promise<void> {
  const seen = (await page.request.get(`/api/v1/claims/${id}`, kept)).headers().etag ?? '';
  const text = 'Nobody signed anything. The archive holds no such document.';
  const headers = { 'if-match': seen };
  const answer = await page.request.put(`/api/v1/claims/${id}/summary`, { ...kept, data: { text }, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Seals a review through the API: in the first round with evidence that readers can see, as an approval needs some. */
export async function seal(
  page: Page,
  { id }: ApiClaim,
  finding: Record<string, unknown> = {},
): Promise<void> {
  await post(page, `/api/v1/claims/${id}/reviews`, {
    round: 1,
    verdict: 'SUPPORTED',
    credibility: 2,
    confidence: 'MODERATE',
    rationale: 'The archive holds no such document.',
    ...('round' in finding ? {} : { evidence: [shownEvidence(finding.verdict)] }),
    ...finding,
  });
}

/** The claim as whoever is signed in sees it now. */
export async function claimNow(page: Page, id: string): Promise<ApiClaim> {
  const answer = await page.request.get(`/api/v1/claims/${id}`, kept);
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

async function post(page: Page, address: string, data: unknown, headers = {}): Promise<ApiClaim> {
  const answer = await page.request.post(address, { ...kept, data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** Gives a draft other words, through the API. */
export async function reword(page: Page, claim: ApiClaim, statement: string): Promise<void> {
  const seen = await page.request.get(`/api/v1/claims/${claim.id}`, kept);
  const data = { statement, kind: 'ABSENCE', risk: 'LOW' };
  const headers = { 'if-match': seen.headers().etag ?? '' };
  const answer = await page.request.put(`/api/v1/claims/${claim.id}`, { ...kept, data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}
