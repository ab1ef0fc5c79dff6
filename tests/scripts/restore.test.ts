import {
  chmod,
  copyFile,
  cp,
  mkdtemp,
  open,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hold, Unusable } from '@/lib/data/use';
import { type Note, readNote, writeNote } from '@/scripts/backups/note';
import { restoreOptions } from '@/scripts/backups/options';
import { reading, requireWhole } from '@/scripts/backups/whole';
import { migrate } from '@/scripts/migrate';
import { move } from '@/scripts/moving/move';
import { backedUp, keptIn, NOW, restored } from '../support/backups';
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
let made: string;
let file: string;
let to: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-restore-test-'));
  whole = await aWholeNewsroom(folder);
  run(whole, `UPDATE "AccessLink" SET "usedAt" = NULL`);
  made = await backedUp(`file:${whole}`, folder);
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  [file, to] = [await aFile(folder), await aFile(folder)];
  await copyFile(made, file);
});

const restoring = () => restored(file, `file:${to}`);

/** Changes what a backup says of itself, as whoever forges all of it would. */
function noted(change: (note: Note) => Partial<Note>): void {
  const db = new Database(file);
  const note = readNote(db);
  if (!note) throw new Error('There is no note.');
  writeNote(db, { ...note, ...change(note) });
  db.close();
}

const parsed = (rows: string[] | undefined): Record<string, unknown>[] =>
  (rows ?? []).map((row) => JSON.parse(row));

/** What a file holds that was migrated and nothing else. */
const empty = async () => storedIn(await emptyFile());

describe('a newsroom that is restored', () => {
  it('has every row that the backup has, and its search; the backup is as it was', async () => {
    await chmod(file, 0o400);
    const before = await bytes(file);
    const { note } = await restoring();
    expect([await bytes(file), await beside(file), await beside(to)]).toEqual([
      before,
      ['newsroom.db'],
      ['newsroom.db'],
    ]);
    expect(keptIn(to)).toEqual(keptIn(whole));
    expect(note.madeAt).toBe(NOW.toISOString());
  });

  it('lets nobody in by a session, a token or a link; those that had ended stay as they were', async () => {
    run(whole, `UPDATE "ApiToken" SET "revokedAt" = '2026-11-28T00:00:00.000+00:00' WHERE "id" = 'parent'`);
    const { ended } = await restored(await backedUp(`file:${whole}`, dirname(to)), `file:${to}`);
    run(whole, `UPDATE "ApiToken" SET "revokedAt" = NULL`);
    const { Session, ApiToken, AccessLink } = storedIn(to);
    expect(ended).toEqual({ sessions: 1, tokens: 1, links: AccessLink?.length });
    const at = '2026-11-29T09:08:07.006+00:00';
    expect(parsed(Session).map(({ endedAt }) => endedAt)).toEqual([at]);
    expect(parsed(ApiToken).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      ['child', at],
      ['parent', '2026-11-28T00:00:00.000+00:00'],
    ]);
    expect(new Set(parsed(AccessLink).map(({ usedAt }) => usedAt))).toEqual(new Set([at]));
  });

  it('says so in its audit log, which goes on; it can be moved, and backed up again', async () => {
    const { found, note } = await restoring();
    const events = parsed(storedIn(to).AuditEvent).sort((a, b) => Number(a.sequence) - Number(b.sequence));
    expect([events.length, found.events]).toEqual([note.events + 1, note.events + 1]);
    const event = events.at(-1);
    expect(event).toMatchObject({ verb: 'newsroom.restored', actorId: null, prevHash: note.head });
    expect(JSON.parse(String(event?.detail))).toMatchObject({ from: note.madeAt, sessions: 1, tokens: 2 });
    const moved = await aFile(folder);
    await move(`file:${to}`, `file:${moved}`, quietly);
    expect(storedIn(moved)).toEqual(storedIn(to));
    const again = await backedUp(`file:${to}`, dirname(to));
    await restored(again, `file:${await aFile(folder)}`);
  });

  it('can be a backup’s own file, put in place by hand: the next backup has a note of its own', async () => {
    await copyFile(file, to);
    expect(await migrate(`file:${to}`)).toEqual([]);
    run(to, `UPDATE "ClaimTag" SET "tag" = 'new' WHERE rowid = 1`);
    await restored(await backedUp(`file:${to}`, dirname(to)), `file:${await aFile(folder)}`);
  });

  it('of an older Sourceline is brought up to the migrations of this one', async () => {
    run(
      file,
      `DROP TABLE "PublicChange"; DROP TABLE "AttemptCount"; UPDATE "SearchForm" SET "form" = 0;
       DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%several_processes'`,
    );
    noted(({ tables }) => ({
      tables: tables.filter(
        ({ table: { name } }) => !['PublicChange', 'AttemptCount', 'SearchForm'].includes(name),
      ),
    }));
    const before = await bytes(file);
    await restoring();
    const { PublicChange, AttemptCount, ...rest } = keptIn(whole);
    expect(keptIn(to)).toEqual({ ...rest, PublicChange: [], AttemptCount: [] });
    expect([await bytes(file), await beside(file)]).toEqual([before, ['newsroom.db']]);
  });
});

