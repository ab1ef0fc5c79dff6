import { beforeAll, describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { aClaim, adjudication, aNewsroom, moves, seen } from '../../support/newsroom';
import { onPostgres } from '../../support/postgres';

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

/** What rows are known by, where that is not their id. */
const ids: Partial<Record<(typeof guarded)[number], string>> = {
  Adjudication: 'roundId',
  AuditEvent: 'sequence',
};

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
  await aClaim('RETRACTED', room, {}, { review: { evidence: [paper, seen()] } });
  await moves(room.adjudicator, await aClaim('ADJUDICATION', room), adjudication);
  const left = await aClaim('IN_REVIEW', room);
  await moves(room.approver, left, { move: 'sendBack', reason: 'Wrong date.' });
}, 180_000);

const run = (sql: string) =>
  transaction(async (tx) => {
    await tx.$executeRawUnsafe(sql);
    return ok(null);
  });

const rowsOf = (table: string) =>
  reader().$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}" ORDER BY 1`);

/** The words with which a trigger stops a statement; a statement that is wrong in itself would say something else. */
const stopped = /immutable|kept|frozen|append-only|sealed/i;

async function isStopped(table: string, sql: string): Promise<void> {
  const before = await rowsOf(table);
  expect(before).not.toEqual([]);
  await expect(run(sql)).rejects.toThrow(stopped);
  expect(await rowsOf(table)).toEqual(before);
}

const columnsOf = async (table: string): Promise<string[]> => Object.keys((await rowsOf(table))[0] ?? {});

/** Puts rows over those that stand in the same place: the one statement that SQLite has for it, or that PostgreSQL has. */
async function replacing(table: string, place: readonly string[], value: (column: string) => string) {
  const columns = await columnsOf(table);
  const names = (list: readonly string[]) => list.map((name) => `"${name}"`).join(', ');
  const rows = `INTO "${table}" (${names(columns)}) SELECT ${columns.map(value).join(', ')} FROM "${table}"`;
  if (!onPostgres) return `INSERT OR REPLACE ${rows}`;
  const over = columns.map((name) => `"${name}" = excluded."${name}"`).join(', ');
  return `INSERT ${rows} ON CONFLICT (${names(place)}) DO UPDATE SET ${over}`;
}

const asItIs = (column: string) => `"${column}"`;

describe.each(guarded)('%s', (table) => {
  test('is not deleted', () => isStopped(table, `DELETE FROM "${table}"`));

  test('is not replaced by a row with its id', async () => {
    await isStopped(table, await replacing(table, [ids[table] ?? 'id'], asItIs));
  });

  test.runIf(onPostgres)('is not emptied', () => isStopped(table, `TRUNCATE "${table}" CASCADE`));
});

test.each(Object.entries(places))('%s: not replaced by another row in its place', async (table, place) => {
  const other = (name: string) => {
    if (name === 'id') return `'new ' || "id"`;
    if (name === 'sequence' && !place.includes(name)) return '"sequence" + 100000';
    return name === 'slug' ? `'new-' || "slug"` : `"${name}"`;
  };
  await isStopped(table, await replacing(table, place, other));
});

describe('what is sealed is not rewritten', () => {
  test.each([
    ['ArticleVersion', `"text" = 'forged'`, 'TRUE'],
    ['Review', `"verdict" = 'FALSE'`, 'TRUE'],
    ['Adjudication', `"rationale" = 'forged'`, 'TRUE'],
    ['ReviewRound', `"verdict" = 'FALSE'`, `"verdict" IS NOT NULL`],
    ['ReviewRound', `"state" = 'OPEN'`, `"state" = 'ABANDONED'`],
    ['ReviewRound', '"quorum" = 1', 'TRUE'],
    ['EvidenceLink', `"rationale" = 'forged'`, '"reviewId" IS NOT NULL'],
    ['EvidenceLink', '"reviewId" = NULL', '"reviewId" IS NOT NULL'],
    ['Publication', `"snapshot" = '{}'`, 'TRUE'],
    ['Correction', `"note" = 'forged'`, 'TRUE'],
    ['AuditEvent', `"verb" = 'forged'`, '"sequence" = 1'],
    ['AuditHead', '"sequence" = "sequence" - 1', 'TRUE'],
    ['AuditHead', '"sequence" = "sequence" + 1', 'TRUE'],
    ['AuditHead', `"hash" = 'forged'`, 'TRUE'],
    ['AuditHead', '"id" = 2', 'TRUE'],
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
    await isStopped('EvidenceLink', await replacing('EvidenceLink', ['id'], asItIs));
  });
});
