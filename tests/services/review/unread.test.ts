import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AddEvidence } from '@/lib/schemas/evidence';
import { operations } from '@/lib/schemas/operations/all';
import { getClaim } from '@/lib/services/claim/claims';
import { addEvidence } from '@/lib/services/claim/evidence';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { newId } from '@/lib/services/ids';
import { aPerson } from '../../support/actors';
import { aDraft, aSource, must } from '../../support/make';
import { aClaim, aNewsroom, moves, seals, tryRecuse, trySeal } from '../../support/newsroom';
import { type Read, readsOf } from '../../support/queries';
import { type Reading, readings } from '../../support/readings';

/** Time tells what is loaded, so what is blind must not be: not one row, not one query. */

const evidence = (count: number, sourceIds: readonly string[]) =>
  Array.from({ length: count }, (_, i) => ({
    title: `Paper ${i}`,
    sourceId: sourceIds[i % sourceIds.length],
    type: 'DATA' as const,
    stance: 'CONTRADICTS' as const,
    strength: 'STRONG' as const,
    rationale: 'It says otherwise.',
  }));

type Asked = { answer: string; reads: Read[] };

/** What one person gets from every read, and what is read for it. */
async function askedBy(by: Person, all: Record<string, Reading>): Promise<Record<string, Asked>> {
  const asked: Record<string, Asked> = {};
  for (const [name, reading] of Object.entries(all)) {
    const { value, reads } = await readsOf(() => reading(by));
    asked[name] = { answer: JSON.stringify(value), reads };
  }
  return asked;
}

const rowsIn = (asked: Record<string, Asked>, name: string): number =>
  asked[name]?.reads.reduce((sum, { rows }) => sum + rows, 0) ?? 0;

/**
 * The check of the chain follows every event there is, the hidden ones too: it is there to miss none. It answers the same
 * bytes, and one event more among thousands takes microseconds.
 */
const followsTheWholeChain = ({ sql }: Read) => /"AuditEvent" WHERE "sequence" > (?:\?|\$1)/.test(sql);
const compared = (asked: Record<string, Asked>) => ({
  ...asked,
  checkAudit: {
    ...asked.checkAudit,
    reads: asked.checkAudit?.reads.filter((read) => !followsTheWholeChain(read)),
  },
});

describe('what a colleague has sealed is not read', () => {
  test('no read of the API is forgotten here', async () => {
    const claim = await aClaim('IN_REVIEW', await aNewsroom());
    const names = Object.keys(readings(claim, { sourceId: '', evidenceId: '' }));
    const reads = operations.filter(({ method }) => method === 'GET').map(({ id }) => id);
    expect(reads.filter((id) => !names.includes(id))).toEqual([]);
    expect(reads.length).toBeGreaterThan(15);
  });

  test.each([0, 3, 20])(
    'with %i pieces of evidence: equal queries, equal rows, equal bytes',
    async (count) => {
      const room = await aNewsroom();
      const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
      const [sealer, other] = room.reviewers;
      const sourceIds = [(await aSource()).id, (await aSource({ name: 'Somebody else' })).id];
      const [sourceId = ''] = sourceIds;
      const others = [room.author, other, room.approver, await aPerson('CHECKER'), await aPerson('ADMIN')];
      const ask = (by: Person, evidenceId: string) => askedBy(by, readings(claim, { sourceId, evidenceId }));
      // Whoever comes first sets up the connections.
      await ask(room.author, newId());

      const before = new Map<Person, Record<string, Asked>>();
      for (const person of [...others, sealer]) before.set(person, await ask(person, newId()));
      const sealed = await seals(sealer, claim, { evidence: evidence(count, sourceIds) });
      const hidden = evidenceIdOf(sealed) ?? newId();
      for (const person of others)
        expect(compared(await ask(person, hidden))).toEqual(compared(before.get(person) ?? {}));

      // The test can fail: the sealer is answered otherwise, and more is read for them.
      const mine = await ask(sealer, hidden);
      expect(mine.getClaim?.answer).not.toBe(before.get(sealer)?.getClaim?.answer);
      expect(rowsIn(mine, 'getClaim')).toBeGreaterThan(rowsIn(before.get(sealer) ?? {}, 'getClaim') + count);
    },
  );

  test('neither is what was sealed in a round that was left', async () => {
    const room = await aNewsroom();
    const [sealer, other] = room.reviewers;
    const { id: sourceId } = await aSource();
    const twins = [await aClaim('IN_REVIEW', room), await aClaim('IN_REVIEW', room)] as const;
    await seals(sealer, twins[1], { evidence: evidence(3, [sourceId]) });
    for (const claim of twins) {
      const back = await moves(other, claim, { move: 'sendBack', reason: 'The date is missing.' });
      await moves(room.author, back, { move: 'submit' });
    }
    for (const person of [room.author, other, room.approver])
      expect(await readsFor(twins[1].id, person)).toEqual(await readsFor(twins[0].id, person));
  });

  test('nor by the write of somebody else who seals or tries to', async () => {
    const room = await aNewsroom();
    const [sealer, second, third] = room.reviewers;
    const { id: sourceId } = await aSource();
    const twins = [
      await aClaim('IN_REVIEW', room, { risk: 'HIGH' }),
      await aClaim('IN_REVIEW', room, { risk: 'HIGH' }),
    ] as const;
    await seals(sealer, twins[1], { evidence: evidence(20, [sourceId]) });
    const writes = (claim: ClaimView) => [
      () => trySeal(room.author, claim),
      () => trySeal(third, claim, { likelihood: 'LIKELY' }),
      () => trySeal(third, claim, { round: 2 }),
      () => tryRecuse(third, claim),
      () => trySeal(second, claim),
    ];
    const [quiet, reviewed] = twins.map(writes);
    for (const [i, write] of (quiet ?? []).entries()) {
      const [without, having] = [await readsOf(write), await readsOf(async () => reviewed?.[i]?.())];
      expect(having.reads).toEqual(without.reads);
    }
  });
});

describe('what does not exist for somebody is not read', () => {
  test('a withdrawn claim and none at all', async () => {
    const room = await aNewsroom();
    const { id } = await aClaim('WITHDRAWN', room);
    const somebody = await aPerson('CHECKER');
    expect(await readsFor(id, somebody)).toEqual(await readsFor(newId(), somebody));
    expect(await readsFor(id, room.approver)).not.toEqual(await readsFor(id, somebody));
  });

  test('restricted evidence of a draft, by itself and in its claim', async () => {
    const by = await aPerson('EDITOR');
    const twins = [await aDraft({ by }), await aDraft({ by })] as const;
    const [paper = {}] = evidence(1, [(await aSource()).id]);
    const { id: claimId, version } = twins[1];
    const restricted = { ...paper, claimId, version, sensitivity: 'RESTRICTED' };
    const evidenceId = evidenceIdOf(must(await addEvidence(by, AddEvidence.parse(restricted)))) ?? '';
    const somebody = await aPerson('CHECKER');
    const found = (person: Person, id: string) => readsOf(() => getEvidence(person, { evidenceId: id }));
    expect(await readsFor(claimId, somebody)).toEqual(await readsFor(twins[0].id, somebody));
    expect(await found(somebody, evidenceId)).toEqual(await found(somebody, newId()));
    expect(await found(by, evidenceId)).not.toEqual(await found(somebody, evidenceId));
  });
});

const readsFor = async (claimId: string, by: Person): Promise<Read[]> =>
  (await readsOf(() => getClaim(by, { claimId }))).reads;

const evidenceIdOf = ({ evidence: [link] }: ClaimView): string | undefined => link?.evidence.id;
