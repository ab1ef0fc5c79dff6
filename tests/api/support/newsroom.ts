import { ArticleView } from '@/lib/schemas/article';
import { ClaimView } from '@/lib/schemas/claim/view';
import { Retractions } from '@/lib/schemas/workflow/retraction';
import type { Answer, Caller } from './client';

let made = 0;

/** A word that stands nowhere else. */
export function aWord(what: string): string {
  made += 1;
  return `${what}zq${process.pid}n${made}x`;
}

/** The value of an answer that has to be a success; anything else fails the test with its words. */
export function must(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`Answered ${answer.status}: ${answer.text}`);
  return answer;
}

export const PASSAGE = 'No formal agreement governed the withdrawal.';

/** Imports an article of its own. */
export async function anArticle(by: Caller): Promise<ArticleView> {
  const content = `${PASSAGE} 🜁 مُحَمَّد said so.\n\nA former officer disagreed, ${aWord('article')}.`;
  const input = { content, title: aWord('title'), outletName: 'Noon Post', language: 'en' };
  return must(await by.post('/articles', input)).as(ArticleView);
}

/** What drafts a claim in an article, in the paper's own voice. */
export function draftIn(article: ArticleView, given: Record<string, unknown> = {}) {
  return {
    statement: `There was no formal agreement, ${aWord('claim')}.`,
    kind: 'ABSENCE',
    appearance: {
      versionId: article.text.versionId,
      start: 0,
      end: PASSAGE.length,
      exact: PASSAGE,
      attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
    },
    ...given,
  };
}

/** A claim in the author's draft, with its tag. */
export async function aDraft(by: Caller, given: Record<string, unknown> = {}) {
  const article = await anArticle(by);
  const answer = must(await by.post('/claims', draftIn(article, given)));
  return { claim: answer.as(ClaimView), etag: answer.etag, article };
}

/** Makes a move on the claim as it is now. */
export async function move(by: Caller, id: string, body: Record<string, unknown>): Promise<Answer> {
  const now = await by.get(`/claims/${id}`);
  return by.post(`/claims/${id}/moves`, body, { etag: now.etag || '"1.none"' });
}

/** Retracts a published claim as it is done: one editor asks for it, another one confirms. */
export async function retract(asks: Caller, confirms: Caller, id: string, note: string): Promise<Answer> {
  const address = `/claims/${id}/retractions`;
  const seen = await asks.get(`/claims/${id}`);
  const asked = must(await asks.post(address, { note }, { etag: seen.etag || '"1.none"' }));
  const { waiting } = (await confirms.get(address)).as(Retractions);
  return confirms.post(`${address}/${waiting?.id}/confirmation`, {}, { etag: asked.etag || '"1.none"' });
}

/** A claim that waits for its reviewers. */
export async function inReview(author: Caller, given: Record<string, unknown> = {}): Promise<ClaimView> {
  const { claim } = await aDraft(author, given);
  return must(await move(author, claim.id, { move: 'submit' })).as(ClaimView);
}

/** Says a reviewed claim in short. */
export async function summarise(by: Caller, id: string, text = IN_SHORT): Promise<Answer> {
  const now = await by.get(`/claims/${id}`);
  return by.ask('PUT', `/claims/${id}/summary`, { body: { text }, etag: now.etag || '"1.none"' });
}

const IN_SHORT = 'Nobody signed anything. Three people who were there say so.';

export const finding = {
  verdict: 'SUPPORTED',
  credibility: 2,
  confidence: 'MODERATE',
  rationale: 'Three people who were there say so.',
};

/** Evidence that readers can see: what is supported, or false, needs some to be approved. */
export const shown = (verdict?: unknown) => ({
  title: 'The archive’s register',
  type: 'PRIMARY_DOCUMENT',
  originality: 'ORIGINAL',
  stance: verdict === 'FALSE' ? 'CONTRADICTS' : 'CORROBORATES',
  strength: 'STRONG',
  rationale: 'It lists every agreement.',
});

/** Seals a review in the first round, with evidence; in a later one that evidence is there already. */
export const seal = (by: Caller, id: string, given: Record<string, unknown> = {}): Promise<Answer> =>
  by.post(`/claims/${id}/reviews`, {
    ...{ round: 1, ...finding },
    ...('round' in given ? {} : { evidence: [shown(given.verdict)] }),
    ...given,
  });