const NO_BACKUP =
  /is no backup of a newsroom\. Where it is a newsroom's own file, or a plain copy of one, npm run move -- /;

describe('nothing is written', () => {
  const writesNothing = async (words: string | RegExp) => {
    await expect(restoring()).rejects.toThrow(words);
    await expect(restoring()).rejects.toThrow(Unusable);
    expect(await beside(to)).toEqual([]);
    if (file !== folder) expect((await beside(file)).filter((name) => name !== 'newsroom.db')).toEqual([]);
  };

  it.each([
    ['that isn’t there', () => rm(file), /^There is no backup at .*newsroom\.db\.$/],
    [
      'that is a folder',
      () => {
        file = folder;
      },
      /is no file: name one of the backups in it\.$/,
    ],
    ['that is a text', () => writeFile(file, 'Dear reader, '.repeat(99)), NO_BACKUP],
    ['that is empty', () => truncate(file), NO_BACKUP],
    ['that is another database', () => emptied('CREATE TABLE a (b)'), NO_BACKUP],
    ['that is a newsroom’s own', () => copyFile(whole, file), NO_BACKUP],
    ['whose note is spoilt', () => run(file, `UPDATE "Backup" SET "note" = substr("note", 2)`), NO_BACKUP],
    [
      'of a newer Sourceline',
      () =>
        run(
          file,
          `UPDATE "_prisma_migrations" SET "migration_name" = '29991231235959_later' WHERE "migration_name" LIKE '%audit_head'`,
        ),
      /was brought up to 29991231235959_later by a newer Sourceline/,
    ],
  ])('of a file %s', async (_, spoil, words) => {
    await spoil();
    await writesNothing(words);
  });

  const emptied = async (sql: string) => {
    await rm(file);
    run(file, sql);
  };

  it.each([
    [
      'that was cut off',
      async () => truncate(file, (await stat(file)).size / 2),
      /^The backup .* is broken: .*\. Take another one\.$/,
    ],
    [
      'with a byte of a publication flipped',
      () => flipped('SELECT substr("snapshot", 1, 30) FROM "Publication"'),
      /a row of Publication holds a text that its hash [0-9a-f]{64} is not of\./,
    ],
    [
      'with a byte flipped where nothing has a hash of its own',
      () => flipped('SELECT "response" FROM "IdempotencyKey"'),
      /is not what it was when it was made: it holds other rows of IdempotencyKey\. Take another one\.$/,
    ],
    [
      'with an event changed',
      () =>
        forged(file, 'AuditEvent_append_only', `UPDATE "AuditEvent" SET "verb" = 'x' WHERE "sequence" = 7`),
      /its audit log breaks at event 7\./,
    ],
    [
      'with the end of its log torn off, and its mark put back',
      () =>
        forged(
          file,
          'AuditEvent_kept',
          `DELETE FROM "AuditEvent" WHERE "sequence" = (SELECT max("sequence") FROM "AuditEvent");
           DROP TRIGGER "AuditHead_forward"; UPDATE "AuditHead" SET ("sequence", "hash") =
             (SELECT "sequence", "hash" FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1)`,
        ),
      /it holds \d+ rows of AuditEvent instead of \d+, other rows of AuditHead\. Take another one\.$/,
    ],
    [
      'with a publication and its hash exchanged',
      () =>
        forged(
          file,
          'Publication_frozen',
          `UPDATE "Publication" SET ("snapshot", "sha256") = (SELECT "snapshot", "sha256" FROM "PublicSource" LIMIT 1) WHERE rowid = 1`,
        ),
      /it holds other rows of Publication\./,
    ],
    [
      'with a row less',
      () => run(file, 'DELETE FROM "ClaimTag" WHERE rowid = 1'),
      /it holds \d+ rows of ClaimTag instead of \d+\. Take another one\./,
    ],
    [
      'with a row that names nobody',
      () => run(file, `PRAGMA foreign_keys = OFF; UPDATE "ClaimTag" SET "claimId" = 'x' WHERE rowid = 1`),
      /is broken: a row of ClaimTag names one that isn't there\./,
    ],
    [
      'with an instant that is none',
      () => run(file, `UPDATE "Session" SET "createdAt" = 'soon'`),
      /is broken: A row of Session holds "soon" as createdAt, which is no instant\./,
    ],
  ])('of a backup %s', async (_, spoil, words) => {
    await spoil();
    await writesNothing(words);
  });

  /** Flips a bit of the first byte of a text that a query gives, wherever that stands in the file. */
  const flipped = async (sql: string) => {
    const db = new Database(file, { readonly: true });
    const words = String(db.prepare(sql).pluck().get());
    db.close();
    const content = await readFile(file);
    expect(content.includes(words)).toBe(true);
    for (let at = content.indexOf(words); at >= 0; at = content.indexOf(words, at + 1))
      content[at] = (content[at] ?? 0) ^ 1;
    await writeFile(file, content);
  };

  it('of a backup with any byte flipped: it is refused in words, or no row is another', async () => {
    const { size } = await stat(file);
    const refused: string[] = [];
    for (let n = 1; n <= 80; n++) {
      await copyFile(made, file);
      const at = Math.floor(((n * 0.618_033_988_75) % 1) * size);
      const handle = await open(file, 'r+');
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
      await handle.write(Buffer.of((buffer[0] ?? 0) ^ 0x10), 0, 1, at);
      await handle.close();
      await reading(file, (backup) => requireWhole(backup)).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Unusable);
        refused.push(String(error));
      });
    }
    expect(refused.length).toBeGreaterThan(20);
  });

  it('into a database that holds anything, be it the backup itself', async () => {
    await cp(await emptyFile(), to);
    run(to, 'CREATE TABLE "note" AS SELECT 1 AS "id"');
    await expect(restoring()).rejects.toThrow(
      `The database in ${to} isn't empty: it holds 1 row of note. Name an empty one in the test. Nothing was copied.`,
    );
    await expect(restored(file, `file:${file}`)).rejects.toThrow("isn't empty");
    expect(await bytes(file)).toBe(await bytes(made));
  });

  it('where the log of a lost newsroom lies, which SQLite would delete', async () => {
    await writeFile(`${to}-wal`, 'the last writes');
    await expect(restoring()).rejects.toThrow(/its write-ahead log lies there and may hold the last writes/);
    expect(await readFile(`${to}-wal`, 'utf8')).toBe('the last writes');
  });

  it('while a server has the database open', async () => {
    await cp(await emptyFile(), to);
    const server = hold(to, 'beside');
    await expect(restoring()).rejects.toThrow(/ on the newsroom in .*Nothing was changed\.$/);
    server.release();
    expect(storedIn(to)).toEqual(await empty());
  });
});

