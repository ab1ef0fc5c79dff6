import { spawnSync } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { tables } from '@/lib/data/moving/tables';
import { hold } from '@/lib/data/use';
import { Folder } from '@/lib/outside/files/folder';
import { backUp, nameOf } from '@/scripts/backups/back-up';
import { inUnfinished } from '@/scripts/backups/folder';
import { keepNewest } from '@/scripts/backups/keep';
import { backupOptions } from '@/scripts/backups/options';
import { move } from '@/scripts/moving/move';
import { SEEDED_FILES } from '@/scripts/setup/scratch-folder.mjs';
import { backedUp, filesIn, NOW, noFiles } from '../support/backups';
import { endOf, startChild } from '../support/children';
import { emptyFile } from '../support/database';
import {
  aFile,
  aWholeNewsroom,
  beside,
  bytes,
  CAPTURED,
  command,
  forged,
  quietly,
  storedIn,
} from '../support/moving';

// A newsroom is seeded and processes are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let folder: string;
let whole: string;
let from: string;
let into: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-backup-'));
  whole = await aWholeNewsroom(folder);
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  from = await aFile(folder);
  await cp(whole, from);
  into = await mkdtemp(join(folder, 'backups-'));
});

const url = () => `file:${from}`;

const backing = () => backedUp(url(), into);

describe('a backup', () => {
  it('has every row of every table, in one file that its owner alone can read; the newsroom is as it was', async () => {
    const before = await bytes(from);
    const { file, size, note } = await backUp(
      { from: url(), given: '', folder: into, now: NOW, files: noFiles },
      quietly,
    );
    expect([await bytes(from), await beside(from)]).toEqual([before, ['newsroom.db']]);
    const { Backup, BackupFile: _, ...stored } = storedIn(file);
    expect(stored).toEqual(storedIn(from));
    expect(filesIn(into)).toEqual(['newsroom-2026-11-29T09-08-07.006Z.db']);
    const { mode, size: found } = await stat(file);
    expect([(mode & 0o777).toString(8), found]).toEqual(['600', size]);
    expect(Backup).toHaveLength(1);
    expect(note).toMatchObject({ madeAt: NOW.toISOString(), events: stored.AuditEvent?.length });
    expect(note.tables.map(({ table, rows }) => [table.name, rows])).toEqual(
      tables().map(({ name }) => [name, stored[name]?.length]),
    );
  });

  it('is made beside whoever writes: with what was committed before it began, and nothing that was committed later', async () => {
    const server = hold(from, 'beside');
    const writing = new Database(from);
    writing.exec(`UPDATE "ClaimTag" SET "tag" = 'before' WHERE rowid = 1; BEGIN IMMEDIATE;
      UPDATE "ClaimTag" SET "tag" = 'later' WHERE rowid = 2`);
    const counting = setInterval(() => writing.exec(`UPDATE "SearchForm" SET "form" = "form"`), 1);
    const file = await backing();
    clearInterval(counting);
    writing.exec('COMMIT');
    writing.close();
    server.release();
    expect(storedIn(from).ClaimTag?.join()).toContain('"later"');
    expect(storedIn(file).ClaimTag?.join()).toContain('"before"');
    expect(storedIn(file).ClaimTag?.join()).not.toContain('"later"');
  });

  it('of a newsroom where nothing happened yet is one too', async () => {
    await cp(await emptyFile(), from);
    const { note } = await backUp(
      { from: url(), given: '', folder: into, now: NOW, files: noFiles },
      quietly,
    );
    expect([note.events, note.frozen, filesIn(into)]).toEqual([0, 0, [expect.any(String)]]);
  });

  it.each([
    ['file:./.sourceline/sourceline.db', 'sourceline'],
    ['file:/a/Noon Post.sqlite', 'Noon-Post.sqlite'],
    ['file:/a/.db', 'db'],
    ['postgresql://me:secret@host:5432/noon%2Fpost', 'noon-post'],
  ])('of %s is called %s', (address, name) => {
    expect(nameOf(address)).toBe(name);
  });
});

