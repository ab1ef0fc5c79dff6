import { type Zippable, zipSync } from 'fflate';
import { getSurt } from 'warcio';
import { VERSION } from '@/lib/config/version';
import { sha256 } from '@/lib/ingest/hash';
import { addressIn, type Packed } from './packed';
import { recordsOf, type StoredRecord } from './records';

/** What a program calls such a file (WACZ 1.1.1, Media Type). */
export const WACZ_TYPE = 'application/wacz';

/**
 * A capture with its proof as one file that players of web archives open (Web Archive Collection Zipped 1.1.1): the bytes as
 * they came in a WARC, an index of it, the page to begin with, and the hash of each. The same capture makes the same file.
 * @see https://specs.webrecorder.net/wacz/1.1.1/
 */
export async function waczOf(capture: Packed): Promise<Uint8Array> {
  const records = await recordsOf(capture);
  const parts: Part[] = [
    { path: 'archive/data.warc.gz', bytes: joined(records.map(({ bytes }) => bytes)) },
    { path: 'indexes/index.cdxj', bytes: inUtf8(indexOf(capture, records)) },
    { path: 'pages/pages.jsonl', bytes: inUtf8(pagesOf(capture)) },
  ];
  const manifest = inUtf8(`${JSON.stringify(manifestOf(capture, parts), null, 2)}\n`);
  const digest = { path: 'datapackage.json', hash: hashOf(manifest) };
  return zipped([
    ...parts,
    { path: 'datapackage.json', bytes: manifest },
    { path: 'datapackage-digest.json', bytes: inUtf8(`${JSON.stringify(digest, null, 2)}\n`) },
  ]);
}

type Part = { path: string; bytes: Uint8Array };

/** One line of CDXJ for what was captured: where its record stands in the archive. */
function indexOf(capture: Packed, records: readonly StoredRecord[]): string {
  const at = records.findIndex(({ type }) => type === 'response' || type === 'resource');
  const found = records[at];
  if (!found) throw new Error(`Capture ${capture.id} was packed without its bytes.`);
  const url = addressIn(capture);
  const entry = {
    url,
    mime: capture.mediaType,
    status: capture.status ?? 200,
    digest: found.digest,
    length: found.bytes.byteLength,
    offset: records.slice(0, at).reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
    filename: 'data.warc.gz',
  };
  const timestamp = capture.capturedAt.replace(/\D/g, '').slice(0, 14);
  return `${getSurt(url)} ${timestamp} ${JSON.stringify(entry)}\n`;
}

function pagesOf(capture: Packed): string {
  const { id, title, capturedAt, bytes } = capture;
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' };
  const page = { id, url: addressIn(capture), ts: capturedAt, title, size: bytes.byteLength };
  return `${JSON.stringify(head)}\n${JSON.stringify(page)}\n`;
}

const manifestOf = (capture: Packed, parts: readonly Part[]) => ({
  profile: 'data-package',
  wacz_version: '1.1.1',
  title: capture.title,
  description: `A copy that was taken at ${capture.capturedAt}. SHA-256 of its bytes: ${capture.sha256}`,
  created: capture.capturedAt,
  software: `Sourceline ${VERSION}`,
  mainPageUrl: addressIn(capture),
  mainPageDate: capture.capturedAt,
  resources: parts.map(({ path, bytes }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    hash: hashOf(bytes),
    bytes: bytes.byteLength,
  })),
});

/** Everything is stored as it is, so that a player can go to a record at once. The earliest date that a zip can say. */
const zipped = (parts: readonly Part[]): Uint8Array =>
  zipSync(Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes])) satisfies Zippable, {
    level: 0,
    mtime: new Date(1980, 0, 1),
  });

const hashOf = (bytes: Uint8Array): string => `sha256:${sha256(bytes)}`;

const inUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const joined = (pieces: readonly Uint8Array[]): Uint8Array => Buffer.concat(pieces);
