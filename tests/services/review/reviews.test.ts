import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { getClaim } from '@/lib/services/claim/claims';
import { listRounds } from '@/lib/services/review/reviews';
import { aPerson, readingOnly } from '../../support/actors';
import { aSource, must } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  moves,
  reviewedBy,
  seals,
  tryAmend,
  tryMove,
  tryRecuse,
  trySeal,
} from '../../support/newsroom';

const evidence = {
  title: 'Order of withdrawal',
  type: 'PRIMARY_DOCUMENT',
  stance: 'CORROBORATES',
  strength: 'STRONG',
  rationale: 'It names the units.',
} as const;

describe('sealing a review', () => {
  test('stores opinion and evidence together and shows the reviewer their own', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const source = await aSource();
    const [reviewer] = room.reviewers;
    const sealed = await seals(reviewer, claim, { evidence: [{ ...evidence, sourceId: source.id }] });
    expect(sealed.review).toMatchObject({
      allowed: false,
      because: ['You have sealed your review. It is kept as it is.'],
      mine: { mine: true, amendment: false, rationale: 'Two documents say so.' },
    });
    expect(sealed.evidence).toMatchObject([
      { withReview: true, addedBy: { id: reviewer.id }, evidence: { source: { id: source.id } } },
    ]);
    expect(sealed.contributors).toEqual([]);
  });

  test('evidence of an earlier claim can be linked, but not what this reviewer may not see', async () => {
    const room = await aNewsroom();
    const [first, second, third] = room.reviewers;
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const mine = await seals(first, claim, { evidence: [evidence] });
    const evidenceId = mine.evidence[0]?.evidence.id;
    const hidden = await trySeal(third, claim, { evidence: [evidence, { ...evidence, evidenceId }] });
    expect(hidden).toMatchObject({
      refusal: { kind: 'invalid', issues: [{ path: 'evidence.1.evidenceId' }] },
    });
    expect(await reader().review.count({ where: { reviewerId: third.id } })).toBe(0);
    await seals(second, claim);
    await seals(third, claim);
    const other = await aClaim('IN_REVIEW', room);
    const linked = await seals(third, other, { evidence: [{ ...evidence, evidenceId }] });
    expect(linked.evidence[0]?.evidence.id).toBe(evidenceId);
    expect(await reader().evidence.count({ where: { title: evidence.title } })).toBeGreaterThan(0);
  });

  test('with a source that is not stored: the field is named and nothing is kept', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    const refused = await trySeal(reviewer, claim, { evidence: [{ ...evidence, sourceId: 'nobody' }] });
    expect(refused).toMatchObject({
      refusal: { kind: 'invalid', issues: [{ path: 'evidence.0.sourceId' }] },
    });
    expect((await trySeal(reviewer, claim)).ok).toBe(true);
  });

  test('once: a second first opinion is refused, and the first is kept', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    await seals(reviewer, claim);
    expect(await trySeal(reviewer, claim, { verdict: 'FALSE' })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    const twice = await Promise.all([1, 2].map(() => trySeal(room.approver, claim)));
    expect(twice.filter((r) => r.ok)).toHaveLength(1);
    expect(await reader().review.count({ where: { round: { claimId: claim.id } } })).toBe(2);
  });

  test('the author, a contributor, an admin and a reading token may not', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    expect(await trySeal(room.author, claim)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await trySeal(await aPerson('ADMIN'), claim)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await trySeal(readingOnly(reviewer), claim)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  test.each([
    ['OPINION', { verdict: 'SUPPORTED', credibility: 6 }, 'verdict'],
    ['OPINION', { verdict: 'UNVERIFIABLE', credibility: 2 }, 'credibility'],
    ['PREDICTION', {}, 'likelihood'],
    ['ABSENCE', { likelihood: 'LIKELY' }, 'likelihood'],
  ] as const)('%s with %o: %s is refused', async (kind, given, path) => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { kind });
    expect(await trySeal(room.reviewers[0], claim, given)).toMatchObject({
      refusal: { kind: 'invalid', issues: [{ path }] },
    });
  });

  test('scales that speak against each other: asked, explained in a sentence, and kept with the review', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [a, b] = room.reviewers;
    const odd = { credibility: 5, confidence: 'HIGH' } as const;
    const path = 'explanations.verdictAndCredibility';
    const asks = { refusal: { kind: 'invalid', issues: [{ path }] } };
    expect(await trySeal(a, claim, odd)).toMatchObject(asks);
    const answered = (answer: string) => ({ ...odd, explanations: { verdictAndCredibility: answer } });
    expect(await trySeal(a, claim, answered('because x'))).toMatchObject(asks);
    const answer = 'Two documents say so, but both may be forged.';
    expect(await trySeal(a, claim, { explanations: { verdictAndCredibility: answer } })).toMatchObject(asks);
    const explanations = [
      {
        pair: 'verdictAndCredibility',
        question: '“Supported” and credibility 5, “improbable”: how do both hold?',
        answer,
      },
    ];
    const sealed = await seals(a, claim, answered(answer));
    expect(sealed.review.mine).toMatchObject({ explanations });
    const others = must(await getClaim(b, { claimId: claim.id }));
    expect(JSON.stringify(others)).not.toContain(answer);
    const done = await seals(b, claim);
    expect(done.status).toBe('ADJUDICATION');
    // Unnamed, in an order that chance made.
    const explained = done.rounds[0]?.reviews.flatMap((r) => r.explanations);
    expect(explained).toEqual(explanations);
  });

  test('in another round than the one on the screen: the reviewer is told', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const back = await moves(room.approver, claim, { move: 'sendBack', reason: 'Wrong date.' });
    const stale = { refusal: { kind: 'stale', current: { id: claim.id } } };
    expect(await trySeal(room.reviewers[0], { ...claim, rounds: [] }, { round: 2 })).toMatchObject(stale);
    await moves(room.author, back, { move: 'submit' });
    expect(await trySeal(room.reviewers[0], claim)).toMatchObject(stale);
  });

  test('after the round has concluded: too late, and nothing is stored', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    await reviewedBy(room, claim);
    expect(await trySeal(room.reviewers[2], claim)).toMatchObject({ refusal: { kind: 'not_ready' } });
  });
});

