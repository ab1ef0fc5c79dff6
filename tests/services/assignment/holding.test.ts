import { expect, test } from 'vitest';
import { loadsOf } from '@/lib/data/assignment/loads';
import { reader, transaction } from '@/lib/data/db';
import { loadNow } from '@/lib/data/figures/load';
import { assignedDuties, assignmentEndings } from '@/lib/domain/assignment/assignment';
import { type Held, standingFor } from '@/lib/domain/assignment/standing';
import { ok } from '@/lib/domain/result';
import type { RoundState } from '@/lib/domain/review/review';
import { newId } from '@/lib/services/ids';

const now = new Date();
const leases = [null, new Date(now.getTime() - 1), now, new Date(now.getTime() + 1)];

/** States of claims in which somebody has something to do, with the round that they follow. */
const states: readonly ['IN_REVIEW' | 'ADJUDICATION' | 'REVIEWED', RoundState][] = [
  ['IN_REVIEW', 'OPEN'],
  ['ADJUDICATION', 'CONCLUDED'],
  ['REVIEWED', 'CONCLUDED'],
];

type Case = Held & { status: (typeof states)[number][0]; sealed: boolean };

/** One for every claim's state, duty, end and lease, each with a review that its holder has sealed and without; each somebody else's. */
const cases: Case[] = states.flatMap(([status]) =>
  assignedDuties.flatMap((duty) =>
    [null, ...assignmentEndings].flatMap((ending) =>
      leases.flatMap((leasedUntil) =>
        [true, false].map((sealed) => ({
          ...{ userId: newId(), round: 1, status, duty, ending, leasedUntil, sealed },
        })),
      ),
    ),
  ),
);

const store = () =>
  transaction(async (tx) => {
    for (const [status, state] of states) {
      const [claimId, roundId] = [newId(), newId()];
      const round = { id: roundId, sequence: 1, quorum: 99, contentHash: '', state, openedAt: now };
      await tx.claim.create({
        data: {
          ...{ id: claimId, status, authorId: newId(), statement: 'It rained.', kind: 'FACTUAL' },
          ...{ language: 'en', risk: 'LOW', createdAt: now, changedAt: now },
          rounds: { create: [{ ...round, openedById: '' }] },
        },
      });
      const here = cases.filter((one) => one.status === status);
      await tx.review.createMany({
        data: here
          .filter(({ sealed }) => sealed)
          .map(({ userId }) => ({
            ...{ id: newId(), roundId, reviewerId: userId, sequence: 1, sealedAt: now, rationale: 'So.' },
            ...{ verdict: 'FALSE' as const, credibility: 5, confidence: 'LOW' as const },
          })),
      });
      await tx.assignment.createMany({
        data: here.map(({ status: _, sealed: __, ...held }) => ({
          ...{ ...held, id: newId(), claimId, way: 'HAND' as const, assignedAt: now },
          endedAt: held.ending && now,
        })),
      });
    }
    return ok(null);
  });

test('what somebody has on their hands is what holds for everybody else, in every state and whatever they sealed', async () => {
  await store();
  const held = new Map((await loadNow(now)).map((load) => [load.userId, load]));
  const loads = await loadsOf(
    reader(),
    cases.map(({ userId }) => userId),
    now,
  );
  const counted = new Map(loads.map(({ id, load }) => [id, load]));
  for (const { status, sealed, ...row } of cases) {
    const holds = standingFor('another', row, { now, status, latestRound: 1, sealed }) === 'HOLDS';
    const expected = holds ? { duty: row.duty, claims: 1 } : undefined;
    const found = held.get(row.userId);
    expect([found && { duty: found.duty, claims: Number(found.claims) }, row]).toEqual([expected, row]);
    expect(counted.get(row.userId)).toBe(holds ? 1 : 0);
  }
  expect(held.size).toBe(cases.length / (1 + assignmentEndings.length) / 2);
});
