import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Person } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import { AddReply, EditReply } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { PublicClaim } from '@/lib/schemas/publication';
import { getClaim } from '@/lib/services/claim/claims';
import { addReply, editReply, listReplies, removeReply } from '@/lib/services/claim/replies/replies';
import { publicClaim, publicSource } from '@/lib/services/publication/publications';
import { aPerson, readingOnly } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, aSource, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, approvedIn, moves, reviewedBy, tryMove } from '../../support/newsroom';

const NOW = new Date('2026-11-30T12:00:00Z');
const asked = {
  whom: 'The harbour office',
  how: 'By e-mail',
  askedAt: '2026-11-28T10:00:00+01:00',
  deadline: '2026-12-02T10:00:00+01:00',
};
type Given = Partial<z.input<typeof AddReply>>;

const tryAdd = (by: Person, { id }: Pick<ClaimView, 'id'>, given: Given = {}, now = NOW) =>
  addReply(by, AddReply.parse({ claimId: id, ...asked, ...given }), { now });
const adds = async (by: Person, claim: Pick<ClaimView, 'id'>, given: Given = {}) =>
  must(await tryAdd(by, claim, given));

const firstOf = ({ replies: { items } }: ClaimView) => {
  const [reply] = items;
  if (!reply) throw new Error('Nobody was asked.');
  return reply;
};

const tryEdit = (by: Person, claim: ClaimView, given: Given, now = NOW) => {
  const { id: replyId, version } = firstOf(claim);
  return editReply(by, EditReply.parse({ claimId: claim.id, replyId, version, ...asked, ...given }), { now });
};

