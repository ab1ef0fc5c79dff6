import { beforeAll, describe, expect, test } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { UserPage } from '@/lib/schemas/people';
import { Problem } from '@/lib/schemas/problem';
import { PublicClaim } from '@/lib/schemas/publication';
import { ClaimPreview } from '@/lib/schemas/workflow';
import { as, ask, type Caller } from './support/client';
import { aDraft, finding, inReview, move, must, seal, summarise } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
let amina: Caller;
let miriam: Caller;
let daniel: Caller;
let ingrid: Caller;
beforeAll(async () => {
  [rana, tomas, amina, miriam, daniel, ingrid] = (await Promise.all(
    (['Rana', 'Tomas', 'Amina', 'Miriam', 'Daniel', 'Ingrid'] as const).map(as),
  )) as [Caller, Caller, Caller, Caller, Caller, Caller];
  await leaveTheSixAlone();
});

/** Who is left to finish a claim depends on everybody on the desk: here that is the demo's people, and none of other tests'. */
async function leaveTheSixAlone() {
  const { items } = must(await ingrid.get('/users?limit=100')).as(UserPage);
  const others = items.filter(({ email, active }) => active && !email.endsWith('@demo.sourceline.example'));
  for (const { id, name, role } of others.filter((one) => one.role === 'CHECKER' || one.role === 'EDITOR')) {
    const { etag } = must(await ingrid.get(`/users/${id}`));
    must(await ingrid.ask('PUT', `/users/${id}`, { body: { name, role, active: false }, etag }));
  }
}

const adjudication = { move: 'adjudicate', ...finding, rationale: 'The ledger decides it.' };

/** A claim on which two reviewers disagree. */
async function disputed(): Promise<string> {
  const { id } = await inReview(rana);
  must(await seal(tomas, id));
  must(await seal(amina, id, { verdict: 'FALSE', credibility: 5 }));
  return id;
}

async function refused(by: Caller, id: string, body: Record<string, unknown>) {
  const answer = await move(by, id, body);
  return { status: answer.status, reasons: answer.as(Problem).reasons ?? [] };
}

test('scales that speak against each other: the question and its field are named, the answer is kept', async () => {
  const { id } = await inReview(rana);
  const odd = { credibility: 5 };
  const asked = await seal(tomas, id, odd);
  const question = '“Supported” and credibility 5, “improbable”: how do both hold?';
  expect([asked.status, asked.as(Problem).errors]).toEqual([
    422,
    [{ field: '/explanations/verdictAndCredibility', detail: `${question} Say it in a sentence.` }],
  ]);
  const short = await seal(tomas, id, { rationale: 'because x' });
  expect([short.status, short.as(Problem).errors?.map(({ field }) => field)]).toEqual([422, ['/rationale']]);
  const answer = 'Everybody says so, and nobody was there.';
  const sealed = must(await seal(tomas, id, { ...odd, explanations: { verdictAndCredibility: answer } }));
  expect(sealed.as(ClaimView).review.mine?.explanations).toEqual([
    { pair: 'verdictAndCredibility', question, answer },
  ]);
});

describe('whoever wrote a claim', () => {
  test('can’t review it', async () => {
    const { id } = await inReview(rana);
    const answer = await seal(rana, id);
    expect([answer.status, answer.as(Problem).reasons]).toEqual([
      403,
      ['You wrote this claim; other people review it.'],
    ]);
  });

  test('can’t adjudicate, approve or publish it, as an editor either', async () => {
    const { id } = await inReview(miriam);
    must(await seal(tomas, id));
    must(await seal(amina, id));
    expect((await refused(miriam, id, { move: 'approve' })).reasons.join()).toContain('You wrote this claim');
    must(await summarise(rana, id));
    must(await move(daniel, id, { move: 'approve' }));
    expect((await refused(miriam, id, { move: 'publish' })).status).toBe(403);
  });

  test('and whoever contributed to it are the same in this', async () => {
    const { claim, etag } = await aDraft(rana);
    const { statement } = claim;
    must(
      await tomas.ask('PUT', `/claims/${claim.id}`, {
        body: { statement: `${statement} Indeed.`, kind: 'ABSENCE' },
        etag,
      }),
    );
    must(await move(rana, claim.id, { move: 'submit' }));
    const answer = await seal(tomas, claim.id);
    expect(answer.as(Problem).reasons?.join()).toContain('You contributed to this claim');
  });
});

