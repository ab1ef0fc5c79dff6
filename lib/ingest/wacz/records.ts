import { STATUS_CODES } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WARCRecord, type WARCRecordOpts, WARCSerializer } from 'warcio';
import { VERSION } from '@/lib/config/version';
import { sha256 } from '@/lib/ingest/hash';
import { addressIn, type Packed } from './packed';

const gzipped = promisify(gzip);

/** One record as it stands in the archive, packed by itself so that a player can read it alone. */
export type StoredRecord = { type: string; digest: string; bytes: Uint8Array };

/**
 * The records of a capture (WARC 1.1): what wrote them; the answer with the headers that were kept, or a file that somebody
 * gave; and what else is known of how it was come by. What was sent to ask for it is not kept, so there is no request.
 */
export async function recordsOf(capture: Packed): Promise<StoredRecord[]> {
  const made = [info(capture), await content(capture), about(capture)];
  return Promise.all(made.map(stored));
}

async function stored(record: WARCRecord): Promise<StoredRecord> {
  const plain = await WARCSerializer.serialize(record, { digest: { algo: 'sha-256', prefix: 'sha256:' } });
  const digest = record.warcHeader('WARC-Payload-Digest') ?? '';
  return { type: record.warcType ?? '', digest, bytes: await gzipped(plain) };
}

/** Without the length of the original answer, which may have been packed: these bytes are not. */
function content(capture: Packed): WARCRecord {
  const { mediaType, status, headers, bytes } = capture;
  if (status === null) return record(capture, 'resource', [bytes], { 'Content-Type': mediaType });
  const statusline = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
  const kept = Object.entries({ ...headers, 'content-length': String(bytes.byteLength) });
  const httpHeaders = kept.map(([name, value]): [string, string] => [name, inOneLine(value)]);
  return record(capture, 'response', [bytes], {}, { httpHeaders, statusline });
}

const info = (capture: Packed): WARCRecord =>
  record(
    capture,
    'warcinfo',
    fields([
      ['software', `Sourceline ${VERSION}`],
      ['format', FORMAT],
    ]),
    {},
    {
      filename: 'data.warc.gz',
    },
  );

const FORMAT = 'WARC File Format 1.1';

/** What led to the page, in the words of the standard, and the name of a file. */
const about = (capture: Packed): WARCRecord =>
  record(
    capture,
    'metadata',
    fields([
      ...capture.redirects.map((from): Field => ['via', from]),
      ...(capture.fileName === null ? [] : [['file-name', capture.fileName] satisfies Field]),
      ['capture', capture.id],
    ]),
    { 'WARC-Concurrent-To': idOf(capture, capture.status === null ? 'resource' : 'response') },
  );

type Field = [name: string, value: string];

const fields = (list: readonly Field[]): Uint8Array[] => [
  new TextEncoder().encode(list.map(([name, value]) => `${name}: ${inOneLine(value)}\r\n`).join('')),
];

type Type = 'warcinfo' | 'response' | 'resource' | 'metadata';

/** A record of this moment, whose id says what it is of: the same capture makes the same records. */
const record = (
  capture: Packed,
  type: Type,
  body: Uint8Array[],
  warcHeaders: Record<string, string>,
  more: WARCRecordOpts = {},
): WARCRecord =>
  WARCRecord.create(
    {
      ...{ type, date: capture.capturedAt, warcVersion: 'WARC/1.1', url: addressIn(capture), ...more },
      warcHeaders: { 'WARC-Record-ID': idOf(capture, type), ...warcHeaders },
    },
    body,
  );

/** A UUID of version 8 (RFC 9562, 5.8), made of a hash. */
function idOf({ id, sha256: of }: Packed, type: Type): string {
  const hex = sha256(`${id} ${of} ${type}`);
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${a}-${b}-8${c}-8${d}-${e}>`;
}

/** No value can begin a header, or a line, of its own. */
const inOneLine = (value: string): string => value.replace(/[\r\n\0]+/g, ' ');
