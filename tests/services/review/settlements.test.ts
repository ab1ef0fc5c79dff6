import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { SettleClaim } from '@/lib/schemas/review/settlement';
import { getCalibration } from '@/lib/services/review/calibration';
import { listSettlements, settleClaim, withdrawSettlement } from '@/lib/services/review/settlements';
import { aPerson, readingOnly } from '../../support/actors';
import { must, refusalOf } from '../../support/make';
import { aClaim, adjudication, aNewsroom, moves, seals } from '../../support/newsroom';

const settles = (
  by: Person,
  { id, version }: Pick<ClaimView, 'id' | 'version'>,
  truth = 'TRUE',
  key?: string,
) =>
  settleClaim(
    by,
    SettleClaim.parse({
      claimId: id,
      version,
      truth,
      reason: 'The court’s ruling.',
      url: 'https://court.example/1',
    }),
    { key: key ?? null },
  );
const withdraws = (by: Person, { id }: Pick<ClaimView, 'id'>, settlementId: string) =>
  withdrawSettlement(by, { claimId: id, settlementId, reason: 'The ruling was overturned.' });
const brierOf = async (by: Person, whose = by) => {
  const { n, without, brier } = must(await getCalibration(by, { userId: whose.id }));
  return [n, without, brier === null ? null : Number(brier.toFixed(4))];
};

describe('a claim is settled', () => {
  test('by an editor apart, counts for its reviewers, and is withdrawn by another; the history keeps both', async () => {
    const room = await aNewsroom();
    const [a, b] = room.reviewers;
    const claim = await aClaim('PUBLISHED', room);
    expect(await brierOf(a)).toEqual([0, 0, null]);
    const settled = must(await settles(room.adjudicator, claim));
    expect(settled).toMatchObject({
      allowed: false,
      items: [
        { truth: 'TRUE', by: { id: room.adjudicator.id }, withdrawn: null, withdraw: { allowed: false } },
      ],
    });
    // “Supported”, probably true: 0.675, and it was.
    expect(await brierOf(a)).toEqual([1, 0, 0.1056]);
    expect(await brierOf(room.approver, b)).toEqual([1, 0, 0.1056]);

    const [{ id } = { id: '' }] = settled.items;
    expect(refusalOf(await withdraws(room.adjudicator, claim, id)).kind).toBe('forbidden');
    const after = must(await withdraws(room.approver, claim, id));
    expect(after.items).toMatchObject([
      { truth: 'TRUE', withdrawn: { by: { id: room.approver.id }, reason: 'The ruling was overturned.' } },
    ]);
    expect(await brierOf(a)).toEqual([0, 0, null]);
    expect(refusalOf(await withdraws(room.approver, claim, id)).kind).toBe('not_ready');
    expect(must(await settles(room.approver, claim, 'FALSE')).items.map(({ truth }) => truth)).toEqual([
      'FALSE',
      'TRUE',
    ]);
    expect(await brierOf(a)).toEqual([1, 0, 0.4556]);
    const events = await reader().auditEvent.findMany({
      where: { claimId: claim.id, subjectKind: 'settlement' },
      orderBy: { sequence: 'asc' },
    });
    expect(events.map(({ verb }) => verb)).toEqual([
      'settlement.made',
      'settlement.withdrawn',
      'settlement.made',
    ]);
  });

  test('once a key, with the claim as it was read', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('REVIEWED', room);
    const stale = await settles(room.approver, { id: claim.id, version: claim.version - 1 });
    expect(refusalOf(stale)).toMatchObject({ kind: 'stale', current: { version: claim.version } });
    const first = must(await settles(room.approver, claim, 'TRUE', 'key-of-one-press-1'));
    expect(must(await settles(room.approver, claim, 'TRUE', 'key-of-one-press-1'))).toEqual(first);
    expect(refusalOf(await settles(room.approver, claim)).kind).toBe('not_ready');
  });

  test('never by whoever wrote or reviewed it, nor while it is open; for others it is not there', async () => {
    const room = await aNewsroom();
    const open = await aClaim('IN_REVIEW', room);
    expect(refusalOf(await settles(room.approver, open)).kind).toBe('not_ready');
    const claim = await aClaim('PUBLISHED', room);
    // The second reviewer is an editor.
    expect(refusalOf(await settles(room.reviewers[1], claim)).kind).toBe('forbidden');
    const own = await aClaim('PUBLISHED', { ...room, author: await aPerson('EDITOR') });
    expect(refusalOf(await settles({ ...room.author, id: own.author.id, role: 'EDITOR' }, own)).kind).toBe(
      'forbidden',
    );
    for (const role of ['CHECKER', 'ADMIN', 'READER'] as const)
      expect(refusalOf(await settles(await aPerson(role), claim)).kind).toBe('not_found');
    expect(refusalOf(await settles(readingOnly(room.approver), claim)).kind).toBe('forbidden');
    expect(refusalOf(await listSettlements(await aPerson('READER'), { claimId: claim.id })).kind).toBe(
      'not_found',
    );
    expect(must(await listSettlements(room.author, { claimId: claim.id }))).toMatchObject({
      allowed: false,
      items: [],
    });
  });

  test('what a first opinion said counts, of the round that was settled, and one without a basis is named', async () => {
    const room = await aNewsroom();
    const [a, b] = room.reviewers;
    const disputed = await aClaim('ADJUDICATION', room);
    const decided = await moves(room.adjudicator, disputed, adjudication);
    must(await settles(room.approver, decided, 'FALSE'));
    // The first said “false”, improbable: 0.03; the second 0.675.
    expect([await brierOf(a), await brierOf(b)]).toEqual([
      [1, 0, 0.0009],
      [1, 0, 0.4556],
    ]);
    const silent = await aClaim(
      'REVIEWED',
      room,
      {},
      { review: { verdict: 'UNVERIFIABLE', credibility: 6 } },
    );
    must(await settles(room.approver, silent));
    expect(await brierOf(a)).toEqual([1, 1, 0.0009]);
    // In a later round of the claim somebody says something else: what was settled was settled before.
    const again = await moves(
      room.author,
      await moves(room.approver, decided, { move: 'sendBack', reason: 'A date is wrong.' }),
      { move: 'submit' },
    );
    await seals(a, again, { round: 2, verdict: 'SUPPORTED', credibility: 1 });
    await seals(b, again, { round: 2, verdict: 'SUPPORTED', credibility: 1 });
    expect(await brierOf(a)).toEqual([1, 1, 0.0009]);
  });
});

test('calibration is for the reviewer and for editors; for a colleague it does not exist', async () => {
  const room = await aNewsroom();
  const [a, , c] = room.reviewers;
  expect(must(await getCalibration(a, {})).person.id).toBe(a.id);
  expect(refusalOf(await getCalibration(c, { userId: a.id })).kind).toBe('not_found');
  expect(refusalOf(await getCalibration(c, { userId: 'nobody' })).kind).toBe('not_found');
  expect(must(await getCalibration(room.approver, { userId: a.id })).person.id).toBe(a.id);
  const reader = await aPerson('READER');
  expect(refusalOf(await getCalibration(room.approver, { userId: reader.id })).kind).toBe('not_found');
  for (const role of ['READER', 'ADMIN'] as const)
    expect(refusalOf(await getCalibration(await aPerson(role), {})).kind).toBe('not_found');
});
