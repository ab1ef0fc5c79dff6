import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { signedOut } from '@/lib/domain/actor';
import { moves as allMoves } from '@/lib/domain/workflow/transitions';
import { AddAttribution } from '@/lib/schemas/attribution/attribution';
import { EditSource } from '@/lib/schemas/source';
import { MoveClaim } from '@/lib/schemas/workflow';
import { addAttribution } from '@/lib/services/claim/attributions';
import { getClaim } from '@/lib/services/claim/claims';
import { editSource } from '@/lib/services/source/sources';
import { move } from '@/lib/services/workflow/moves';
import { aPerson, readingOnly } from '../../support/actors';
import { aDraft, anArticle, aSource, must, placeOf, refusalOf } from '../../support/make';
import {
  aClaim,
  adjudication,
  aNewsroom,
  approvedIn,
  moves,
  movesAndTouches,
  reviewedBy,
  seals,
  tryMove,
} from '../../support/newsroom';

const eventsOf = (claimId: string) =>
  reader().auditEvent.findMany({ where: { claimId }, orderBy: { sequence: 'asc' } });

describe('a claim’s way', () => {
  test('from draft to published, each step recorded once with where it came from and where it went', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    expect(claim).toMatchObject({
      status: 'PUBLISHED',
      approved: { by: { id: room.approver.id } },
      publication: { sequence: 1, state: 'LIVE', underReview: false },
      differs: false,
    });
    const steps = (await eventsOf(claim.id))
      .map((e) => ({ verb: e.verb, by: e.actorId, ...JSON.parse(e.detail) }))
      .filter((e) => e.from);
    expect(steps).toMatchObject([
      { verb: 'claim.submitted', by: room.author.id, from: 'DRAFT', to: 'IN_REVIEW', round: 1, quorum: 2 },
      { verb: 'claim.concluded', by: null, from: 'IN_REVIEW', to: 'REVIEWED', agreed: true },
      { verb: 'claim.approved', by: room.approver.id, from: 'REVIEWED', to: 'APPROVED' },
      { verb: 'claim.published', by: room.approver.id, from: 'APPROVED', to: 'PUBLISHED', sequence: 1 },
    ]);
  });

  test('the record never holds the words of a move', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const back = await moves(room.approver, claim, { move: 'sendBack', reason: 'Zanzibar is misspelt.' });
    expect(back.statusReason).toBe('Zanzibar is misspelt.');
    expect(JSON.stringify(await eventsOf(claim.id))).not.toContain('Zanzibar');
  });

  test('disagreement goes to an editor who had no part in it; dissent is kept', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('ADJUDICATION', room);
    expect(claim.rounds[0]).toMatchObject({ state: 'CONCLUDED', agreed: false, result: null });
    expect(claim.rounds[0]?.disagreement).toEqual([
      'Verdicts differ: False and Supported.',
      'Credibility differs by more than one step: 5 and 2.',
    ]);
    const [, reviewingEditor] = room.reviewers;
    expect(await tryMove(reviewingEditor, claim, adjudication)).toMatchObject({
      ok: false,
      refusal: { kind: 'forbidden' },
    });
    const done = await moves(room.adjudicator, claim, adjudication);
    expect(done).toMatchObject({ status: 'REVIEWED' });
    expect(done.rounds[0]).toMatchObject({
      agreed: false,
      result: { verdict: 'DISPUTED', credibility: 3, confidence: 'LOW', likelihood: null },
      adjudication: { editor: { id: room.adjudicator.id }, rationale: 'Both have a point.' },
    });
    expect(done.rounds[0]?.reviews.map((r) => r.finding.verdict).sort()).toEqual(['FALSE', 'SUPPORTED']);
    const approves = await tryMove(room.adjudicator, done, { move: 'approve' });
    expect(approves).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
    expect((await approvedIn(room, done)).status).toBe('APPROVED');
  });

  test('an adjudication must be a finding that this kind of claim can have', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('ADJUDICATION', room);
    const wrong = await tryMove(room.adjudicator, claim, { ...adjudication, likelihood: 'LIKELY' });
    expect(wrong).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', issues: [{ path: 'likelihood' }] },
    });
    const odd = { ...adjudication, credibility: 5 } as const;
    expect(await tryMove(room.adjudicator, claim, odd)).toMatchObject({
      refusal: { kind: 'invalid', issues: [{ path: 'explanations.verdictAndCredibility' }] },
    });
    const answer = 'Both sides name people who were not there.';
    const done = await moves(room.adjudicator, claim, {
      ...odd,
      explanations: { verdictAndCredibility: answer },
    });
    expect(done.rounds[0]?.adjudication).toMatchObject({
      finding: { credibility: 5 },
      explanations: [{ pair: 'verdictAndCredibility', answer }],
    });
  });

  test('sent back in the middle of a round: the round is abandoned, the next submit opens another', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [first, second] = room.reviewers;
    await seals(first, claim);
    const back = await moves(second, claim, { move: 'sendBack', reason: 'The date is missing.' });
    expect(back).toMatchObject({ status: 'DRAFT', statusReason: 'The date is missing.' });
    expect(back.rounds[0]).toMatchObject({ state: 'ABANDONED', reviews: [] });
    const again = await moves(room.author, back, { move: 'submit' });
    expect(again.statusReason).toBeNull();
    expect(again.rounds.map((r) => [r.sequence, r.state])).toEqual([
      [2, 'OPEN'],
      [1, 'ABANDONED'],
    ]);
    // Who sealed in the abandoned round may review in the new one, and only this round's reviews count.
    const one = await seals(first, again);
    expect(one.status).toBe('IN_REVIEW');
    expect((await seals(second, again)).status).toBe('REVIEWED');
  });

  test('taken back by its author, without a reason, while it is in review and by nobody else', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const mine = { move: 'takeBack' } as const;
    for (const other of [room.reviewers[0], room.approver])
      expect(await tryMove(other, claim, mine)).toMatchObject({
        refusal: { kind: 'forbidden', reasons: ['Only the author can do this.'] },
      });
    const back = await moves(room.author, claim, mine);
    expect(back).toMatchObject({ status: 'DRAFT', statusReason: null, editable: { allowed: true } });
    const events = (await eventsOf(claim.id)).map((e) => e.verb);
    expect(events.at(-1)).toBe('claim.takenBack');
    const reviewed = await reviewedBy(room, await moves(room.author, back, { move: 'submit' }));
    expect(await tryMove(room.author, reviewed, mine)).toMatchObject({ refusal: { kind: 'not_ready' } });
  });

  test('sent back after its review: the sealed reviews stay with the old round', async () => {
    const room = await aNewsroom();
    const reviewed = await aClaim('REVIEWED', room);
    const back = await moves(room.approver, reviewed, { move: 'sendBack', reason: 'A newer source exists.' });
    const again = await moves(room.author, back, { move: 'submit' });
    expect(again.rounds.map((r) => [r.sequence, r.state, r.reviews.length])).toEqual([
      [2, 'OPEN', 0],
      [1, 'CONCLUDED', 2],
    ]);
  });

  test.each([
    ['LOW', 1],
    ['NORMAL', 2],
    ['HIGH', 3],
  ] as const)('risk %s: %i sealed reviews conclude it', async (risk, quorum) => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk });
    expect(claim.rounds[0]?.quorum).toBe(quorum);
    const statuses = [];
    for (const reviewer of room.reviewers.slice(0, quorum))
      statuses.push((await seals(reviewer, claim)).status);
    expect(statuses).toEqual([...Array(quorum - 1).fill('IN_REVIEW'), 'REVIEWED']);
  });

  test('withdrawn and restored; the withdrawn one no longer exists for other checkers', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('WITHDRAWN', room);
    const [checker] = room.reviewers;
    expect(await getClaim(checker, { claimId: claim.id })).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await tryMove(checker, claim, { move: 'restore', reason: 'x' })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    const back = await moves(room.author, claim, { move: 'restore', reason: 'Too early to give up.' });
    expect(back).toMatchObject({ status: 'DRAFT', statusReason: 'Too early to give up.' });
  });

  test('a published claim that was reopened can’t be withdrawn from under its readers', async () => {
    const room = await aNewsroom();
    const live = await aClaim('PUBLISHED', room);
    const draft = await moves(room.approver, live, { move: 'reopen', reason: 'A reader wrote.' });
    const because = ['Readers still see this claim. Publish it again, then retract it.'];
    expect(await tryMove(room.author, draft, { move: 'withdraw', reason: 'Gone.' })).toMatchObject({
      refusal: { kind: 'not_ready', reasons: because },
    });
    const offer = draft.moves.find((m) => m.move === 'withdraw');
    expect(offer).toMatchObject({ allowed: false, because });
    const retracted = await aClaim('RETRACTED', room);
    const again = await moves(room.approver, retracted, { move: 'reopen', reason: 'New facts.' });
    const gone = await moves(room.author, again, { move: 'withdraw', reason: 'No new facts.' });
    expect(gone.status).toBe('WITHDRAWN');
  });

  test('sent back after approval: the approval is gone', async () => {
    const room = await aNewsroom();
    const approved = await aClaim('APPROVED', room);
    const back = await moves(room.approver, approved, { move: 'sendBack', reason: 'Wait for the reply.' });
    expect(back).toMatchObject({ status: 'DRAFT', approved: null, editable: { allowed: true } });
  });
});

