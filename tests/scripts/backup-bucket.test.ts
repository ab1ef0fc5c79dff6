import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Bucket } from '@/lib/outside/files/bucket';
import { placeOf } from '@/lib/outside/files/place';
import { backUp } from '@/scripts/backups/back-up';
import { SEEDED_FILES } from '@/scripts/setup/scratch-folder.mjs';
import { NOW, restored } from '../support/backups';
import { aFile, aWholeNewsroom, CAPTURED, quietly } from '../support/moving';
import { anS3Server, type S3Server } from '../support/s3-server';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let folder: string;
let from: string;
let s3: S3Server;
/** How many files the demo's own rows name. */
let seeded: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourceline-backup-bucket-'));
  s3 = await anS3Server();
  from = await aWholeNewsroom(folder);
  seeded = await keepSeeded();
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

/** Puts the files that the demo's rows name into the bucket as well; other newsrooms' files may stand beside them. */
async function keepSeeded(): Promise<number> {
  const db = new Database(from, { readonly: true });
  const named = db
    .prepare<[string], string>(NAMED)
    .pluck()
    .all(hash('sha256', CAPTURED, 'hex'));
  db.close();
  const bucket = new Bucket(s3.bucket);
  for (const sha256 of named) await bucket.keep(await readFile(join(SEEDED_FILES, placeOf(sha256))));
  return named.length;
}

const NAMED = `SELECT "sha256" FROM (
  SELECT "sourceSha256" AS "sha256" FROM "ArticleVersion" UNION SELECT "sha256" FROM "Capture"
  UNION SELECT "readersSha256" FROM "Capture" UNION SELECT "sha256" FROM "Upload" UNION SELECT "readersSha256" FROM "Upload")
  WHERE "sha256" <> ?`;

const backup = async (files: Bucket) => {
  const into = await mkdtemp(join(folder, 'made-'));
  return backUp({ from: `file:${from}`, given: 'the test', folder: into, now: NOW, files }, quietly);
};

it('copies the files out of a bucket, and a restore puts them into another', async () => {
  const sha256 = await new Bucket(s3.bucket).keep(CAPTURED);
  const made = await backup(new Bucket(s3.bucket));
  expect(made.note.files).toEqual({ kept: seeded + 1, missing: [] });

  const another = await anS3Server('another');
  try {
    const files = new Bucket(another.bucket);
    const { files: put } = await restored(made.file, `file:${await aFile(folder)}`, { files });
    expect(put).toBe(seeded + 1);
    expect(await files.read(sha256)).toEqual(new Uint8Array(CAPTURED));
  } finally {
    await another.close();
  }
});

it('says which file of a bucket is another by now', async () => {
  const sha256 = await new Bucket(s3.bucket).keep(CAPTURED);
  await s3.damage(placeOf(sha256), 'forged');
  expect((await backup(new Bucket(s3.bucket))).note.files).toEqual({ kept: seeded, missing: [sha256] });
});

it('is not made of a bucket that is away: that no file could be read says nothing of them', async () => {
  const away = new Bucket({ ...s3.bucket, endpoint: 'http://127.0.0.1:9' });
  await expect(backup(away)).rejects.toThrow();
});