describe('the last seal', () => {
  test('two at the same moment are both right: both are sealed, the round concludes once', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [a, b] = room.reviewers;
    const both = await Promise.all([trySeal(a, claim), trySeal(b, claim)]);
    expect(both.map((r) => r.ok)).toEqual([true, true]);
    const after = must(await getClaim(a, { claimId: claim.id }));
    expect(after).toMatchObject({ status: 'REVIEWED', version: claim.version + 1 });
    expect(after.rounds[0]?.reviews).toHaveLength(2);
    const concluded = await reader().auditEvent.count({
      where: { claimId: claim.id, verb: 'claim.concluded' },
    });
    expect(concluded).toBe(1);
  });

  test('three at the same moment for a quorum of two: the third is too late', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const all = await Promise.all(room.reviewers.map((r) => trySeal(r, claim)));
    expect(all.filter((r) => r.ok)).toHaveLength(2);
    expect(await reader().review.count({ where: { round: { claimId: claim.id } } })).toBe(2);
  });

  test('agreement: the more cautious credibility and the lowest confidence', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    await seals(room.reviewers[0], claim, { credibility: 1, confidence: 'HIGH' });
    const done = await seals(room.reviewers[1], claim, { credibility: 2, confidence: 'LOW' });
    expect(done.rounds[0]).toMatchObject({
      state: 'CONCLUDED',
      agreed: true,
      result: { verdict: 'SUPPORTED', credibility: 2, confidence: 'LOW', likelihood: null },
    });
  });
});

describe('stepping aside', () => {
  test('takes a reviewer out of this round, and of this round alone', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [a, b] = room.reviewers;
    const aside = must(await tryRecuse(a, claim));
    expect(aside.rounds[0]?.steppedAside).toBe(true);
    expect(aside.review).toMatchObject({ allowed: false, because: ['You stepped aside from this round.'] });
    expect(await trySeal(a, claim)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await tryRecuse(a, claim)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(must(await getClaim(b, { claimId: claim.id })).rounds[0]?.steppedAside).toBe(false);
    const back = await moves(b, claim, { move: 'sendBack', reason: 'Too few of us are left.' });
    const again = await moves(room.author, back, { move: 'submit' });
    expect((await trySeal(a, again)).ok).toBe(true);
  });

  test('is too late once the review is sealed', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    await seals(room.reviewers[0], claim);
    expect(await tryRecuse(room.reviewers[0], claim)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});

describe('amending', () => {
  test('stands beside the first opinion; neither result nor what was approved changes', async () => {
    const room = await aNewsroom();
    const approved = await aClaim('APPROVED', room);
    const [a] = room.reviewers;
    for (const verdict of ['FALSE', 'OUTDATED'] as const)
      must(await tryAmend(a, approved, { verdict, credibility: 5 }));
    const { items } = must(await listRounds(room.approver, { claimId: approved.id }));
    expect(items[0]?.result?.verdict).toBe('SUPPORTED');
    expect(items[0]?.reviews.map((r) => [r.finding.verdict, r.amendment])).toEqual([
      ['SUPPORTED', false],
      ['SUPPORTED', false],
      ['FALSE', true],
      ['OUTDATED', true],
    ]);
    const now = must(await getClaim(room.approver, { claimId: approved.id }));
    expect(now.version).toBe(approved.version);
    const published = await tryMove(room.approver, approved, { move: 'publish' });
    expect(published.ok).toBe(true);
    const row = await reader().publication.findFirstOrThrow({ where: { claimId: approved.id } });
    expect(row.snapshot).not.toMatch(/OUTDATED|"FALSE"/);
  });

  test('waits while others decide: in adjudication, and in a later round', async () => {
    const room = await aNewsroom();
    const [a, b] = room.reviewers;
    const waits = { refusal: { kind: 'not_ready', reasons: [expect.stringContaining('once')] } };
    const split = await aClaim('ADJUDICATION', room);
    expect(await tryAmend(a, split)).toMatchObject(waits);
    const back = await moves(room.approver, split, { move: 'sendBack', reason: 'Look again.' });
    expect((await tryAmend(a, back)).ok).toBe(true);
    const again = await moves(room.author, back, { move: 'submit' });
    await seals(a, again);
    const before = must(await getClaim(b, { claimId: again.id }));
    expect(await tryAmend(a, again, { round: 1, rationale: 'What I sealed.' })).toMatchObject(waits);
    expect(must(await getClaim(b, { claimId: again.id }))).toEqual(before);
  });

  test('only who sealed in that round, and only once it has concluded', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    await seals(room.reviewers[0], claim);
    expect(await tryAmend(room.reviewers[0], claim)).toMatchObject({ refusal: { kind: 'not_ready' } });
    const done = await seals(room.reviewers[1], claim);
    expect(await tryAmend(room.reviewers[2], done)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await tryAmend(room.author, done)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await tryAmend(room.reviewers[0], done, { round: 7 })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await tryAmend(room.reviewers[0], done, { likelihood: 'LIKELY' })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});