describe('a review', () => {
  test('is sealed once and kept', async () => {
    const { id } = await inReview(rana);
    must(await seal(tomas, id));
    const again = await seal(tomas, id, { verdict: 'FALSE' });
    expect([again.status, again.as(Problem).reasons?.join()]).toEqual([
      403,
      expect.stringContaining('sealed'),
    ]);
  });

  test('can be stepped aside from, for the whole round', async () => {
    const { id } = await inReview(rana);
    must(await tomas.post(`/claims/${id}/recusals`, { round: 1, reason: 'The source is my cousin.' }));
    expect((await seal(tomas, id)).status).toBe(403);
  });

  test('is never given by an administrator, for whom the claim does not exist', async () => {
    const { id } = await inReview(rana);
    expect((await seal(ingrid, id)).status).toBe(404);
  });
});

describe('adjudicating', () => {
  test('is an uninvolved editor’s', async () => {
    const id = await disputed();
    for (const by of [rana, tomas]) expect((await refused(by, id, adjudication)).status).toBe(403);
    expect((await refused(ingrid, id, adjudication)).status).toBe(404);
    const done = must(await move(miriam, id, adjudication)).as(ClaimView);
    expect(done).toMatchObject({ status: 'REVIEWED', rounds: [{ result: { verdict: 'SUPPORTED' } }] });
  });

  test('is not for an editor who reviewed it', async () => {
    const { id } = await inReview(rana, { risk: 'HIGH' });
    must(await seal(daniel, id));
    must(await seal(tomas, id));
    must(await seal(amina, id, { verdict: 'FALSE', credibility: 5 }));
    expect((await refused(daniel, id, adjudication)).reasons.join()).toContain('You reviewed this claim');
  });

  test('is refused when nobody would be left to approve, with the way out, and the claim says so', async () => {
    const { id, people } = await inReview(rana, { risk: 'HIGH' });
    expect(people.enough).toBe('IF_THEY_AGREE');
    for (const by of [daniel, tomas]) must(await seal(by, id));
    must(await seal(amina, id, { verdict: 'FALSE', credibility: 5 }));
    expect(await refused(miriam, id, adjudication)).toEqual({
      status: 403,
      reasons: [
        'Nobody would be left to approve this claim. Send it back, or ask an administrator to invite an editor.',
      ],
    });
    const seen = must(await miriam.get(`/claims/${id}`)).as(ClaimView);
    expect(seen.people).toMatchObject({ enough: 'NO', says: [expect.stringContaining('sent back')] });
  });

  test('is kept possible: an editor who is needed for it reviews nothing, and is told who can', async () => {
    const { id } = await inReview(rana);
    const answer = await seal(miriam, id);
    expect(answer.status).toBe(403);
    expect(answer.as(Problem).reasons).toEqual([
      expect.stringContaining('you are kept free for that, with Daniel Reyes'),
      'Let a fact-checker review it, or ask an administrator to invite an editor.',
    ]);
    const { review } = must(await miriam.get(`/claims/${id}`)).as(ClaimView);
    expect(review).toMatchObject({ allowed: false, because: answer.as(Problem).reasons });
  });
});

test('an editor sees the page before it is published, then approves and publishes in one request', async () => {
  const { id } = await inReview(rana);
  for (const reviewer of [tomas, amina]) must(await seal(reviewer, id));
  must(await summarise(rana, id));
  const preview = must(await daniel.get(`/claims/${id}/preview`)).as(ClaimPreview);
  expect(preview).toMatchObject({ corrects: false, snapshot: { state: 'LIVE', sequence: 1 } });
  expect((await tomas.get(`/claims/${id}/preview`)).status).toBe(403);
  expect((await ingrid.get(`/claims/${id}/preview`)).status).toBe(404);
  const both = { move: 'approve', publish: true };
  const other = await move(daniel, id, { ...both, contentHash: '0'.repeat(64) });
  expect([other.status, other.as(Problem).detail]).toEqual([412, expect.stringContaining('Look again')]);
  const { contentHash } = preview;
  const done = must(await move(daniel, id, { ...both, contentHash })).as(ClaimView);
  expect([done.status, done.slug]).toEqual(['PUBLISHED', preview.snapshot.slug]);
  expect((await daniel.get(`/claims/${id}/preview`)).status).toBe(409);
});

