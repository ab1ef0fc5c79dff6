import { hash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bucket } from '@/lib/outside/files/bucket';
import type { Files } from '@/lib/outside/files/files';
import { Folder } from '@/lib/outside/files/folder';
import { placeOf } from '@/lib/outside/files/place';
import { anS3Server, type S3Server, s3Refusal } from '../../support/s3-server';

const bytesOf = (words: string) => new TextEncoder().encode(words);
const textOf = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString();

let s3: S3Server;
let folder: string;
beforeAll(async () => {
  s3 = await anS3Server();
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

const stores: Record<
  string,
  () => { store: Files; damage: (place: string, bytes: string) => Promise<void> }
> = {
  'a folder': () => ({
    store: new Folder(folder),
    damage: (place, bytes) => writeFile(join(folder, place), bytes),
  }),
  'a bucket': () => ({ store: new Bucket(s3.bucket), damage: s3.damage }),
};

describe.each(Object.keys(stores))('%s', (name) => {
  const opened = () => {
    const made = stores[name]?.();
    if (!made) throw new Error(name);
    return made;
  };

  it('gives back what it was given, by its hash, and nothing for what it hasn’t', async () => {
    const { store } = opened();
    for (const bytes of [bytesOf('40 taps'), new Uint8Array(), new Uint8Array(300_000).fill(7)]) {
      const sha256 = await store.keep(bytes);
      expect(sha256).toBe(hash('sha256', bytes, 'hex'));
      expect(Buffer.from((await store.read(sha256)) ?? [1]).equals(bytes)).toBe(true);
    }
    expect(await store.read('0'.repeat(64))).toBeNull();
  });

  it('keeps a file that many bring at once', async () => {
    const { store } = opened();
    const kept = await Promise.all(Array.from({ length: 8 }, () => store.keep(bytesOf('brought by many'))));
    expect(new Set(kept).size).toBe(1);
    expect(textOf(await store.read(kept[0] ?? ''))).toBe('brought by many');
  });

  it.each(['', 'cut'])('mends a file that is %j by now', async (damaged) => {
    const { store, damage } = opened();
    const sha256 = await store.keep(bytesOf('damaged later'));
    await damage(placeOf(sha256), damaged);
    await store.keep(bytesOf('damaged later'));
    expect(textOf(await store.read(sha256))).toBe('damaged later');
  });

  it.each(['', '../../etc/passwd', 'A'.repeat(64)])('knows no place for %j', async (sha256) => {
    await expect(opened().store.read(sha256)).rejects.toThrow('no SHA-256');
  });
});

describe('a bucket', () => {
  const putsIn = async (run: () => Promise<unknown>) => {
    s3.asked.length = 0;
    await run();
    return s3.asked.filter((asked) => asked.startsWith('PUT'));
  };

  it('is written once, and never again', async () => {
    const store = new Bucket(s3.bucket);
    const sha256 = hash('sha256', 'once', 'hex');
    expect(await putsIn(() => store.keep(bytesOf('once')))).toEqual([`PUT ${placeOf(sha256)}`]);
    expect(await putsIn(() => store.keep(bytesOf('once')))).toEqual([]);
    expect(await putsIn(() => new Bucket(s3.bucket).keep(bytesOf('once')))).toEqual([]);
  });

  it('is asked to write only where nothing is, and over what is damaged', async () => {
    const conditions: (string | undefined)[] = [];
    const noting = () =>
      s3.answerOnce('PUT', (request, response) => {
        conditions.push(request.headers['if-none-match']);
        s3Refusal(403, 'AccessDenied')(request, response);
      });
    const store = new Bucket(s3.bucket);
    noting();
    await expect(store.keep(bytesOf('conditions'))).rejects.toThrow('s3:PutObject');
    await store.keep(bytesOf('conditions'));
    await s3.damage(placeOf(hash('sha256', 'conditions', 'hex')), 'x');
    noting();
    await expect(store.keep(bytesOf('conditions'))).rejects.toThrow('s3:PutObject');
    expect(conditions).toEqual(['*', undefined]);
  });

  it.each([
    [412, 'PreconditionFailed'],
    [409, 'ConditionalRequestConflict'],
  ])('takes what somebody else has put there meanwhile (%i), if it is the same', async (status, code) => {
    const store = new Bucket(s3.bucket);
    const words = `meanwhile ${status}`;
    s3.answerOnce('PUT', async (request, response) => {
      await new Bucket(s3.bucket).keep(bytesOf(words));
      s3Refusal(status, code)(request, response);
    });
    expect(textOf(await store.read(await store.keep(bytesOf(words))))).toBe(words);
    s3.answerOnce('PUT', s3Refusal(status, code));
    await expect(store.keep(bytesOf(`${words}, and is not there`))).rejects.toThrow('other bytes');
  });

  it('that knows no conditions is written to without', async () => {
    s3.answerOnce('PUT', s3Refusal(501, 'NotImplemented'));
    const store = new Bucket(s3.bucket);
    expect(textOf(await store.read(await store.keep(bytesOf('no conditions'))))).toBe('no conditions');
  });

  it('that says it has a file and has another one keeps nothing', async () => {
    s3.answerOnce('PUT', (request, response) => {
      request.resume();
      response.writeHead(200, { etag: '"1"' }).end();
    });
    await expect(new Bucket(s3.bucket).keep(bytesOf('never stored'))).rejects.toThrow('other bytes');
  });

  it.each([
    [{ secret: 'wrong' }, 'FILES_SECRET'],
    [{ name: 'elsewhere' }, 'FILES_BUCKET'],
  ])('that refuses %j says which setting it is', async (wrong, setting) => {
    const store = new Bucket({ ...s3.bucket, ...wrong });
    await expect(store.read('0'.repeat(64))).rejects.toThrow(setting);
  });

  it.each([
    [403, 'InvalidAccessKeyId', 'FILES_KEY_ID'],
    [403, 'AccessDenied', 's3:ListBucket'],
    [400, 'AuthorizationHeaderMalformed', 'FILES_REGION'],
  ])('that answers %i %s says which setting it is', async (status, code, words) => {
    s3.answerOnce('GET', s3Refusal(status, code));
    await expect(new Bucket(s3.bucket).read('0'.repeat(64))).rejects.toThrow(words);
  });

  it('that is away is no file that is missing', async () => {
    const away = new Bucket({ ...s3.bucket, endpoint: 'http://127.0.0.1:9' });
    await expect(away.read('0'.repeat(64))).rejects.toThrow('ECONNREFUSED');
  });
});
