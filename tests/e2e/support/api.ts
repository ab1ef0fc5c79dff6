import { type APIResponse, expect } from '@playwright/test';
import type { Finding } from '@/lib/domain/review/review';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { MoveClaimInput } from '@/lib/schemas/workflow';
import type { Somebody } from './people';

/** The opinion of a reviewer as the API takes it, but for the round. */
export type Opinion = Omit<Finding, 'likelihood'> & { rationale: string };

type Words<M> = M extends unknown ? Omit<M, 'claimId' | 'version'> : never;

/** A move with the words that it needs. */
export type MoveWords = Words<MoveClaimInput>;

/** A connection that was kept open may be closed by the server in the moment in which it is used again. */
export const kept = { maxRetries: 2 };

/** Asks the API with this person's own cookies. */
export const ask = ({ context }: Somebody, path: string): Promise<APIResponse> =>
  context.request.get(`/api/v1/${path}`, kept);

/** A claim as this person sees it. */
export async function claimFor(person: Somebody, id: string): Promise<ClaimView> {
  const answer = await ask(person, `claims/${id}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Tries a move with this person's own cookies, of the claim as it stands; the one who knows tells them its version. */
export async function tryMove(
  person: Somebody,
  id: string,
  words: MoveWords,
  knows: Somebody = person,
): Promise<APIResponse> {
  const etag = (await ask(knows, `claims/${id}`)).headers().etag ?? '';
  return person.context.request.post(`/api/v1/claims/${id}/moves`, {
    ...kept,
    headers: { 'if-match': etag },
    data: words,
  });
}

/** Makes a move with this person's own cookies. */
export async function move(person: Somebody, id: string, words: MoveWords): Promise<ClaimView> {
  const answer = await tryMove(person, id, words);
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Says a reviewed claim in short with this person's own cookies. */
export async function summarise(person: Somebody, id: string, text: string): Promise<ClaimView> {
  const etag = (await ask(person, `claims/${id}`)).headers().etag ?? '';
  const answer = await person.context.request.put(`/api/v1/claims/${id}/summary`, {
    ...kept,
    headers: { 'if-match': etag },
    data: { text },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Evidence that readers can see: what is supported, or false, needs some to be approved. */
export const shownEvidence = (verdict: unknown) => ({
  title: 'The archive’s register',
  type: 'PRIMARY_DOCUMENT',
  originality: 'ORIGINAL',
  stance: verdict === 'FALSE' ? 'CONTRADICTS' : 'CORROBORATES',
  strength: 'STRONG',
  rationale: 'It lists every agreement.',
});

/** What a review sends: an opinion, and what it rests on. */
type Sealing = Opinion & { evidence?: readonly object[] };

/** Tries to seal a review in the first round with this person's own cookies. */
export const trySeal = ({ context }: Somebody, id: string, opinion: Sealing): Promise<APIResponse> =>
  context.request.post(`/api/v1/claims/${id}/reviews`, { ...kept, data: { round: 1, ...opinion } });

/** Seals a review with this person's own cookies. */
export async function seal(person: Somebody, id: string, opinion: Sealing): Promise<ClaimView> {
  const answer = await trySeal(person, id, opinion);
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return answer.json();
}

/** What the API says of a refusal. */
export async function refusal(answer: APIResponse): Promise<{ status: number; detail: string }> {
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  const { detail } = await answer.json();
  return { status: answer.status(), detail };
}