describe('who is refused', () => {
  test('separation of duties by person: the author, a contributor and a reviewer of any role', async () => {
    const author = await aPerson('EDITOR');
    const room = { ...(await aNewsroom()), author };
    const reviewed = await aClaim('REVIEWED', room);
    const [, editorWhoReviewed] = room.reviewers;
    for (const by of [author, editorWhoReviewed])
      expect(await tryMove(by, reviewed, { move: 'approve' })).toMatchObject({
        refusal: { kind: 'forbidden' },
      });
    const approved = await moves(room.approver, reviewed, { move: 'approve' });
    expect(await tryMove(author, approved, { move: 'publish' })).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect((await moves(editorWhoReviewed, approved, { move: 'publish' })).status).toBe('PUBLISHED');
  });

  test.each(['ADJUDICATION', 'REVIEWED', 'APPROVED'] as const)(
    '%s: whoever wrote it or contributed to it can’t send it back for another verdict',
    async (status) => {
      const author = await aPerson('EDITOR');
      const room = { ...(await aNewsroom()), author };
      const claim = await aClaim(status, room);
      const shopping = { move: 'sendBack', reason: 'I want another verdict.' } as const;
      expect(await tryMove(author, claim, shopping)).toMatchObject({
        refusal: { kind: 'forbidden', reasons: ['You wrote this claim; somebody else has to do this.'] },
      });
      expect((await moves(room.approver, claim, shopping)).status).toBe('DRAFT');
    },
  );

  test('nothing exists for admins and readers; the signed out are asked to sign in', async () => {
    const claim = await aClaim('IN_REVIEW', await aNewsroom());
    for (const role of ['ADMIN', 'READER'] as const)
      for (const name of allMoves) {
        const input = MoveClaim.safeParse({
          ...adjudication,
          claimId: claim.id,
          version: claim.version,
          reason: 'r',
          note: 'n',
          move: name,
        });
        if (!input.success) continue;
        expect(await move(await aPerson(role), input.data)).toMatchObject({ refusal: { kind: 'not_found' } });
      }
    const input = MoveClaim.parse({ claimId: claim.id, version: claim.version, move: 'approve' });
    expect(await move(signedOut, input)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
  });

  test('a token that may only read', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    expect(await tryMove(readingOnly(room.approver), claim, { move: 'approve' })).toMatchObject({
      refusal: { kind: 'forbidden', reasons: ['This token may only read.'] },
    });
  });

  test('words off the record: approval is refused and says what to do', async () => {
    const room = await aNewsroom();
    const draft = await aDraft({ by: room.author });
    const attribution = AddAttribution.parse({
      claimId: draft.id,
      version: draft.version,
      appearanceId: draft.appearances[0]?.id,
      terms: 'OFF_RECORD',
      hops: [{ speaker: 'UNKNOWN' }],
    });
    const secret = must(await addAttribution(room.author, attribution));
    const reviewed = await reviewedBy(room, await moves(room.author, secret, { move: 'submit' }));
    expect(reviewed.status).toBe('REVIEWED');
    const approved = await tryMove(room.approver, reviewed, { move: 'approve' });
    expect(approved).toMatchObject({ refusal: { kind: 'not_ready' } });
    expect(JSON.stringify(approved)).toContain('off the record');
  });

  test.each(['DRAFT', 'REVIEWED', 'APPROVED'] as const)(
    'a speaker on the record who has become anonymous since: %s goes no further',
    async (status) => {
      const room = await aNewsroom();
      const speaker = await aSource({ by: room.author, name: 'Vera Talker' });
      const article = await anArticle({ by: room.author });
      const said = { hops: [{ speaker: 'SOURCE' as const, sourceId: speaker.id }] };
      const appearance = { ...placeOf(article, 'No formal agreement'), attributions: [said] };
      const { id } = await aClaim(status, room, { appearance });
      const { id: sourceId, version } = speaker;
      const edit = EditSource.parse({ sourceId, version, kind: 'ANONYMOUS', name: 'An analyst' });
      must(await editSource(room.author, edit));
      const now = must(await getClaim(room.approver, { claimId: id }));
      const move = ({ DRAFT: 'submit', REVIEWED: 'approve', APPROVED: 'publish' } as const)[status];
      const refused = refusalOf(await tryMove(room.approver, now, { move }));
      expect(refused).toMatchObject({ kind: 'not_ready' });
      expect(JSON.stringify(refused)).toContain('put it on background and say why');
      expect(now.moves.find((offer) => offer.move === move)).toMatchObject({ allowed: false });
    },
  );

  test('a draft without a passage is not ready to be reviewed', async () => {
    const author = await aPerson('CHECKER');
    const draft = await aDraft({ by: author, appearance: null });
    expect(await tryMove(author, draft, { move: 'submit' })).toMatchObject({
      refusal: { kind: 'not_ready' },
    });
  });
});