describe('no backup is made, and nothing is left of one', () => {
  it('where there is no folder, or it is none', async () => {
    await expect(backedUp(url(), join(into, 'missing'))).rejects.toThrow(
      `There is no folder ${join(into, 'missing')}: make it, or see that its disk is there. No backup was made.`,
    );
    await expect(backedUp(url(), from)).rejects.toThrow(`${from} is no folder. No backup was made.`);
  });

  it('where the folder can’t be written to', async () => {
    await chmod(into, 0o555);
    await chmod(folder, 0o755);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, said } = command('scripts/backup.ts', [into, '--from', url()], nobody);
    expect(said).toContain(`You may not write to ${into}. No backup was made.`);
    expect(status).toBe(1);
  });

  it('where there is no room for it', async () => {
    await truncate(from, 2 ** 43);
    await expect(backing()).rejects.toThrow(
      /^There is no room in .*: \d+\.\d MB are free, and the newsroom takes 8796093\.0 MB\. No backup was made\.$/,
    );
    expect(filesIn(into)).toEqual([]);
  });

  it('where the room ends while it is written', () => {
    const run = `ulimit -f 600 && exec "$0" --import tsx scripts/backup.ts "$1" --from "$2"`;
    const { status, stderr } = spawnSync('sh', ['-c', run, process.execPath, into, url()], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^No backup could be made in .*: .+\. Nothing is left of it\.\n$/);
    expect([status, filesIn(into)]).toEqual([1, []]);
  });

  it.each([
    ['is not there', () => rm(from), /^There is no newsroom at .*: see what the test says\.$/],
    [
      'is behind this Sourceline',
      () => change(`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%audit_head'`),
      /this Sourceline needs \d+_audit_head: run npm run migrate/,
    ],
    [
      'has a publication that was changed',
      () => forged(from, 'Publication_frozen', `UPDATE "Publication" SET "snapshot" = "snapshot" || ' '`),
      /is not whole: a row of Publication holds a text that its hash/,
    ],
    [
      'has an audit log that was changed',
      () =>
        forged(from, 'AuditEvent_append_only', `UPDATE "AuditEvent" SET "verb" = 'x' WHERE "sequence" = 7`),
      /is not whole: its audit log breaks at event 7\./,
    ],
    [
      'has a broken index',
      () => change(BREAK_INDEX),
      /^What was copied of the newsroom is broken: .*Claim_slug_key.*\. The newsroom itself is damaged, or the disk of /,
    ],
  ])('of a newsroom that %s', async (_, spoil, words) => {
    await spoil();
    await expect(backing()).rejects.toThrow(words);
    expect(filesIn(into)).toEqual([]);
  });

  it('while a migration is at work', async () => {
    const migration = hold(from, 'alone');
    await expect(backing()).rejects.toThrow(/^A migration is at work on the newsroom in/);
    migration.release();
    expect(filesIn(into)).toEqual([]);
  });

  it('while another one is made in the same folder, however long that takes', async () => {
    const other = hold(join(into, '.backup'), 'alone');
    const make = vi.fn();
    await expect(inUnfinished(into, make, 60)).rejects.toThrow(
      `Another backup is being made in ${into}, and has not ended in 0.001 minutes. No backup was made.`,
    );
    other.release();
    expect([make.mock.calls, filesIn(into)]).toEqual([[], []]);
  });

  it('over one of the same moment', async () => {
    const file = await backing();
    const first = await bytes(file);
    await expect(backing()).rejects.toThrow(`There is a ${file} already: see that the clock is right.`);
    expect([await bytes(file), filesIn(into)]).toEqual([first, [basename(file)]]);
  });

  it.each([
    ['Copying the newsroom', '%'],
    ['Copying the newsroom', 'Publication'],
    ['Reading the copy back', 'AuditEvent'],
  ])('when it is killed: %s, at %s; the next one clears away', async (step, word) => {
    const child = startChild('tests/support/killed-backup.ts', ['backup', url(), into, step, word]);
    expect(await endOf(child)).toBe('SIGKILL');
    const [left, ...more] = filesIn(into);
    expect([left, more]).toEqual([expect.stringMatching(/^\.backup-unfinished-/), []]);
    await backing();
    expect(filesIn(into)).toEqual(['newsroom-2026-11-29T09-08-07.006Z.db']);
  });
});

const BREAK_INDEX = `PRAGMA writable_schema = ON;
  UPDATE sqlite_schema SET "sql" = replace("sql", '"slug"', '"id"') WHERE "name" = 'Claim_slug_key'`;

