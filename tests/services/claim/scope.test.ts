import { beforeAll, describe, expect, test } from 'vitest';
import { claimPage } from '@/lib/data/claim/cards';
import { findClaim } from '@/lib/data/claim/reading';
import { reader, transaction } from '@/lib/data/db';
import { visibleTo } from '@/lib/data/scope';
import { type Actor, type Person, roles, signedOut } from '@/lib/domain/actor';
import { type ClaimAccess, canReadClaim } from '@/lib/domain/claim/access';
import { statuses } from '@/lib/domain/claim/claim';
import { ok } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';
import { aPerson } from '../../support/actors';

type Stored = ClaimAccess & { id: string };

const people: Person[] = [];
const claims: Stored[] = [];

/** One claim for every status, and for everybody as its author, as a contributor, and neither. */
beforeAll(async () => {
  const [other, ...rest] = await Promise.all(['CHECKER' as const, ...roles].map((role) => aPerson(role)));
  if (!other) throw new Error('nobody');
  people.push(other, ...rest);
  for (const status of statuses) {
    claims.push({ id: newId(), status, authorId: other.id, contributorIds: [] });
    for (const person of rest) {
      claims.push({ id: newId(), status, authorId: person.id, contributorIds: [] });
      claims.push({ id: newId(), status, authorId: other.id, contributorIds: [person.id] });
    }
  }
  await transaction(async (tx) => {
    for (const claim of claims) await tx.claim.create({ data: rowOf(claim) });
    return ok(null);
  });
});

const rowOf = ({ id, status, authorId, contributorIds }: Stored) => ({
  id,
  status,
  authorId,
  contributors: { create: contributorIds.map((userId) => ({ userId })) },
  statement: 'The militias left.',
  kind: 'FACTUAL' as const,
  language: 'en',
  risk: 'LOW' as const,
  createdAt: new Date(),
  changedAt: new Date(),
});

const everybody = (): Actor[] => [signedOut, ...people];
const allowedTo = (actor: Actor) =>
  claims.filter((claim) => canReadClaim(actor, claim)).map((claim) => claim.id);

describe('a working copy exists for somebody exactly when the rule says so', () => {
  test('in queries through Prisma', async () => {
    for (const actor of everybody()) {
      const rows = await reader().claim.findMany({ where: visibleTo(actor), select: { id: true } });
      expect(rows.map((row) => row.id).sort()).toEqual(allowedTo(actor).sort());
    }
  });

  test('in hand-written queries', async () => {
    for (const actor of everybody()) {
      const rows = await claimPage(
        actor,
        {},
        { order: 'changed', cursor: undefined, limit: claims.length, now: new Date() },
      );
      expect(rows.map((row) => row.id).sort()).toEqual(allowedTo(actor).sort());
    }
  });

  test('one by one', async () => {
    for (const actor of everybody())
      for (const claim of claims)
        expect((await findClaim(reader(), actor, claim.id)) !== null).toBe(canReadClaim(actor, claim));
  });

  test('and the cases tell the roles apart: readers and admins see none, a checker not every withdrawn one', () => {
    const seen = Object.fromEntries(people.slice(1).map((person) => [person.role, allowedTo(person).length]));
    expect(seen).toEqual({ READER: 0, CHECKER: claims.length - 7, EDITOR: claims.length, ADMIN: 0 });
  });
});