describe('somebody moved first', () => {
  test('the second is told so and sees what stands there now', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    await moves(room.approver, claim, { move: 'approve' });
    const second = await tryMove(room.adjudicator, claim, { move: 'approve' });
    expect(second).toMatchObject({ refusal: { kind: 'stale', current: { status: 'APPROVED' } } });
  });

  test('of two at the same moment exactly one moves the claim, and one event is recorded', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    const both = await Promise.all(
      [room.approver, room.adjudicator].map((by) => tryMove(by, claim, { move: 'approve' })),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const approvals = (await eventsOf(claim.id)).filter((e) => e.verb === 'claim.approved');
    expect(approvals).toHaveLength(1);
  });

  test('of an approval and a sending back at the same moment exactly one holds', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    const both = await Promise.all([
      tryMove(room.approver, claim, { move: 'approve' }),
      tryMove(room.adjudicator, claim, { move: 'sendBack', reason: 'Wrong date.' }),
    ]);
    expect(both.map((result) => (result.ok ? 'held' : result.refusal.kind)).sort()).toEqual([
      'held',
      'stale',
    ]);
  });

  test('a move that is refused leaves nothing behind', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('APPROVED', room);
    const events = await reader().auditEvent.count();
    await tryMove(room.approver, { ...claim, version: claim.version - 1 }, { move: 'publish' });
    expect(await reader().auditEvent.count()).toBe(events);
    expect(await reader().publication.count({ where: { claimId: claim.id } })).toBe(0);
  });

  test('the same key twice moves once and answers the same', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    const input = MoveClaim.parse({ claimId: claim.id, version: claim.version, move: 'approve' });
    const first = must(await move(room.approver, input, { key: 'once' }));
    expect(must(await move(room.approver, input, { key: 'once' }))).toEqual(first);
  });
});

describe('reopening', () => {
  test('the publication stays up, marked under review if the editor says so', async () => {
    const room = await aNewsroom();
    const published = await aClaim('PUBLISHED', room);
    const plain = await movesAndTouches(room.approver, published, { move: 'reopen', reason: 'New facts.' });
    expect(plain.touched).toBeNull();
    expect(plain.claim).toMatchObject({
      status: 'DRAFT',
      statusReason: 'New facts.',
      approved: null,
      publication: { sequence: 1, state: 'LIVE', underReview: false },
    });
    const other = await aClaim('PUBLISHED', room);
    const marked = await movesAndTouches(room.approver, other, {
      move: 'reopen',
      reason: 'New facts.',
      underReview: true,
    });
    expect(marked.touched).toEqual({ claims: [other.slug], articles: [], sources: [] });
    expect(marked.claim.publication?.underReview).toBe(true);
  });
});