describe('the database is left empty, and takes a second attempt', () => {
  it.each([
    ['Copying', 'Publication'],
    ['Reading it back', 'AuditEvent'],
  ])('when the restore is killed: %s, at %s', async (step, word) => {
    const child = startChild('tests/support/killed-backup.ts', ['restore', file, `file:${to}`, step, word]);
    expect(await endOf(child)).toBe('SIGKILL');
    expect(storedIn(to)).toEqual(await empty());
    await restoring();
    expect(keptIn(to)).toEqual(keptIn(whole));
  });
});

describe('npm run restore', () => {
  it('says what it restored, and who has to sign in again', () => {
    const { status, said } = command('scripts/restore.ts', [file, '--to', `file:${to}`]);
    expect(said).toMatch(/\[2\/7\] Checking the backup: done, [\s\S]* {2}Publication +11\n/);
    expect(said).toContain(`rows are in ${to}, read back and equal, after `);
    expect(said).toContain(`the newsroom as it was at ${NOW.toISOString()}.`);
    expect(said).toMatch(/taken back after the backup: 1 session, 2 tokens and \d+ open links\. Everybody/);
    expect(status).toBe(0);
  });

  it.each([
    [[], 'Say which backup.'],
    [['a', 'b'], 'One backup at a time: a or b.'],
    [['a', '--to', 'b.db'], '--to must be file: and a path without options'],
    [['a', '--from', 'file:b.db'], "Unknown option '--from'"],
  ])('says what is wrong with %j', (args, words) => {
    expect(() => restoreOptions(args)).toThrow(words);
    expect(() => restoreOptions(args)).toThrow('Usage: npm run restore -- FILE');
  });

  it('ends with that, and fails', () => {
    const { status, said } = command('scripts/restore.ts', []);
    expect([status, said.split('\n')[0]]).toEqual([1, 'Say which backup.']);
  });
});
