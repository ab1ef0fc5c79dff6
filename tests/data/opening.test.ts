import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { databaseFile, env } from '@/lib/config/env';
import { emptyLog } from '@/lib/data/checkpoint';
import { disconnect, transaction } from '@/lib/data/db';
import { tooNew, unservable } from '@/lib/data/history';
import { leaveNewsroom, openNewsroom, serveNewsroom } from '@/lib/data/opening';
import { tailFault } from '@/lib/data/record/tail';
import { tryHold, Unusable } from '@/lib/data/use';
import { ok } from '@/lib/domain/result';
import { aPerson } from '../support/actors';
import { endOf, says, startChild } from '../support/children';
import { aDraft } from '../support/make';

const file = databaseFile(env().DATABASE_URL);

afterEach(disconnect);

/** What the file itself says, over a connection that leaves nothing behind. */
function inFile<T>(path: string, look: (db: Database.Database) => T): T {
  const db = new Database(path);
  try {
    return look(db);
  } finally {
    db.close();
  }
}

const count = (path: string, table: string) =>
  inFile(path, (db) => Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()));

/** The file alone, in a folder where no log lies beside it. */
function copyAlone(): string {
  const place = join(dirname(file), 'elsewhere', `${Date.now()}-${Math.random()}.db`);
  mkdirSync(dirname(place), { recursive: true });
  copyFileSync(file, place);
  return place;
}

describe('after a clean stop', () => {
  it('the file alone has everything, no log lies beside it, and the newsroom is free', async () => {
    const author = await aPerson('CHECKER');
    const claims = count(file, 'Claim');
    await aDraft({ by: author });
    await disconnect();
    expect(count(copyAlone(), 'Claim')).toBe(claims + 1);
    expect(existsSync(`${file}-wal`)).toBe(false);
    const alone = tryHold(file, 'alone', 0);
    expect(alone).toBeDefined();
    alone?.release();
  });

  it('the same where a server had it', async () => {
    serveNewsroom();
    await aDraft({ by: await aPerson('CHECKER') });
    await disconnect();
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(inFile(copyAlone(), tailFault)).toBeUndefined();
  });
});

describe('while a server runs', () => {
  const logSize = () => statSync(`${file}-wal`).size;

  afterEach(() => {
    vi.useRealTimers();
  });

  it('the log is emptied every ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    serveNewsroom();
    await aPerson('CHECKER');
    vi.advanceTimersByTime(9_999);
    expect(logSize()).toBeGreaterThan(0);
    vi.advanceTimersByTime(1);
    expect(logSize()).toBe(0);
    await aPerson('CHECKER');
    expect(logSize()).toBeGreaterThan(0);
    vi.advanceTimersByTime(10_000);
    expect(logSize()).toBe(0);
  });

  it('a reader elsewhere is not waited for: the log is left to the next time', async () => {
    await aPerson('CHECKER');
    const [elsewhere, db] = [new Database(file, { readonly: true }), new Database(file)];
    elsewhere.exec('BEGIN');
    elsewhere.prepare('SELECT count(*) FROM "User"').get();
    await aPerson('CHECKER');
    expect([emptyLog(db), logSize() > 0]).toEqual([false, true]);
    elsewhere.close();
    expect([emptyLog(db), logSize()]).toEqual([true, 0]);
    db.close();
  });
});

test('a connection keeps migrations away until it is closed', async () => {
  await aPerson('CHECKER');
  expect(tryHold(file, 'alone', 0)).toBeUndefined();
  const beside = tryHold(file, 'beside', 0);
  expect(beside).toBeDefined();
  beside?.release();
});

test('every write counts one up, and a refused one doesn’t', async () => {
  const version = () => inFile(file, (db) => Number(db.pragma('user_version', { simple: true })));
  const before = version();
  await transaction(async () => ok(null));
  await transaction(async () => ok(null));
  await transaction(async () => ({ ok: false, refusal: { kind: 'not_found' } }));
  expect(version()).toBe(before + 2);
});

