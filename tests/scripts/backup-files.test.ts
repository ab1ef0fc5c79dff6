import { hash } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Folder } from '@/lib/outside/files/folder';
import { backUp } from '@/scripts/backups/back-up';
import { SEEDED_FILES } from '@/scripts/setup/scratch-folder.mjs';
import { NOW, restored } from '../support/backups';
import { aFile, aWholeNewsroom, CAPTURED, quietly } from '../support/moving';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const REPORT = new TextEncoder().encode('38 of 40 taps met the standard.');

let folder: string;
let from: string;
let files: Folder;
/** What the articles of the demo were read from, and its own copies. */
let sources: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-backup-files-'));
  from = await aWholeNewsroom(folder);
  await cp(SEEDED_FILES, join(folder, 'files'), { recursive: true });
  files = new Folder(join(folder, 'files'));
  sources = sourcesIn(from);
  await files.keep(CAPTURED);
  await captures('2', await files.keep(REPORT));
});
afterAll(() => rm(folder, { recursive: true }));

function sourcesIn(file: string): string[] {
  const db = new Database(file, { readonly: true });
  try {
    return db
      .prepare<[], string>(
        `SELECT "sourceSha256" FROM "ArticleVersion" UNION SELECT "sha256" FROM "Capture" WHERE "id" <> 'c'`,
      )
      .pluck()
      .all();
  } finally {
    db.close();
  }
}

/** Stores a capture of the first evidence, of bytes with this hash. */
async function captures(id: string, sha256: string): Promise<void> {
  const db = new Database(from);
  const columns = [
    'id',
    'evidenceId',
    'sequence',
    'jobId',
    'address',
    'finalAddress',
    'redirects',
    'status',
    'headers',
  ];
  const more = ['mediaType', 'sha256', 'bytes', 'capturedAt', 'capturedById'];
  const evidence = db.prepare<[], string>('SELECT "id" FROM "Evidence" LIMIT 1').pluck().get();
  const by = db.prepare<[], string>('SELECT "id" FROM "User" LIMIT 1').pluck().get();
  const named = [...columns, ...more].map((column) => `"${column}"`);
  db.prepare(`INSERT INTO "Capture" (${named}) VALUES (${named.map(() => '?')})`).run(
    ...[id, evidence, Number(id), id, 'https://a.example/', 'https://a.example/', '[]', 200, '{}'],
    ...['text/plain', sha256, REPORT.length, '2026-11-29T09:08:07.006+00:00', by],
  );
  db.close();
}

const backup = async (name: string) => {
  const into = await mkdtemp(join(folder, name));
  return backUp({ from: `file:${from}`, given: 'the test', folder: into, now: NOW, files }, quietly);
};

it('has the files that captures and versions of articles name, and a restore puts them in their places', async () => {
  const made = await backup('whole');
  expect(sources.length).toBeGreaterThan(2);
  expect(made.note.files).toEqual({ kept: 2 + sources.length, missing: [] });
  const elsewhere = new Folder(join(folder, 'elsewhere'));
  const { files: put } = await restored(made.file, `file:${await aFile(folder)}`, { files: elsewhere });
  expect(put).toBe(2 + sources.length);
  expect(await elsewhere.read(hash('sha256', REPORT, 'hex'))).toEqual(Buffer.from(REPORT));
  for (const sha256 of sources)
    expect(hash('sha256', (await elsewhere.read(sha256)) ?? '', 'hex')).toBe(sha256);
});

it('has what was sent and is no evidence yet, and what readers may have of it', async () => {
  const [sent, stripped] = [
    await files.keep(Buffer.from('a picture')),
    await files.keep(Buffer.from('its points')),
  ];
  const db = new Database(from);
  db.exec(`INSERT INTO "Upload" ("id", "fileName", "mediaType", "sha256", "bytes", "readersSha256", "createdById", "createdAt")
    SELECT 'sent', 'taps.png', 'image/png', '${sent}', 9, '${stripped}', "id", "createdAt" FROM "User" LIMIT 1`);
  db.close();
  const made = await backup('sent');
  const elsewhere = new Folder(join(folder, 'sent-elsewhere'));
  await restored(made.file, `file:${await aFile(folder)}`, { files: elsewhere });
  for (const sha256 of [sent, stripped]) expect(await elsewhere.read(sha256)).not.toBeNull();
});

it('of a newsroom whose file is gone, or another by now, is made all the same and says which', async () => {
  const gone = hash('sha256', 'gone', 'hex');
  const forged = await files.keep(new TextEncoder().encode('as it was'));
  await writeFile(join(folder, 'files', forged.slice(0, 2), forged.slice(2, 4), forged), 'forged');
  await captures('3', gone);
  await captures('4', forged);
  const made = await backup('damaged');
  expect(made.note.files).toEqual({ kept: 4 + sources.length, missing: [gone, forged].sort() });
});

it('in which a file was changed is refused', async () => {
  const { file } = await backup('changed');
  const db = new Database(file);
  db.exec(`UPDATE "BackupFile" SET "bytes" = x'00'`);
  db.close();
  const elsewhere = new Folder(join(folder, 'nowhere'));
  await expect(restored(file, `file:${await aFile(folder)}`, { files: elsewhere })).rejects.toThrow(
    'not what its hash',
  );
});
