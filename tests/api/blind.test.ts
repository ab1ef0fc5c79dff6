import { beforeAll, describe, expect, test } from 'vitest';
import { statuses } from '@/lib/domain/claim/claim';
import { tasks } from '@/lib/domain/work/tasks';
import { ClaimView } from '@/lib/schemas/claim/view';
import { EvidencePage } from '@/lib/schemas/evidence';
import { RoundList } from '@/lib/schemas/review';
import { SourceView } from '@/lib/schemas/source';
import { as, type Caller, type Name, send } from './support/client';
import { aWord, finding, inReview, must, seal } from './support/newsroom';

const names = ['Rana', 'Tomas', 'Amina', 'Miriam', 'Daniel', 'Ingrid'] as const;
const people = new Map<Name, Caller>();
beforeAll(async () => {
  for (const name of names) people.set(name, await as(name));
});

function one(name: Name): Caller {
  const caller = people.get(name);
  if (!caller) throw new Error(`${name} did not sign in.`);
  return caller;
}

/** Every address that answers GET, as far as it could tell of this claim, its article, this source and this evidence. */
const addresses = (claim: ClaimView, sourceId: string, evidenceIds: readonly string[]) => [
  '/claims?limit=100',
  '/claims?mine=true',
  ...statuses.map((status) => `/claims?status=${status}`),
  `/claims?articleId=${claim.appearances[0]?.article.id}`,
  `/claims?q=${encodeURIComponent(claim.statement)}`,
  `/claims/similar?text=${encodeURIComponent(claim.statement)}`,
  `/claims/${claim.id}`,
  `/claims/${claim.id}/reviews`,
  `/claims/${claim.id}/review-draft`,
  '/reviews?limit=100',
  '/articles?limit=100',
  `/articles/${claim.appearances[0]?.article.id}`,
  '/sources?limit=100',
  `/sources/${sourceId}`,
  '/evidence?limit=100',
  `/evidence?claimId=${claim.id}`,
  ...evidenceIds.map((id) => `/evidence/${id}`),
  '/work?limit=100',
  ...tasks.map((task) => `/work?task=${task}`),
  '/users',
  '/audit?limit=100',
  `/audit?subjectId=${claim.id}`,
  '/audit/check',
  '/public/claims?limit=100',
  '/public/corrections',
];

const APART = new Set(['date', 'cache-status']);

/** All that somebody can see, with every header but the clock's, and whether it was kept, as what everybody gets is. */
async function allSeenBy(name: Name, asked: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  for (const address of asked) {
    const { status, headers, text } = await one(name).get(address);
    const kept = [...headers].filter(([header]) => !APART.has(header));
    seen.push(JSON.stringify([address, status, kept, text]));
  }
  return seen;
}

const evidenceOf = (title: string, sourceId: string) => ({
  title,
  sourceId,
  type: 'DATA',
  stance: 'CONTRADICTS',
  strength: 'STRONG',
  rationale: `${title} counts otherwise.`,
});

async function aSource(): Promise<string> {
  const made = must(await one('Rana').post('/sources', { kind: 'PERSON', name: aWord('source') }));
  return made.as(SourceView).id;
}

