import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import type { Packed } from '@/lib/ingest/wacz/packed';
import { waczOf } from '@/lib/ingest/wacz/wacz';

const PAGE = new TextEncoder().encode('<!doctype html><title>Report</title><p>38 of 40 taps. 🚰</p>');
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const capture: Packed = {
  id: '019c0000-capture',
  title: 'The water of the old town, “reported” مياه',
  address: 'https://Water.example/Report?year=2026&b=1',
  redirects: ['http://water.example/report'],
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', etag: '"1"' },
  fileName: null,
  mediaType: 'text/html',
  sha256: hashOf(PAGE),
  capturedAt: '2026-11-12T08:30:05.123Z',
  bytes: PAGE,
};
const upload: Packed = {
  ...capture,
  ...{
    status: null,
    headers: {},
    redirects: [],
    fileName: 'report\r\nX: y.pdf',
    mediaType: 'application/pdf',
  },
  ...{ id: 'c1', address: null },
};

/** The files in a package, by their paths. */
const opened = async (of: Packed) => unzipSync(await waczOf(of));

const recordsIn = async (archive: Uint8Array | undefined) => {
  const records = [];
  for await (const record of new WARCParser([archive ?? new Uint8Array()])) {
    const payload = await record.readFully(false);
    records.push({
      type: record.warcType,
      headers: Object.fromEntries(record.warcHeaders.headers.entries()),
      http: record.httpHeaders && {
        line: record.httpHeaders.statusline,
        ...Object.fromEntries(record.httpHeaders.headers.entries()),
      },
      payload: new Uint8Array(payload),
    });
  }
  return records;
};

describe('a capture as one file', () => {
  test('has the files that the specification names, each with its hash and length', async () => {
    const files = await opened(capture);
    const manifest = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: capture.title,
      created: capture.capturedAt,
      mainPageUrl: capture.address,
      mainPageDate: capture.capturedAt,
    });
    const named = manifest.resources.map(({ path }: { path: string }) => path);
    expect([...named, 'datapackage.json', 'datapackage-digest.json'].sort()).toEqual(
      Object.keys(files).sort(),
    );
    expect(named).toEqual(['archive/data.warc.gz', 'indexes/index.cdxj', 'pages/pages.jsonl']);
    for (const { path, hash, bytes, name } of manifest.resources) {
      const file = files[path] ?? new Uint8Array();
      expect([hash, bytes, name]).toEqual([`sha256:${hashOf(file)}`, file.length, path.split('/').at(-1)]);
    }
    const digest = JSON.parse(strFromU8(files['datapackage-digest.json'] ?? new Uint8Array()));
    const hash = `sha256:${hashOf(files['datapackage.json'] ?? '')}`;
    expect(digest).toEqual({ path: 'datapackage.json', hash });
  });

  test('holds the answer of the server with the headers that were kept, and how it was come by', async () => {
    const [info, response, about, ...others] = await recordsIn(
      (await opened(capture))['archive/data.warc.gz'],
    );
    expect([info?.type, response?.type, about?.type, others]).toEqual([
      'warcinfo',
      'response',
      'metadata',
      [],
    ]);
    expect(response?.http).toEqual({
      line: 'HTTP/1.1 200 OK',
      'content-type': 'text/html; charset=utf-8',
      etag: '"1"',
      'content-length': String(PAGE.length),
    });
    expect(response?.payload).toEqual(PAGE);
    expect(response?.headers).toMatchObject({
      'warc-target-uri': 'https://water.example/Report?year=2026&b=1',
      'warc-date': '2026-11-12T08:30:05.123Z',
      'warc-payload-digest': `sha256:${capture.sha256}`,
      'warc-block-digest': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    const [id = '', concurrent] = [response?.headers['warc-record-id'], about?.headers['warc-concurrent-to']];
    expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}>$/);
    expect(concurrent).toBe(id);
    expect(strFromU8(about?.payload ?? new Uint8Array())).toContain('via: http://water.example/report\r\n');
  });

  test('of a file that somebody gave holds the file as a resource, whose name begins no line of its own', async () => {
    const [, resource, about] = await recordsIn((await opened(upload))['archive/data.warc.gz']);
    expect([resource?.type, resource?.http, resource?.headers['content-type']]).toEqual([
      'resource',
      null,
      'application/pdf',
    ]);
    expect(resource?.payload).toEqual(PAGE);
    expect(resource?.headers['warc-payload-digest']).toBe(`sha256:${upload.sha256}`);
    expect(strFromU8(about?.payload ?? new Uint8Array())).toBe(
      'file-name: report X: y.pdf\r\ncapture: c1\r\n',
    );
  });

  test.each([
    ['a page', capture, 'example,water)/report?'],
    ['a file', upload, 'localhost'],
  ])('has an index by which %s is found at its place', async (_, of, surt) => {
    const files = await opened(of);
    const line = strFromU8(files['indexes/index.cdxj'] ?? new Uint8Array());
    const [, key = '', timestamp, json = ''] = /^(\S+) (\d{14}) (.*)\n$/.exec(line) ?? [];
    expect([key.startsWith(surt), timestamp]).toEqual([true, '20261112083005']);
    const entry = JSON.parse(json);
    expect(entry).toMatchObject({ status: 200, mime: of.mediaType, digest: `sha256:${of.sha256}` });
    const archive = files[`archive/${entry.filename}`]?.subarray(entry.offset, entry.offset + entry.length);
    const [record, ...more] = await recordsIn(archive);
    expect([record?.payload, more]).toEqual([PAGE, []]);
  });

  test('has the page to begin with', async () => {
    const files = await opened(capture);
    const lines = strFromU8(files['pages/pages.jsonl'] ?? new Uint8Array())
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { format: 'json-pages-1.0' },
      { url: capture.address, ts: capture.capturedAt, title: capture.title, size: PAGE.length },
    ]);
  });

  test('is the same for the same capture, and stores what is packed already as it is', async () => {
    const [first, second] = [await waczOf(capture), await waczOf({ ...capture })];
    expect(hashOf(first)).toBe(hashOf(second));
    const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
    expect([view.getUint32(0, true), view.getUint16(8, true)]).toEqual([0x04034b50, 0]);
    expect(hashOf(await waczOf({ ...capture, id: 'another' }))).not.toBe(hashOf(first));
  });
});