test('a newsroom is not opened with the log of another state beside it, whoever else has taken it', async () => {
  await aPerson('CHECKER');
  await disconnect();
  const older = copyAlone();
  await aPerson('CHECKER');
  await disconnect();
  const newer = copyAlone();
  await aPerson('CHECKER');
  // As a crash leaves it: the log is there. Then somebody puts the older copy back.
  copyFileSync(`${file}-wal`, `${newer}-wal`);
  await disconnect();
  copyFileSync(older, file);
  copyFileSync(`${newer}-wal`, `${file}-wal`);
  const [size, log] = [statSync(file).size, statSync(`${file}-wal`).size];
  expect(() => openNewsroom()).toThrow(Unusable);
  expect(() => serveNewsroom()).toThrow(/don't belong together/);
  const other = startChild('tests/support/holding.ts', [file, 'beside']);
  await says(other, 'holds');
  expect(() => serveNewsroom()).toThrow(/don't belong together/);
  other.kill('SIGKILL');
  await endOf(other);
  expect([statSync(file).size, statSync(`${file}-wal`).size]).toEqual([size, log]);
  copyFileSync(newer, file);
  openNewsroom();
  leaveNewsroom();
});

describe('a newsroom of other migrations', () => {
  const known = ['2026_a', '2026_b'];

  it.each([
    ['the same', { applied: known, halfDone: [] }, undefined],
    [
      'newer ones',
      { applied: [...known, '2027_c', '2028_d'], halfDone: [] },
      /was brought up to 2028_d by a newer Sourceline, and this one knows migrations up to 2026_b: start the newer one/,
    ],
    [
      'a newer one that stopped half-way',
      { applied: known, halfDone: ['2027_c'] },
      /was brought up to 2027_c by a newer Sourceline/,
    ],
    [
      'older ones',
      { applied: ['2026_a'], halfDone: [] },
      /stands at 2026_a and this Sourceline needs 2026_b: run npm run migrate/,
    ],
    ['none', { applied: [], halfDone: [] }, /stands at no migration/],
    [
      'one that stopped half-way',
      { applied: ['2026_a'], halfDone: ['2026_b'] },
      /2026_b stopped half-way in .*: run npm run migrate/,
    ],
  ])('%s', (_, history, problem) => {
    const found = unservable('/here/newsroom.db', history, known);
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeUndefined();
  });

  it('may be migrated when it is older, and not when it is newer', () => {
    expect(tooNew('/here', { applied: ['2026_a'], halfDone: ['2026_b'] }, known)).toBeUndefined();
    expect(tooNew('/here', { applied: ['2027_c'], halfDone: [] }, known)).toContain('2027_c');
  });

  it('is not opened, by a server or by a command', async () => {
    await disconnect();
    const newer = '29990101000000_later';
    const change = (sql: string) => inFile(file, (db) => db.exec(sql));
    change(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('later', '', '${newer}', current_timestamp)`,
    );
    expect(() => serveNewsroom()).toThrow(newer);
    await expect(transaction(async () => ok(null))).rejects.toThrow(newer);
    change(`DELETE FROM "_prisma_migrations" WHERE "id" = 'later'`);
    expect(await transaction(async () => ok('open'))).toEqual(ok('open'));
  });
});

describe('the end of the audit log', () => {
  const spoilt = (sql: string) =>
    inFile(copyAlone(), (db) => {
      for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
        db.exec(`DROP TRIGGER "${name}"`);
      db.exec(sql);
      return tailFault(db);
    });
  const last = '(SELECT max("sequence") FROM "AuditEvent")';

  it.each([
    ['nothing', 'SELECT 1', undefined],
    [
      'the words of an event',
      `UPDATE "AuditEvent" SET "detail" = '{}' WHERE "sequence" = ${last}`,
      /^breaks at event \d+$/,
    ],
    [
      'an event out of the middle',
      `DELETE FROM "AuditEvent" WHERE "sequence" = ${last} - 1`,
      /^breaks at event \d+$/,
    ],
    [
      'the last event',
      `DELETE FROM "AuditEvent" WHERE "sequence" = ${last}`,
      /^ends at event \d+ and once went on to \d+$/,
    ],
    ['all of it', 'DELETE FROM "AuditEvent"', /^ends at event 0 and once went on to \d+$/],
    [
      'where it ends',
      'UPDATE "AuditHead" SET "sequence" = "sequence" - 1',
      /^goes on behind event \d+, which was its last$/,
    ],
    ['how it ends', `UPDATE "AuditHead" SET "hash" = ''`, /^ends with another event \d+ than it did$/],
    ['the mark at its end', 'DELETE FROM "AuditHead"', /^has lost the mark at its end$/],
    ['nothing, before there was a mark at its end', 'DROP TABLE "AuditHead"', undefined],
    [
      'the last event, before there was a mark at its end',
      `DROP TABLE "AuditHead"; DELETE FROM "AuditEvent" WHERE "sequence" = ${last}`,
      /^ends at event \d+ and once went on to \d+$/,
    ],
  ])('shows when somebody changed %s', async (_, sql, fault) => {
    await aDraft({ by: await aPerson('CHECKER') });
    await disconnect();
    const found = spoilt(sql);
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBeUndefined();
  });
});
