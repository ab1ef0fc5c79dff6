import { beforeAll, describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { aClaim, adjudication, aNewsroom, moves } from '../../support/newsroom';

/**
 * What is kept for good is kept by the database too: no statement gets past its triggers, whoever writes it. Each of these
 * is refused, and leaves everything as it was.
 */
const guarded = [
  'ArticleVersion',
  'ReviewRound',
  'Review',
  'Adjudication',
  'Publication',
  'Correction',
  'AuditEvent',
  'AuditHead',
] as const;

/**
 * The columns by which a row could take another one's place, besides its id. An adjudication's id is its round, and of the
 * log's head there is one.
 */
const places: Record<Exclude<(typeof guarded)[number], 'Adjudication' | 'AuditHead'>, string[]> = {
  ArticleVersion: ['articleId', 'sequence'],
  ReviewRound: ['claimId', 'sequence'],
  Review: ['roundId', 'reviewerId', 'sequence'],
  Publication: ['claimId', 'sequence'],
  Correction: ['publicationId'],
  AuditEvent: ['hash'],
};

/** A newsroom with all of it: two publications and a correction, a disagreement that an editor decided, evidence. */
beforeAll(async () => {
  const room = await aNewsroom();
  const paper = {
    title: 'A paper',
    type: 'DATA',
    stance: 'CONTEXT',
    strength: 'WEAK',
    rationale: 'So.',
  } as const;
  await aClaim('RETRACTED', room, {}, { review: { evidence: [paper] } });
  await moves(room.adjudicator, await aClaim('ADJUDICATION', room), adjudication);
  const left = await aClaim('IN_REVIEW', room);
  await moves(room.approver, left, { move: 'sendBack', reason: 'Wrong date.' });
}, 180_000);

const run = (sql: string) =>
  transaction(async (tx) => {
    await tx.$executeRawUnsafe(sql);
    return ok(null);
  });

const rowsOf = (table: string) => reader().$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY 1`);

/** The words with which a trigger stops a statement; a statement that is wrong in itself would say something else. */
const stopped = /immutable|kept|frozen|append-only|sealed/i;

async function isStopped(table: string, sql: string): Promise<void> {
  const before = await rowsOf(table);
  expect(before).not.toEqual([]);
  await expect(run(sql)).rejects.toThrow(stopped);
  expect(await rowsOf(table)).toEqual(before);
}

const columnsOf = async (table: string): Promise<string[]> =>
  (await reader().$queryRawUnsafe<{ name: string }[]>(`PRAGMA table_info("${table}")`)).map((c) => c.name);

describe.each(guarded)('%s', (table) => {
  test('is not deleted', () => isStopped(table, `DELETE FROM "${table}"`));

  test('is not replaced by a row with its id', async () => {
    await isStopped(table, `INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}"`);
  });
});

test.each(Object.entries(places))('%s: not replaced by another row in its place', async (table, place) => {
  const columns = await columnsOf(table);
  const values = columns.map((name) => {
    if (name === 'id') return `'new ' || "id"`;
    if (name === 'sequence' && !place.includes(name)) return '"sequence" + 100000';
    return name === 'slug' ? `'new-' || "slug"` : `"${name}"`;
  });
  const names = columns.map((name) => `"${name}"`).join(', ');
  const others = `SELECT ${values.join(', ')} FROM "${table}"`;
  await isStopped(table, `INSERT OR REPLACE INTO "${table}" (${names}) ${others}`);
});

describe('what is sealed is not rewritten', () => {
  test.each([
    ['ArticleVersion', `"text" = 'forged'`, '1'],
    ['Review', `"verdict" = 'FALSE'`, '1'],
    ['Adjudication', `"rationale" = 'forged'`, '1'],
    ['ReviewRound', `"verdict" = 'FALSE'`, `"verdict" IS NOT NULL`],
    ['ReviewRound', `"state" = 'OPEN'`, `"state" = 'ABANDONED'`],
    ['ReviewRound', '"quorum" = 1', '1'],
    ['EvidenceLink', `"rationale" = 'forged'`, '"reviewId" IS NOT NULL'],
    ['EvidenceLink', '"reviewId" = NULL', '"reviewId" IS NOT NULL'],
    ['Publication', `"snapshot" = '{}'`, '1'],
    ['Correction', `"note" = 'forged'`, '1'],
    ['AuditEvent', `"verb" = 'forged'`, '"sequence" = 1'],
    ['AuditHead', '"sequence" = "sequence" - 1', '1'],
    ['AuditHead', '"sequence" = "sequence" + 1', '1'],
    ['AuditHead', `"hash" = 'forged'`, '1'],
    ['AuditHead', '"id" = 2', '1'],
  ])('%s: %s where %s', async (table, change, where) => {
    await isStopped(table, `UPDATE "${table}" SET ${change} WHERE ${where}`);
  });

  test('an event is not put anywhere but behind the last one', async () => {
    const copied = (sequence: string, before: string) => `INSERT INTO "AuditEvent"
      SELECT ${sequence}, "at", "actorId", 'forged', "subjectKind", "subjectId", "claimId", "detail", ${before}, 'hash'
      FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1`;
    await isStopped('AuditEvent', copied('"sequence" + 2', '"hash"'));
    await isStopped('AuditEvent', copied('"sequence" + 1', '"prevHash"'));
    await isStopped('AuditEvent', copied('NULL', '"hash"'));
  });

  test('evidence of a sealed review is not taken from it', async () => {
    await isStopped('EvidenceLink', 'DELETE FROM "EvidenceLink" WHERE "reviewId" IS NOT NULL');
    await isStopped('EvidenceLink', 'INSERT OR REPLACE INTO "EvidenceLink" SELECT * FROM "EvidenceLink"');
  });
});
