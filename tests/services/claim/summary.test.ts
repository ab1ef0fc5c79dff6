import { describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { signedOut } from '@/lib/domain/actor';
import { statuses } from '@/lib/domain/claim/claim';
import { ok } from '@/lib/domain/result';
import { WriteSummary } from '@/lib/schemas/claim/summary';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { writeSummary } from '@/lib/services/claim/summary';
import { publicClaim, publicClaims } from '@/lib/services/publication/publications';
import { aPerson, readingOnly } from '../../support/actors';
import { aDraft, must, refusalOf } from '../../support/make';
import {
  aClaim,
  adjudication,
  aNewsroom,
  approvedIn,
  inShort,
  moves,
  type Newsroom,
  reviewedBy,
  summarises,
  tryMove,
  trySummarise,
} from '../../support/newsroom';

/** A claim with a finding that nobody has said in short yet. */
async function found(room: Newsroom, draft: Parameters<typeof aDraft>[0] = {}): Promise<ClaimView> {
  const claim = await aDraft({ by: room.author, ...draft });
  const opinion = draft?.kind === 'OPINION' ? { verdict: 'UNVERIFIABLE' as const, credibility: 6 } : {};
  return reviewedBy(room, await moves(room.author, claim, { move: 'submit' }), opinion);
}

const again = async (room: Newsroom, claim: ClaimView): Promise<ClaimView> =>
  reviewedBy(room, await moves(room.author, claim, { move: 'submit' }));

const approve = { move: 'approve' } as const;
const otherWords = 'Two documents say so. A third one contradicts them.';
const eventsOf = async (claimId: string) =>
  (await reader().auditEvent.findMany({ where: { claimId }, orderBy: { sequence: 'asc' } })).filter(
    ({ verb }) => verb.startsWith('summary.'),
  );

describe('“In short”', () => {
  test('is written by anybody on the desk, raises the version and is recorded without its words', async () => {
    const room = await aNewsroom();
    const everybody = [room.author, ...room.reviewers, room.adjudicator, room.approver];
    let claim = await found(room);
    expect(claim.summary).toEqual({ allowed: true, because: [], warns: [], needed: true, written: null });
    for (const [i, by] of everybody.entries()) {
      const text = `${inShort} Written by number ${i}.`;
      const written = await summarises(by, claim, text);
      expect(written).toMatchObject({
        version: claim.version + 1,
        contributors: [],
        summary: { written: { text, by: { id: by.id }, counts: true } },
      });
      claim = written;
    }
    const events = await eventsOf(claim.id);
    expect(events.map((e) => [e.verb, e.actorId, e.detail])).toEqual(
      everybody.map((by) => ['summary.written', by.id, '{"round":1}']),
    );
  });

  test('is written once there is a finding, and until it is approved', async () => {
    const room = await aNewsroom();
    for (const status of statuses.filter((s) => s !== 'REVIEWED')) {
      const claim = await aClaim(status, room);
      const { kind } = refusalOf(await trySummarise(room.approver, claim));
      expect([status, kind]).toEqual([status, 'not_ready']);
      expect(claim.summary.allowed).toBe(false);
    }
  });

  test('nobody else may: nothing exists for them', async () => {
    const claim = await found(await aNewsroom());
    for (const role of ['ADMIN', 'READER'] as const)
      expect(refusalOf(await trySummarise(await aPerson(role), claim)).kind).toBe('not_found');
    expect(refusalOf(await trySummarise(signedOut as never, claim)).kind).toBe('unauthenticated');
    const looking = readingOnly(await aPerson('EDITOR'));
    expect(refusalOf(await trySummarise(looking, claim)).kind).toBe('forbidden');
  });

  test('of two writers the second is told what the first wrote', async () => {
    const room = await aNewsroom();
    const claim = await found(room);
    await summarises(room.author, claim);
    expect(refusalOf(await trySummarise(room.approver, claim, otherWords))).toMatchObject({
      kind: 'stale',
      current: { summary: { written: { text: inShort } } },
    });
  });

  test('sent again it changes nothing, and the same key answers the same', async () => {
    const room = await aNewsroom();
    const claim = await found(room);
    const input = WriteSummary.parse({ claimId: claim.id, version: claim.version, text: inShort });
    const first = must(await writeSummary(room.author, input, { key: 'once' }));
    expect(must(await writeSummary(room.author, input, { key: 'once' }))).toEqual(first);
    expect((await summarises(room.approver, first)).summary.written?.by.id).toBe(room.author.id);
    expect(await eventsOf(claim.id)).toHaveLength(1);
  });
});

describe('approval', () => {
  test('needs one, and says what to do', async () => {
    const room = await aNewsroom();
    const claim = await found(room);
    expect(refusalOf(await tryMove(room.approver, claim, approve))).toEqual({
      kind: 'not_ready',
      reasons: ['Readers need an answer first: write “In short”, two or three sentences.'],
    });
    expect((await approvedIn(room, claim)).status).toBe('APPROVED');
  });

  test('of an opinion needs none', async () => {
    const room = await aNewsroom();
    const claim = await found(room, { kind: 'OPINION' });
    expect(claim.summary.needed).toBe(false);
    const published = await moves(room.approver, await moves(room.approver, claim, approve), {
      move: 'publish',
    });
    const { snapshot } = must(await publicClaim({ slug: published.slug ?? '' }));
    expect('summary' in snapshot).toBe(false);
  });

  test('is not for whoever wrote its present words, nor is publishing', async () => {
    const room = await aNewsroom();
    const mine = await summarises(room.approver, await found(room));
    const because = ['You wrote “In short”; another editor has to do this.'];
    expect(refusalOf(await tryMove(room.approver, mine, approve))).toEqual({
      kind: 'forbidden',
      reasons: because,
    });
    const approved = await moves(room.adjudicator, mine, approve);
    const publish = { move: 'publish' } as const;
    expect(refusalOf(await tryMove(room.approver, approved, publish))).toMatchObject({ reasons: because });
    expect((await moves(room.adjudicator, approved, publish)).status).toBe('PUBLISHED');
  });

  test('is for whoever wrote what has been replaced since', async () => {
    const room = await aNewsroom();
    const mine = await summarises(room.approver, await found(room));
    const theirs = await summarises(room.author, mine, otherWords);
    expect((await moves(room.approver, theirs, approve)).status).toBe('APPROVED');
  });

  test('covers it: words that changed under an approval can’t be published', async () => {
    const room = await aNewsroom();
    const approved = await aClaim('APPROVED', room);
    await transaction(async (tx) => {
      await tx.claim.update({ where: { id: approved.id }, data: { summary: 'Slipped in. By nobody.' } });
      return ok(null);
    });
    expect(refusalOf(await tryMove(room.approver, approved, { move: 'publish' }))).toMatchObject({
      reasons: ['The content is not what was approved. Send the claim back.'],
    });
  });
});

describe('a new finding', () => {
  test('keeps the old words as text, but has to be answered anew: kept as they are, or written again', async () => {
    const room = await aNewsroom();
    const first = await aClaim('REVIEWED', room);
    const back = await moves(room.approver, first, { move: 'sendBack', reason: 'A newer source exists.' });
    const second = await again(room, back);
    expect(second.summary.written).toMatchObject({ text: inShort, counts: false });
    expect(refusalOf(await tryMove(room.approver, second, approve)).kind).toBe('not_ready');
    const kept = await summarises(room.approver, second);
    expect(kept.summary.written).toMatchObject({ by: { id: room.author.id }, counts: true });
    expect((await eventsOf(kept.id)).map((e) => [e.verb, e.actorId])).toEqual([
      ['summary.written', room.author.id],
      ['summary.kept', room.approver.id],
    ]);
    // Who held to the words has read what somebody else wrote.
    expect((await moves(room.approver, kept, approve)).status).toBe('APPROVED');
  });

  test('after an adjudication as after an agreement', async () => {
    const room = await aNewsroom();
    const decided = await moves(room.adjudicator, await aClaim('ADJUDICATION', room), adjudication);
    expect((await approvedIn(room, decided)).status).toBe('APPROVED');
  });

  test('published with other words needs a correction, which says both', async () => {
    const room = await aNewsroom();
    const published = await aClaim('PUBLISHED', room);
    const draft = await moves(room.approver, published, { move: 'reopen', reason: 'New facts.' });
    const summarised = await summarises(room.author, await again(room, draft), otherWords);
    const approved = await moves(room.approver, summarised, approve);
    expect(approved.differs).toBe(true);
    expect(refusalOf(await tryMove(room.approver, approved, { move: 'publish' })).kind).toBe('invalid');
    const correction = { kind: 'UPDATE', note: 'A third document came to light.' } as const;
    await moves(room.approver, approved, { move: 'publish', correction });
    const { snapshot } = must(await publicClaim({ slug: published.slug ?? '' }));
    expect(snapshot.summary).toBe(otherWords);
    expect(snapshot.corrections[0]).toMatchObject({
      before: `In short: ${inShort}`,
      after: `In short: ${otherWords}`,
    });
  });
});

describe('readers', () => {
  test('get it with the claim, in lists and in the search; nothing of it before and nothing after a retraction', async () => {
    const room = await aNewsroom();
    const word = 'Zanzibarquay';
    const lists = async () => ({
      found: must(await publicClaims({ q: word, limit: 10 })).items.map(({ summary }) => summary),
      newest: JSON.stringify(must(await publicClaims({ limit: 100 }))).includes(word),
    });
    const text = `The convoy went to ${word}. Two documents say so.`;
    const approved = await moves(
      room.approver,
      await summarises(room.author, await found(room), text),
      approve,
    );
    expect(await lists()).toEqual({ found: [], newest: false });
    const published = await moves(room.approver, approved, { move: 'publish' });
    expect(await lists()).toEqual({ found: [text], newest: true });
    const slug = published.slug ?? '';
    expect(must(await publicClaim({ slug })).snapshot.summary).toBe(text);
    const reopened = await moves(room.approver, published, { move: 'reopen', reason: 'New facts.' });
    await summarises(room.author, await again(room, reopened), otherWords);
    expect(must(await publicClaim({ slug })).snapshot.summary).toBe(text);

    const retracted = await aClaim('RETRACTED', room);
    for (const sequence of [1, 2]) {
      const { body } = must(await publicClaim({ slug: retracted.slug ?? '', sequence }));
      expect(body).not.toContain('Nobody signed anything');
    }
  });
});
