import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tables } from '@/lib/data/moving/tables';
import { hold } from '@/lib/data/use';
import { move } from '@/scripts/moving/move';
import { endOf, startChild } from '../support/children';
import { emptyFile } from '../support/database';
import {
  aFile,
  aWholeNewsroom,
  beside,
  bytes,
  command,
  forged,
  quietly,
  run,
  storedIn,
} from '../support/moving';

// A newsroom is seeded and processes are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let folder: string;
let whole: string;
let from: string;
let to: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-move-'));
  whole = await aWholeNewsroom(folder);
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  [from, to] = [await aFile(folder), await aFile(folder)];
  await cp(whole, from);
});

const url = (file: string) => `file:${file}`;

const moving = () => move(url(from), url(to), quietly);

/** What a file holds that was migrated and nothing else. */
const empty = async () => {
  const file = await aFile(folder);
  await cp(await emptyFile(), file);
  return storedIn(file);
};

describe('a newsroom that is moved', () => {
  it('has every row of every table, and its search; what it came from is as it was', async () => {
    const before = await bytes(from);
    const { tallies, events, frozen } = await moving();
    expect([await bytes(from), await beside(from), await beside(to)]).toEqual([
      before,
      ['newsroom.db'],
      ['newsroom.db'],
    ]);
    const stored = storedIn(to);
    expect(stored).toEqual(storedIn(from));
    expect(Object.entries(stored).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(tallies.map(({ table, rows }) => [table.name, rows])).toEqual(
      tables().map(({ name }) => [name, stored[name]?.length]),
    );
    expect([events, frozen]).toEqual([stored.AuditEvent?.length, expect.any(Number)]);
  });

  it('leaves out no table that the migrations make', async () => {
    const searches = ['ClaimSearch', 'PublicationSearch', 'SourceSearch'];
    expect([...tables().map(({ name }) => name), ...searches].sort()).toEqual(Object.keys(storedIn(from)));
  });

  it('can be moved on: its log goes on, and what is frozen stays so', async () => {
    await moving();
    expect(() => run(to, `UPDATE "Publication" SET "snapshot" = '{}'`)).toThrow('A publication is frozen.');
    [from, to] = [to, await aFile(folder)];
    await moving();
    expect(storedIn(to)).toEqual(storedIn(whole));
  });
});

describe('nothing is copied', () => {
  it('into a database that holds anything, which is told', async () => {
    await cp(await emptyFile(), to);
    run(to, `INSERT INTO "ClaimTag" SELECT 'a', 'b' WHERE FALSE; CREATE TABLE "note" AS SELECT 1 AS "id"`);
    await expect(moving()).rejects.toThrow(
      `The database in ${to} isn't empty: it holds 1 row of note. Name an empty one in --to. Nothing was copied.`,
    );
    to = whole;
    await expect(moving()).rejects.toThrow(
      /it holds \d+ rows of AuditEvent, .* and rows of \d+ more tables\. Name/,
    );
  });

  it('into another Sourceline’s newsroom: it isn’t even migrated', async () => {
    run(to, 'CREATE TABLE "Claim" AS SELECT 1 AS "id"');
    await expect(moving()).rejects.toThrow(/it holds 1 row of Claim/);
    expect(Object.keys(storedIn(to))).toEqual(['Claim']);
  });

  it('from where there is no newsroom, or out of a newsroom into itself', async () => {
    await expect(move(url(from), url(from), quietly)).rejects.toThrow("isn't empty");
    from = join(folder, 'nothing.db');
    await expect(moving()).rejects.toThrow(`There is no newsroom at ${from}: see what --from says.`);
    expect(await beside(to)).toEqual([]);
  });

  it('into a database that can’t be reached', async () => {
    await expect(move(url(from), 'postgresql://me:secret@127.0.0.1:1/a', quietly)).rejects.toThrow(
      /^The newsroom in postgresql:\/\/127\.0\.0\.1:1\/a can't be opened \(.*ECONNREFUSED.*\): .* that --to is right\.$/,
    );
  });

  it.each([
    [
      'behind',
      `DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%audit_head'`,
      /stands at \d+_\w+ and this Sourceline needs \d+_audit_head: run npm run migrate/,
    ],
    [
      'ahead',
      `UPDATE "_prisma_migrations" SET "migration_name" = '29991231235959_later' WHERE "migration_name" LIKE '%audit_head'`,
      /was brought up to 29991231235959_later by a newer Sourceline/,
    ],
    ['of another form of search', 'UPDATE "SearchForm" SET "form" = 0', /of another form than this/],
  ])('from a newsroom that is %s', async (_, sql, words) => {
    run(from, sql);
    await expect(moving()).rejects.toThrow(words);
    expect(await beside(to)).toEqual([]);
  });

  it('while a process uses either', async () => {
    await cp(await emptyFile(), to);
    for (const file of [from, to]) {
      const held = hold(file, 'beside');
      await expect(moving()).rejects.toThrow(/ on the newsroom in .*Nothing was changed\.$/);
      held.release();
    }
    expect(storedIn(to)).toEqual(await empty());
    await moving();
  });

  it.each([
    [
      'its log was changed',
      'AuditEvent_append_only',
      `UPDATE "AuditEvent" SET "verb" = 'forged' WHERE "sequence" = 7`,
      'its audit log breaks at event 7.',
    ],
    [
      'the end of its log was torn off',
      'AuditEvent_kept',
      'DELETE FROM "AuditEvent" WHERE "sequence" = (SELECT max("sequence") FROM "AuditEvent")',
      /its audit log ends at event (\d+) and says (?!\1)\d+\./,
    ],
    [
      'a publication was changed',
      'Publication_frozen',
      `UPDATE "Publication" SET "snapshot" = "snapshot" || ' '`,
      'a row of Publication holds a text that its hash',
    ],
  ])('where %s', async (_, trigger, sql, words) => {
    forged(from, trigger, sql);
    await expect(moving()).rejects.toThrow(words);
    expect(storedIn(to)).toEqual(await empty());
  });
});

describe('the target is left empty, and takes a second attempt', () => {
  it.each([
    [
      'a row less',
      'DELETE FROM "ClaimTag" WHERE "tag" = NEW."tag"',
      /: it held \d+ rows of ClaimTag instead of \d+\. It is left empty\.$/,
    ],
    [
      'another word',
      `UPDATE "ClaimTag" SET "tag" = "tag" || '!' WHERE "tag" = NEW."tag"`,
      /: it held other rows of ClaimTag\. It is left/,
    ],
  ])('when what is read back is not what was there: %s', async (_, sql, words) => {
    await cp(await emptyFile(), to);
    run(to, `CREATE TRIGGER "spoiling" AFTER INSERT ON "ClaimTag" BEGIN ${sql}; END`);
    await expect(moving()).rejects.toThrow(words);
    expect(storedIn(to)).toEqual(await empty());
    run(to, 'DROP TRIGGER "spoiling"');
    await moving();
    expect(storedIn(to)).toEqual(storedIn(from));
  });

  it.each([
    ['Copying', 'Publication'],
    ['Reading it back', 'AuditEvent'],
  ])('when the move is killed: %s, at %s', async (step, table) => {
    const child = startChild('tests/support/killed-move.ts', [url(from), url(to), step, table]);
    expect(await endOf(child)).toBe('SIGKILL');
    expect(storedIn(to)).toEqual(await empty());
    await moving();
    expect(storedIn(to)).toEqual(storedIn(from));
  });
});

describe('npm run move', () => {
  const moved = (...args: string[]) => command('scripts/move.ts', args);

  it('shows its steps and what it copied', () => {
    const { status, said } = moved('--from', url(from), '--to', url(to));
    expect(said).toMatch(
      /\[3\/5\] Copying: done, [\s\S]* {2}Publication +11\n[\s\S]*Set DATABASE_URL to the new one/,
    );
    expect(said).toContain(`rows are in ${to}, read back and equal, after `);
    expect(status).toBe(0);
  });

  it.each([
    [[], '--from is missing: say which newsroom.'],
    [['--from', 'file:a.db', '--to', 'b.db'], '--to must be file: and a path without options'],
    [['--to', 'file:b.db', '--form', 'file:a.db'], "Unknown option '--form'"],
  ])('says what is wrong with %j', (args, words) => {
    const { status, said } = moved(...args);
    expect(said).toContain(words);
    expect(said).toContain('Usage: npm run move -- --from');
    expect(status).toBe(1);
  });
});
