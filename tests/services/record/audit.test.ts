import { beforeAll, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { auditHash } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';
import { createToken } from '@/lib/services/people/tokens';
import { checkAudit, listAudit } from '@/lib/services/record';
import { aPerson } from '../../support/actors';
import { must } from '../../support/make';
import { dropTrigger, outside } from '../../support/outside';

let admin: Person;
beforeAll(async () => {
  admin = await aPerson('ADMIN');
  for (const name of ['a', 'b', 'c', 'd', 'e']) await createToken(admin, { name, scope: 'read' });
});

async function everything(limit: number) {
  const items = [];
  let cursor: string | undefined;
  do {
    const page = must(await listAudit(admin, { limit, cursor }));
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}

test('is for administrators alone', async () => {
  for (const role of ['CHECKER', 'EDITOR'] as const) {
    const actor = await aPerson(role);
    expect(await listAudit(actor, { limit: 5 })).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await checkAudit(actor)).toMatchObject({ refusal: { kind: 'not_found' } });
  }
});

test('pages reach every event once, newest first', async () => {
  const events = await everything(2);
  expect(events.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
  expect(events[0]).toMatchObject({
    verb: 'token.created',
    subjectKind: 'token',
    actor: { id: admin.id, name: admin.name },
    to: 'read',
  });
});

test('the events of one thing can be asked for', async () => {
  const [newest] = await everything(50);
  const page = await listAudit(admin, { limit: 50, subjectId: newest?.subjectId });
  expect(page).toMatchObject({ value: { items: [{ sequence: 5 }], next: null } });
});

test('no database handle of the product can change the log', async () => {
  await expect(outside(`UPDATE "AuditEvent" SET "verb" = 'nothing'`)).rejects.toThrow('append-only');
  await expect(outside('DELETE FROM "AuditEvent"')).rejects.toThrow('append-only');
});

const TRIGGERS = [
  ['AuditEvent', 'AuditEvent_append_only'],
  ['AuditEvent', 'AuditEvent_kept'],
  ['AuditEvent', 'AuditEvent_next'],
  ['AuditHead', 'AuditHead_forward'],
  ['AuditHead', 'AuditHead_kept'],
  ['AuditHead', 'AuditHead_one'],
] as const;

/** Somebody with the database in hand: the triggers are gone. */
const tamper = (sql: string) =>
  outside([...TRIGGERS.map(([table, name]) => dropTrigger(table, name)), sql].join(' '));

test('the chain is whole, until somebody with the file in hand changes or takes away a row', async () => {
  expect(await checkAudit(admin)).toEqual({ ok: true, value: { events: 5, whole: true, brokenAt: null } });
  const { actorId } = await reader().auditEvent.findUniqueOrThrow({ where: { sequence: 3 } });
  await tamper(`UPDATE "AuditEvent" SET "actorId" = 'somebody' WHERE "sequence" = 3`);
  expect(await checkAudit(admin)).toMatchObject({ value: { whole: false, brokenAt: 3 } });
  await tamper(`UPDATE "AuditEvent" SET "actorId" = '${actorId}' WHERE "sequence" = 3`);
  expect(await checkAudit(admin)).toMatchObject({ value: { whole: true } });
  await tamper('DELETE FROM "AuditEvent" WHERE "sequence" = 5');
  expect(await checkAudit(admin)).toMatchObject({ value: { whole: false, brokenAt: 5 } });
  // Another event in its place, and one behind the end, each well hashed.
  const { hash } = await reader().auditEvent.findUniqueOrThrow({ where: { sequence: 4 } });
  const event = { verb: 'forged', subjectKind: 'token', subjectId: 'x', actorId: null, claimId: null };
  const at = '2026-01-01T00:00:00.000Z';
  await tamper(`INSERT INTO "AuditEvent" VALUES (5, '${at}', NULL, 'forged', 'token', 'x', NULL, '{}', '${hash}',
    '${auditHash(hash, { ...event, at, detail: '{}' })}')`);
  expect(await checkAudit(admin)).toMatchObject({ value: { whole: false, brokenAt: 5 } });
  await tamper(
    'UPDATE "AuditHead" SET "sequence" = 4, "hash" = (SELECT "hash" FROM "AuditEvent" WHERE "sequence" = 4)',
  );
  expect(await checkAudit(admin)).toMatchObject({ value: { whole: false, brokenAt: 5 } });
  await tamper('DELETE FROM "AuditEvent" WHERE "sequence" = 5');
  expect(await checkAudit(admin)).toMatchObject({ value: { events: 4, whole: true } });
  await tamper('DELETE FROM "AuditEvent" WHERE "sequence" = 2');
  expect(await checkAudit(admin)).toMatchObject({ value: { whole: false, brokenAt: 3 } });
});
