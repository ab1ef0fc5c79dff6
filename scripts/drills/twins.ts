import type { Person } from './ask';
import type { Stage } from './stage';

/** Two claims in review that differ in nothing that takes time: one article, one passage, statements of one length. */
export type Twins = readonly [string, string];

const PASSAGE = 'No formal agreement governed the withdrawal.';

/** Stores an article with two claims and submits both. */
export async function aPairOfTwins(stage: Stage, author: Person, round: number): Promise<Twins> {
  const article = await post(stage, author, '/articles', {
    content: `${PASSAGE}\n\nA former officer disagreed, on day ${round}.`,
    title: `Withdrawal, day ${round}`,
    outletName: 'Noon Post',
    language: 'en',
  });
  const twin = (name: string) => submitted(stage, author, article.text.versionId, `${name} ${round}`);
  return [await twin('the east'), await twin('the west')];
}

/** Seals a first opinion with so many pieces of evidence, each from a source of its own. The round stays open. */
export async function seal(
  stage: Stage,
  reviewer: Person,
  claimId: string,
  sourceIds: readonly string[],
): Promise<void> {
  const evidence = sourceIds.map((sourceId, i) => ({
    title: `Count number ${i} of those who left`,
    sourceId,
    type: 'DATA',
    stance: 'CONTRADICTS',
    strength: 'STRONG',
    rationale: 'It counts otherwise.',
  }));
  await post(stage, reviewer, `/claims/${claimId}/reviews`, {
    round: 1,
    verdict: 'FALSE',
    credibility: 5,
    confidence: 'MODERATE',
    rationale: 'Three lists count otherwise.',
    evidence,
  });
}

/** Sources for evidence; their ids. */
export async function sources(stage: Stage, by: Person, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++)
    ids.push((await post(stage, by, '/sources', { kind: 'DOCUMENT', name: `List number ${i}` })).id);
  return ids;
}

async function submitted(stage: Stage, by: Person, versionId: string, where: string): Promise<string> {
  const draft = await post(stage, by, '/claims', {
    statement: `There was no formal agreement in ${where}.`,
    kind: 'ABSENCE',
    appearance: {
      versionId,
      start: 0,
      end: PASSAGE.length,
      exact: PASSAGE,
      attributions: [{ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', act: 'WROTE' }] }],
    },
  });
  await post(stage, by, `/claims/${draft.id}/moves`, { move: 'submit' }, draft.etag);
  return draft.id;
}

/** What the drill reads of an answer; `text` is an article's. */
type Made = { id: string; etag: string; text: { versionId: string } };

async function post(stage: Stage, by: Person, path: string, body: unknown, etag?: string): Promise<Made> {
  const headers: Record<string, string> = etag === undefined ? {} : { 'if-match': etag };
  const answer = await stage.ask('POST', `/api/v1${path}`, { by, body, headers });
  if (answer.status >= 300) throw new Error(`POST ${path} was answered ${answer.status}: ${answer.text}`);
  return { ...(JSON.parse(answer.text) as Made), etag: answer.headers.get('etag') ?? '' };
}
