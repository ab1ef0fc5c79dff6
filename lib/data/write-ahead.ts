import { closeSync, openSync, readSync } from 'node:fs';
import { Unusable } from './use';

/**
 * SQLite applies a write-ahead log to whatever file it lies beside, and can't tell a file that was put back from a copy.
 * So every write counts one up in the header of the newsroom's file (`user_version`), and so in the log. A log that
 * begins with write 150 belongs to a file of write 149, or of a later one that it has been moved into partly.
 */
export type Writes = { first: number; last: number };

/** Where the count stands on the first page: https://www.sqlite.org/fileformat.html#the_database_header */
const COUNT_AT = 60;

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/** How often a log is read again that somebody began anew meanwhile. */
const ATTEMPTS = 5;

/**
 * Throws `Unusable` when a newsroom's file and the log beside it don't belong together. Looks at both without SQLite,
 * which would apply the one to the other; so call it before this process opens the file (closing it here would also free
 * the locks that SQLite has on it in this process). Others may have it open and write: within one round of a log the file
 * is never behind its first write, nor ahead of its last.
 */
export function requireTogether(file: string): void {
  const log = `${file}-wal`;
  // A log that is begun anew again and again is at work, for somebody who looked before they opened the file.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const round = roundOf(log);
    const count = round && countOf(file);
    if (!round || count === undefined) return;
    const writes = writesIn(log);
    if (!roundOf(log)?.equals(round)) continue;
    const problem = writes && apart(count, writes);
    if (!problem) return;
    throw new Unusable(
      `${file} and the write-ahead log beside it don't belong together: ${problem}. Where the file was put back from a copy, move ${log} away and start again; else put back the file that this log was written for. Nothing was changed.`,
    );
  }
}

/** Why a file of this count can't be the one that a log of these writes goes on from; nothing where it can. */
export function apart(count: number, { first, last }: Writes): string | undefined {
  if (count < first - 1) return `the file is at write ${count} and the log goes on from write ${first - 1}`;
  if (count > last) return `the file is at write ${count} and the log ends at write ${last}`;
  return undefined;
}

/** The counts of the first and the last write that are whole in a log and touch the first page; null when none does. */
export const writesIn = (log: string): Writes | null => opened(log, writesOf) ?? null;

function writesOf(log: number): Writes | null {
  let whole = null as Writes | null;
  let open = null as number | null;
  for (const { page, commits, content } of framesOf(log)) {
    if (page === 1) open = content.readUInt32BE(COUNT_AT);
    if (!commits || open === null) continue;
    whole = { first: whole?.first ?? open, last: open };
    open = null;
  }
  return whole;
}

type Frame = { page: number; commits: boolean; content: Buffer };

/**
 * The frames that SQLite would take: of the log's present round, up to the first whose checksum is wrong. One at a time, since
 * a log may be longer than any memory; a frame holds until the next is asked for. https://www.sqlite.org/fileformat.html#walformat
 */
function* framesOf(log: number): Generator<Frame> {
  const header = bytes(log, 0, HEADER);
  if (!header || (header.readUInt32BE(0) & ~1) !== MAGIC) return;
  const word = header.readUInt32BE(0) & 1 ? 'readUInt32BE' : 'readUInt32LE';
  const sum = checksum(word);
  const size = FRAME_HEADER + header.readUInt32BE(8);
  let [a, b] = sum(header.subarray(0, 24), 0, 0);
  if (a !== header.readUInt32BE(24) || b !== header.readUInt32BE(28)) return;
  const frame = Buffer.alloc(size);
  for (let at = HEADER; readSync(log, frame, 0, size, at) === size; at += size) {
    const content = frame.subarray(FRAME_HEADER);
    [a, b] = sum(content, ...sum(frame.subarray(0, 8), a, b));
    if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) return;
    if (a !== frame.readUInt32BE(16) || b !== frame.readUInt32BE(20)) return;
    yield { page: frame.readUInt32BE(0), commits: frame.readUInt32BE(4) > 0, content };
  }
}

const checksum =
  (word: 'readUInt32BE' | 'readUInt32LE') =>
  (bytes: Buffer, a: number, b: number): [number, number] => {
    let [s0, s1] = [a, b];
    for (let at = 0; at < bytes.length; at += 8) {
      s0 = (s0 + bytes[word](at) + s1) >>> 0;
      s1 = (s1 + bytes[word](at + 4) + s0) >>> 0;
    }
    return [s0, s1];
  };

/** The header of a log, which is another each time that the log is begun anew; nothing where there is none. */
const roundOf = (log: string) => opened(log, (descriptor) => bytes(descriptor, 0, HEADER));

const countOf = (file: string) =>
  opened(file, (descriptor) => bytes(descriptor, COUNT_AT, 4)?.readUInt32BE(0) ?? 0);

/** So many bytes of a file from an offset on; nothing where it ends before. */
function bytes(descriptor: number, at: number, length: number): Buffer | undefined {
  const found = Buffer.alloc(length);
  return readSync(descriptor, found, 0, length, at) === length ? found : undefined;
}

/** Reads from a file that may not be there; then nothing. */
function opened<T>(path: string, read: (descriptor: number) => T): T | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return read(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