const change = (sql: string) => {
  const db = new Database(from);
  db.unsafeMode();
  db.exec(sql);
  db.close();
};

describe('of older backups', () => {
  const day = (day: number) => new Date(Date.UTC(2026, 10, day));
  const named = (day: number) => `newsroom-2026-11-0${day}T00-00-00.000Z.db`;

  it('the newest stay; what is another newsroom’s, or none that can be read, stays as well', async () => {
    const other = await aFile(folder);
    await cp(await emptyFile(), other);
    await backedUp(`file:${other}`, into, day(1));
    for (const at of [2, 3, 4]) await backedUp(url(), into, day(at));
    await writeFile(join(into, named(5)), 'no database at all');
    await copyFile(from, join(into, named(6)));
    await mkdir(join(into, named(7)));
    const made = await backUp({ from: url(), given: '', folder: into, now: day(8), files: noFiles }, quietly);
    expect(await keepNewest(made, 2)).toEqual([3, 2].map((at) => join(into, named(at))));
    expect(filesIn(into)).toEqual([1, 4, 5, 6, 7, 8].map(named));
  });

  it('the one that was just made stays, whatever the clock says', async () => {
    await backedUp(url(), into, day(2));
    const made = await backUp({ from: url(), given: '', folder: into, now: day(1), files: noFiles }, quietly);
    expect(await keepNewest(made, 1)).toEqual([join(into, named(2))]);
    expect(filesIn(into)).toEqual([named(1)]);
  });

  it('those of a newsroom that was moved to another place count', async () => {
    await backedUp(url(), into, day(1));
    const moved = await aFile(folder);
    await move(url(), `file:${moved}`, quietly);
    const made = await backUp(
      { from: `file:${moved}`, given: '', folder: into, now: day(2), files: noFiles },
      quietly,
    );
    expect(await keepNewest(made, 1)).toEqual([join(into, named(1))]);
  });
});

describe('npm run backup', () => {
  const files = () => {
    process.env.FILES_FOLDER = `${into}-files`;
    onTestFinished(() => void delete process.env.FILES_FOLDER);
    return new Folder(process.env.FILES_FOLDER);
  };

  it('says what it made, and what it deleted', async () => {
    const older = await backing();
    await files().keep(CAPTURED);
    await cp(SEEDED_FILES, `${into}-files`, { recursive: true });
    const { status, said } = command('scripts/backup.ts', [into, '--from', url(), '--keep', '1']);
    const [file = ''] = filesIn(into);
    expect(said).toMatch(/\[3\/3\] Reading the copy back: done, [\s\S]* {2}Publication +11\n/);
    expect(said).toContain(`rows are in ${join(into, file)} (`);
    expect(said).toMatch(
      /The audit log is whole to its end, event \d+ with the hash [0-9a-f]{64}; \d+ frozen/,
    );
    expect(said).toContain(`Deleted the older ${older}.`);
    expect([status, filesIn(into).length]).toEqual([0, 1]);
  });

  it('fails, and deletes nothing, where a file is missing: an older one may have it', async () => {
    files();
    await backing();
    const { status, said } = command('scripts/backup.ts', [into, '--from', url(), '--keep', '1']);
    expect(said).toMatch(
      /MISSING, or not what their hashes say: [0-9a-f]{64}(?:, [0-9a-f]{64})*\. .* none was deleted\./,
    );
    expect([status, filesIn(into).length]).toEqual([1, 2]);
  });

  it.each([
    [[], 'Say into which folder.'],
    [['a', 'b'], 'One folder at a time: a or b.'],
    [['a', '--keep', '0'], '--keep is a whole number from 1 to 999999, not 0.'],
    [['a', '--from', 'b.db'], '--from must be file: and a path without options'],
    [['a', '--form', 'file:b.db'], "Unknown option '--form'"],
  ])('says what is wrong with %j', (args, words) => {
    expect(() => backupOptions(args)).toThrow(words);
    expect(() => backupOptions(args)).toThrow('Usage: npm run backup -- FOLDER');
  });

  it('ends with that, and fails', () => {
    const { status, said } = command('scripts/backup.ts', []);
    expect([status, said.split('\n')[0]]).toEqual([1, 'Say into which folder.']);
  });
});
