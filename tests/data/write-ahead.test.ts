import { copyFileSync, cpSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { apart, requireTogether, writesIn } from '@/lib/data/write-ahead';
import { endOf, says, startChild } from '../support/children';

let folder: string;
let file: string;
let db: Database.Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-log-'));
  file = join(folder, 'newsroom.db');
  db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE note (body TEXT)');
});

afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

/** One write as `transaction()` makes it. */
const write = (): void =>
  db.transaction(() => {
    db.prepare('INSERT INTO note VALUES (?)').run('words');
    db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + 1}`);
  })();

const writes = (n: number) => {
  for (let i = 0; i < n; i++) write();
};

const empty = () => db.pragma('wal_checkpoint(TRUNCATE)');

/** The file as a copy of it alone would be, now. */
const copyOfFile = (name: string): string => {
  copyFileSync(file, join(folder, name));
  return join(folder, name);
};

/** File and log of another place, put beside each other as a crash would leave them. */
function put(fileFrom: string): string {
  const place = join(folder, 'put-back.db');
  copyFileSync(fileFrom, place);
  cpSync(`${file}-wal`, `${place}-wal`);
  return place;
}

describe('a write-ahead log', () => {
  const writesOf = async (log: Buffer) => {
    await writeFile(join(folder, 'made-wal'), log);
    return writesIn(join(folder, 'made-wal'));
  };

  it('tells which writes it holds', () => {
    writes(2);
    empty();
    writes(3);
    expect(writesIn(`${file}-wal`)).toEqual({ first: 3, last: 5 });
  });

  it('holds the writes of its present round alone, whatever lies behind them', () => {
    writes(9);
    // Moved into the file and not cut: the next write begins the log anew, over the first of the old ones.
    db.pragma('wal_checkpoint(RESTART)');
    write();
    expect(writesIn(`${file}-wal`)).toEqual({ first: 10, last: 10 });
  });

  it('doesn’t count a write that was cut off, or one that the disk broke', async () => {
    empty();
    writes(3);
    const log = await readFile(`${file}-wal`);
    expect(await writesOf(log.subarray(0, log.length - 1))).toEqual({ first: 1, last: 2 });
    const broken = Buffer.from(log);
    broken.writeUInt8(broken.readUInt8(log.length - 9) ^ 1, log.length - 9);
    expect(await writesOf(broken)).toEqual({ first: 1, last: 2 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('not a log '.repeat(20))],
  ])('that holds %s holds no writes', async (_, log) => {
    expect(await writesOf(log)).toBeNull();
  });

  it('that isn’t there holds none either', () => {
    expect(writesIn(join(folder, 'nothing-wal'))).toBeNull();
  });
});

test.each([
  [149, undefined],
  [150, undefined],
  [180, undefined],
  [148, /is at write 148 and the log goes on from write 149/],
  [0, /is at write 0 and/],
  [181, /is at write 181 and the log ends at write 180/],
])('a log of the writes 150 to 180 and a file at write %i', (count, problem) => {
  const found = apart(count, { first: 150, last: 180 });
  if (problem) expect(found).toMatch(problem);
  else expect(found).toBeUndefined();
});

describe('a start', () => {
  it('takes a file with its own log, moved into the file partly, wholly or not at all', () => {
    writes(2);
    empty();
    const before = copyOfFile('before.db');
    writes(2);
    expect(() => requireTogether(put(before))).not.toThrow();
    db.pragma('wal_checkpoint(PASSIVE)');
    const moved = copyOfFile('moved.db');
    expect(() => requireTogether(put(moved))).not.toThrow();
    write();
    expect(() => requireTogether(put(moved))).not.toThrow();
  });

  it('refuses an older copy of the file beside a later log, in a sentence', () => {
    writes(2);
    empty();
    const older = copyOfFile('older.db');
    writes(2);
    empty();
    write();
    expect(() => requireTogether(put(older))).toThrow(
      /put-back\.db and the write-ahead log beside it don't belong together: the file is at write 2 and the log goes on from write 4\. Where the file was put back from a copy, move .*put-back\.db-wal away and start again; .* Nothing was changed\.$/,
    );
  });

  it('refuses a newer copy of the file beside an earlier log', () => {
    writes(2);
    cpSync(`${file}-wal`, join(folder, 'kept-wal'));
    writes(2);
    empty();
    const place = copyOfFile('put-back.db');
    cpSync(join(folder, 'kept-wal'), `${place}-wal`);
    expect(() => requireTogether(place)).toThrow(/the file is at write 4 and the log ends at write 2/);
  });

  it('takes a file without a log, with an empty one, and one of which nothing was written whole', async () => {
    writes(1);
    empty();
    const place = copyOfFile('put-back.db');
    expect(() => requireTogether(place)).not.toThrow();
    await appendFile(`${place}-wal`, '');
    expect(() => requireTogether(place)).not.toThrow();
    writes(1);
    cpSync(`${file}-wal`, `${place}-wal`);
    await truncate(`${place}-wal`, 100);
    expect(() => requireTogether(place)).not.toThrow();
  });

  it('is never told so of a newsroom in which another process writes and empties the log', async () => {
    const place = join(folder, 'busy.db');
    const child = startChild('tests/support/counting-writer.ts', [place]);
    await says(child, 'writes');
    let withWrites = 0;
    for (let look = 0; look < 1000; look++) {
      requireTogether(place);
      if (writesIn(`${place}-wal`)) withWrites += 1;
    }
    child.kill('SIGKILL');
    expect(await endOf(child)).toBe('SIGKILL');
    expect(withWrites).toBeGreaterThan(0);
    expect(() => requireTogether(place)).not.toThrow();
  });
});