describe('approving', () => {
  test('is not for the editor who adjudicated, nor for one who reviewed, nor for an administrator', async () => {
    const id = await disputed();
    must(await move(miriam, id, adjudication));
    const own = await refused(miriam, id, { move: 'approve' });
    expect(own).toEqual({
      status: 403,
      reasons: ['You adjudicated this claim; another editor has to do this.'],
    });
    expect((await refused(rana, id, { move: 'approve' })).status).toBe(403);
    expect((await refused(ingrid, id, { move: 'approve' })).status).toBe(404);
    must(await summarise(rana, id));
    must(await move(daniel, id, { move: 'approve' }));
    const { slug, status } = must(await move(daniel, id, { move: 'publish' })).as(ClaimView);
    expect([status, typeof slug]).toEqual(['PUBLISHED', 'string']);
  });

  test('needs “In short”, and is not for whoever wrote it, nor is publishing', async () => {
    const { id } = await inReview(rana);
    expect((await summarise(tomas, id)).status).toBe(409);
    must(await seal(tomas, id));
    must(await seal(amina, id));
    expect((await refused(daniel, id, { move: 'approve' })).reasons.join()).toContain('write “In short”');
    const one = await summarise(miriam, id, 'Nobody signed anything.');
    expect([one.status, one.as(Problem).errors?.[0]?.field]).toEqual([422, '/text']);
    expect((await summarise(ingrid, id)).status).toBe(404);
    const written = must(await summarise(miriam, id)).as(ClaimView).summary.written;
    expect(written).toMatchObject({ counts: true, by: { name: 'Miriam Okafor' } });
    const because = ['You wrote “In short”; another editor has to do this.'];
    expect(await refused(miriam, id, { move: 'approve' })).toEqual({ status: 403, reasons: because });
    must(await move(daniel, id, { move: 'approve' }));
    expect(await refused(miriam, id, { move: 'publish' })).toEqual({ status: 403, reasons: because });
    expect((await summarise(tomas, id)).status).toBe(409);
    const { slug } = must(await move(daniel, id, { move: 'publish' })).as(ClaimView);
    const shown = (await ask('GET', `/public/claims/${slug}`)).as(PublicClaim);
    expect(shown.summary).toBe('Nobody signed anything. Three people who were there say so.');
  });

  test('of what is not reviewed yet is not ready: 409', async () => {
    const { id } = await inReview(rana);
    expect((await refused(daniel, id, { move: 'approve' })).status).toBe(409);
  });
});

test('content can be changed in a draft alone', async () => {
  const { id } = await inReview(rana);
  const { etag } = await rana.get(`/claims/${id}`);
  const answer = await rana.ask('PUT', `/claims/${id}`, {
    body: { statement: 'Another.', kind: 'FACTUAL' },
    etag,
  });
  expect([answer.status, answer.as(Problem).type]).toEqual([409, '/api/problems/not_ready']);
});

test('a claim without a passage is not submitted', async () => {
  const made = must(
    await rana.post('/claims', { statement: 'Nothing stands behind this.', kind: 'FACTUAL' }),
  );
  const { status, reasons } = await refused(rana, made.as(ClaimView).id, { move: 'submit' });
  expect([status, reasons.length]).toEqual([409, 2]);
});

test('what a person may do is told with the claim, and is what happens', async () => {
  const id = await disputed();
  for (const by of [rana, tomas, miriam, daniel]) {
    const { moves } = must(await by.get(`/claims/${id}`)).as(ClaimView);
    for (const offer of moves) {
      if (offer.allowed) continue;
      const words = { reason: 'Because.', note: 'Because.', ...finding };
      const said = offer.move === 'adjudicate' ? adjudication : { move: offer.move, reason: words.reason };
      expect((await refused(by, id, said)).reasons).toEqual(offer.because);
    }
  }
});