describe('a request for a reply', () => {
  test('is recorded with whom, how and until when, in UTC, and then with what came of it', async () => {
    const by = await aPerson('CHECKER');
    const claim = await adds(by, await aDraft({ by }));
    expect(firstOf(claim)).toMatchObject({
      ...{ whom: 'The harbour office', source: null, how: 'By e-mail', outcome: 'PENDING', reply: null },
      ...{
        askedAt: '2026-11-28T09:00:00.000Z',
        deadline: '2026-12-02T09:00:00.000Z',
        due: false,
        version: 1,
      },
    });
    const answered = must(await tryEdit(by, claim, { outcome: 'REPLIED', reply: 'We deny it.' }));
    expect(firstOf(answered)).toMatchObject({
      ...{ outcome: 'REPLIED', reply: 'We deny it.', outcomeAt: NOW.toISOString(), version: 2 },
    });
    const later = new Date('2026-12-01T12:00:00Z');
    const edited = must(
      await tryEdit(by, answered, { outcome: 'REPLIED', reply: 'We deny all of it.' }, later),
    );
    expect(firstOf(edited)).toMatchObject({ reply: 'We deny all of it.', outcomeAt: NOW.toISOString() });
    const told = (await eventsOf(claim.id)).slice(1);
    expect(told.map(({ verb }) => verb)).toEqual(['reply.asked', 'reply.recorded', 'reply.edited']);
    expect(JSON.stringify(told)).not.toContain('deny');
  });

  test('is due once its deadline is past and nothing came of it', async () => {
    const by = await aPerson('CHECKER');
    const past = { askedAt: '2026-11-01T09:00:00Z', deadline: '2026-11-03T09:00:00Z' };
    const claim = await adds(by, await aDraft({ by }), past);
    expect(firstOf(claim).due).toBe(true);
    const silent = must(await tryEdit(by, claim, { ...past, outcome: 'NO_RESPONSE' }));
    expect(firstOf(silent).due).toBe(false);
  });

  test('names a source, whose name it then has, or says whom in words', async () => {
    const by = await aPerson('CHECKER');
    const source = await aSource({ by, name: 'Harbour Authority', kind: 'ORGANISATION' });
    const draft = await aDraft({ by });
    const claim = await adds(by, draft, { whom: null, sourceId: source.id });
    expect(firstOf(claim)).toMatchObject({ whom: 'Harbour Authority', source: { id: source.id } });
    expect(pathsOf(await tryAdd(by, draft, { whom: null }))).toEqual(['whom']);
    expect(pathsOf(await tryAdd(by, draft, { sourceId: 'nobody' }))).toEqual(['sourceId']);
    const early = { outcome: 'NO_RESPONSE' as const, askedAt: '2027-01-01T00:00:00Z' };
    expect(pathsOf(await tryAdd(by, draft, early))).toEqual(['askedAt', 'deadline', 'outcome']);
  });

  test.each(['2026-11-28T09:00Z', '2026-11-28T10:00+01:00', '2026-11-28T09:00:00.000Z'])(
    '%s is one time, with seconds or without',
    (askedAt) => {
      expect(AddReply.parse({ claimId: 'a', ...asked, askedAt }).askedAt).toBe('2026-11-28T09:00:00.000Z');
    },
  );

  test.each([
    ['2026-11-28', 'a day alone'],
    ['2026-11-28T10:00:00', 'no zone'],
    ['2026-02-30T10:00:00Z', 'no such day'],
    ['soon', 'no time at all'],
  ])('%s is refused as a time: %s', (askedAt) => {
    const parsed = AddReply.safeParse({ claimId: 'a', ...asked, askedAt });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['askedAt']]);
  });

  test.each([
    ['DRAFT', null],
    ['IN_REVIEW', null],
    ['ADJUDICATION', null],
    ['REVIEWED', null],
    ['APPROVED', null],
    ['PUBLISHED', 'not_ready'],
    ['RETRACTED', 'not_ready'],
    ['WITHDRAWN', 'not_ready'],
  ] as const)('%s: refused with %s', async (status: Status, kind) => {
    const room = await aNewsroom();
    const result = await tryAdd(room.author, await aClaim(status, room));
    expect(result.ok ? null : result.refusal.kind).toBe(kind);
  });

  test('leaves a draft in its version; where somebody is about to approve it raises it', async () => {
    const room = await aNewsroom();
    const draft = await aDraft({ by: room.author });
    expect((await adds(room.author, draft)).version).toBe(draft.version);
    const reviewed = await aClaim('REVIEWED', room);
    expect((await adds(room.author, reviewed)).version).toBe(reviewed.version + 1);
    expect(refusalOf(await tryMove(room.approver, reviewed, { move: 'approve' })).kind).toBe('stale');
  });

  test('whoever records it has a hand in the claim, and can’t approve it', async () => {
    const room = await aNewsroom();
    const seen = await aClaim('REVIEWED', room);
    const warned = must(await getClaim(room.approver, { claimId: seen.id })).replies;
    expect(warned).toMatchObject({
      allowed: true,
      warns: [expect.stringContaining('has a hand in the claim')],
    });
    const claim = await adds(room.approver, seen);
    expect(claim.contributors.map(({ id }) => id)).toEqual([room.approver.id]);
    expect(refusalOf(await tryMove(room.approver, claim, { move: 'approve' })).kind).toBe('forbidden');
    expect((await moves(room.adjudicator, claim, { move: 'approve' })).status).toBe('APPROVED');
  });

  test('what changes after approval ends it: readers see it', async () => {
    const room = await aNewsroom();
    const claim = await adds(room.author, await aClaim('APPROVED', room));
    const refused = refusalOf(await tryMove(room.approver, claim, { move: 'publish' }));
    expect(refused).toMatchObject({
      kind: 'not_ready',
      reasons: [expect.stringContaining('not what was approved')],
    });
  });

  test('who changed the same meanwhile is seen, by its own version', async () => {
    const by = await aPerson('CHECKER');
    const claim = await adds(by, await aDraft({ by }));
    must(await tryEdit(by, claim, { outcome: 'DECLINED' }));
    expect(refusalOf(await tryEdit(by, claim, { outcome: 'REPLIED', reply: 'No.' }))).toMatchObject({
      kind: 'stale',
      current: { items: [{ outcome: 'DECLINED', version: 2 }] },
    });
    const { id: replyId, version } = firstOf(claim);
    const taking = { claimId: claim.id, replyId, version };
    expect(refusalOf(await removeReply(by, taking)).kind).toBe('stale');
    expect(must(await removeReply(by, { ...taking, version: 2 })).replies.items).toEqual([]);
    expect((await eventsOf(claim.id)).at(-1)).toMatchObject({ verb: 'reply.removed' });
    expect(refusalOf(await removeReply(by, { ...taking, version: 2 })).kind).toBe('not_found');
  });

  test('of another claim does not exist here, and nothing of it for who is not on the desk', async () => {
    const by = await aPerson('CHECKER');
    const claim = await adds(by, await aDraft({ by }));
    const other = await aDraft({ by });
    const { id: replyId, version } = firstOf(claim);
    expect(refusalOf(await removeReply(by, { claimId: other.id, replyId, version })).kind).toBe('not_found');
    for (const role of ['ADMIN', 'READER'] as const) {
      const stranger = await aPerson(role);
      expect(refusalOf(await listReplies(stranger, { claimId: claim.id })).kind).toBe('not_found');
      expect(refusalOf(await tryAdd(stranger, claim)).kind).toBe('not_found');
    }
    expect(refusalOf(await tryAdd(readingOnly(by), claim)).kind).toBe('forbidden');
    expect(must(await listReplies(readingOnly(by), { claimId: claim.id }))).toMatchObject({
      ...{ allowed: false, items: [{ id: replyId }] },
    });
  });
});

test('asked and answered is part of the publication, with the page of who was asked', async () => {
  const room = await aNewsroom();
  const source = await aSource({
    by: room.author,
    name: 'Harbour Authority of Lakeside',
    kind: 'ORGANISATION',
  });
  const draft = await aDraft({ by: room.author, accuses: 'The harbour authority' });
  const answer = { outcome: 'REPLIED', reply: 'We measured on the day before.' } as const;
  await adds(room.author, draft, { whom: null, sourceId: source.id, ...answer });
  const claim = await approvedIn(
    room,
    await reviewedBy(room, await moves(room.author, draft, { move: 'submit' })),
  );
  const { slug } = await moves(room.approver, claim, { move: 'publish' });
  const { snapshot } = must(await publicClaim({ slug: slug ?? '' }));
  expect(PublicClaim.parse(snapshot)).toEqual(snapshot);
  expect(snapshot.replies).toEqual([
    {
      ...{ whom: source.name, how: 'By e-mail', ...answer, outcomeAt: NOW.toISOString() },
      source: { slug: source.slug, name: source.name, kind: 'ORGANISATION' },
      ...{ askedAt: '2026-11-28T09:00:00.000Z', deadline: '2026-12-02T09:00:00.000Z' },
    },
  ]);
  expect(snapshot.sources.map((one) => one.slug)).toContain(source.slug);
  const page = must(await publicSource({ slug: source.slug, limit: 10 }));
  expect(JSON.stringify(page)).toContain(snapshot.claim.statement);
});