describe('until a round concludes', () => {
  test('a sealed review leaves no trace in any answer or header that anybody else gets', async () => {
    const claim = await inReview(one('Rana'));
    const sourceId = await aSource();
    const others = names.filter((name) => name !== 'Tomas');
    const before = new Map<Name, string[]>();
    for (const name of others) before.set(name, await allSeenBy(name, addresses(claim, sourceId, [])));

    const title = aWord('evidence');
    const mine = must(await seal(one('Tomas'), claim.id, { evidence: [evidenceOf(title, sourceId)] }));
    const evidenceId = mine.as(ClaimView).evidence[0]?.evidence.id ?? '';
    expect(mine.as(ClaimView).review.mine?.rationale).toBe(finding.rationale);

    for (const name of others) {
      expect([name, await allSeenBy(name, addresses(claim, sourceId, []))]).toEqual([name, before.get(name)]);
      expect([name, (await one(name).get(`/evidence/${evidenceId}`)).status]).toEqual([name, 404]);
    }
    const own = await allSeenBy('Tomas', addresses(claim, sourceId, [evidenceId]));
    expect(own.join()).toContain(title);
  });

  test('neither does a second one, in a round of three', async () => {
    const claim = await inReview(one('Rana'), { risk: 'HIGH' });
    const sourceId = await aSource();
    must(await seal(one('Tomas'), claim.id));
    const before = await allSeenBy('Tomas', addresses(claim, sourceId, []));
    const editors = await allSeenBy('Daniel', addresses(claim, sourceId, []));
    must(
      await seal(one('Amina'), claim.id, {
        verdict: 'FALSE',
        credibility: 5,
        evidence: [evidenceOf(aWord('e'), sourceId)],
      }),
    );
    expect(await allSeenBy('Tomas', addresses(claim, sourceId, []))).toEqual(before);
    expect(await allSeenBy('Daniel', addresses(claim, sourceId, []))).toEqual(editors);
  });

  test('what another reviewer gets when they seal or try is the same, whether a colleague has sealed or not', async () => {
    const [quiet, sealed] = [await inReview(one('Rana')), await inReview(one('Rana'))];
    must(await seal(one('Tomas'), sealed.id));
    const tries = async (claim: ClaimView) => {
      const author = await seal(one('Rana'), claim.id);
      const amend = await one('Amina').post(`/claims/${claim.id}/amendments`, { round: 1, ...finding });
      const wrong = await seal(one('Amina'), claim.id, { round: 2 });
      return [author, amend, wrong].map(({ status, text }) => [
        status,
        text
          .replaceAll(claim.id, 'ID')
          .replaceAll(/\b01[0-9a-z]{24}\b|[\w-]*zq\w+x|\d{4}-\d\d-\d\dT[^"]+/g, 'X'),
      ]);
    };
    expect(await tries(sealed)).toEqual(await tries(quiet));
  });

  test.each([
    ['Daniel', { move: 'sendBack', reason: 'The number is missing.' }],
    ['Rana', { move: 'takeBack' }],
  ] as const)('a round that %s abandoned keeps what was sealed in it', async (by, back) => {
    const claim = await inReview(one('Rana'));
    const word = aWord('rationale');
    must(await seal(one('Tomas'), claim.id, { rationale: `${word} says so.` }));
    const now = await one(by).get(`/claims/${claim.id}`);
    must(await one(by).post(`/claims/${claim.id}/moves`, back, { etag: now.etag }));
    for (const name of ['Rana', 'Amina', 'Daniel', 'Ingrid'] as const) {
      expect((await allSeenBy(name, addresses(claim, await aSource(), []))).join()).not.toContain(word);
    }
  });
});

describe('when it concludes', () => {
  test('in disagreement, the desk sees both reviews, and no names but one’s own', async () => {
    const claim = await inReview(one('Rana'));
    const sourceId = await aSource();
    const title = aWord('evidence');
    must(await seal(one('Tomas'), claim.id, { evidence: [evidenceOf(title, sourceId)] }));
    const other = { verdict: 'FALSE', credibility: 5, evidence: [] };
    const last = must(await seal(one('Amina'), claim.id, other)).as(ClaimView);
    expect(last.status).toBe('ADJUDICATION');
    for (const name of ['Rana', 'Daniel', 'Amina'] as const) {
      const { items } = must(await one(name).get(`/claims/${claim.id}/reviews`)).as(RoundList);
      const reviewers = items[0]?.reviews.map(({ reviewer, mine }) => (mine ? 'mine' : reviewer));
      expect(reviewers?.sort()).toEqual(name === 'Amina' ? ['mine', null] : [null, null]);
      const seen = must(await one(name).get(`/claims/${claim.id}`)).as(ClaimView);
      expect(seen.evidence.map(({ addedBy, withReview }) => [addedBy, withReview])).toEqual([[null, true]]);
      const listed = must(await one(name).get(`/evidence?claimId=${claim.id}`)).as(EvidencePage);
      expect(listed.items.map((evidence) => evidence.title)).toEqual([title]);
    }
  });

  test('in agreement, names are told', async () => {
    const claim = await inReview(one('Rana'));
    must(await seal(one('Tomas'), claim.id));
    const done = must(await seal(one('Amina'), claim.id, { credibility: 3, confidence: 'LOW' })).as(
      ClaimView,
    );
    expect(done.status).toBe('REVIEWED');
    expect(done.rounds[0]?.result).toMatchObject({ verdict: 'SUPPORTED', credibility: 3, confidence: 'LOW' });
    const { items } = must(await one('Daniel').get(`/claims/${claim.id}/reviews`)).as(RoundList);
    expect(items[0]?.reviews.map(({ reviewer }) => reviewer?.name.split(' ')[0]).sort()).toEqual([
      'Amina',
      'Tomas',
    ]);
  });
});

test('working copies exist for the desk alone: 404 for an administrator, nothing for a reader', async () => {
  const claim = await inReview(one('Rana'));
  const article = claim.appearances[0]?.article.id;
  for (const address of [
    `/claims/${claim.id}`,
    `/claims/${claim.id}/reviews`,
    `/articles/${article}`,
    '/claims',
    '/work',
  ]) {
    expect([address, (await one('Ingrid').get(address)).status]).toEqual([address, 404]);
  }
  for (const address of [
    `/public/claims/${claim.id}`,
    `/public/articles/${claim.appearances[0]?.article.slug}`,
  ]) {
    expect([address, (await send('GET', `/api/v1${address}`)).status]).toEqual([address, 404]);
  }
});

test('a withdrawn claim exists for its author and for editors', async () => {
  const { id } = await inReview(one('Rana'));
  const move = async (name: Name, body: Record<string, unknown>) =>
    must(
      await one(name).post(`/claims/${id}/moves`, body, {
        etag: (await one(name).get(`/claims/${id}`)).etag,
      }),
    );
  await move('Miriam', { move: 'sendBack', reason: 'Not a claim.' });
  await move('Rana', { move: 'withdraw', reason: 'An opinion after all.' });
  const seen = [];
  for (const name of names) seen.push([name, (await one(name).get(`/claims/${id}`)).status]);
  expect(Object.fromEntries(seen)).toEqual({
    Rana: 200,
    Tomas: 404,
    Amina: 404,
    Miriam: 200,
    Daniel: 200,
    Ingrid: 404,
  });
});
