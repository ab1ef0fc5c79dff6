import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
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

/**
 * Throws `Unusable` when a newsroom's file and the log beside it don't belong together. Looks at both without SQLite,
 * which would apply the one to the other; so call it before this process opens the file, and while no other has it open.
 */
export function requireTogether(file: string): void {
  const log = `${file}-wal`;
  if (!existsSync(file) || !existsSync(log)) return;
  const writes = writesIn(readFileSync(log));
  const problem = writes && apart(countOf(file), writes);
  if (!problem) return;
  throw new Unusable(
    `${file} and the write-ahead log beside it don't belong together: ${problem}. Where the file was put back from a copy, move ${log} away and start again; else put back the file that this log was written for. Nothing was changed.`,
  );
}

/** Why a file of this count can't be the one that a log of these writes goes on from; nothing where it can. */
export function apart(count: number, { first, last }: Writes): string | undefined {
  if (count < first - 1) return `the file is at write ${count} and the log goes on from write ${first - 1}`;
  if (count > last) return `the file is at write ${count} and the log ends at write ${last}`;
  return undefined;
}

/** The counts of the first and the last write that are whole in a log and touch the first page; null when none does. */
export function writesIn(log: Buffer): Writes | null {
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

/** The frames that SQLite would take: of the log's present round, up to the first whose checksum is wrong. https://www.sqlite.org/fileformat.html#walformat */
function* framesOf(log: Buffer): Generator<Frame> {
  if (log.length < HEADER || (log.readUInt32BE(0) & ~1) !== MAGIC) return;
  const word = log.readUInt32BE(0) & 1 ? 'readUInt32BE' : 'readUInt32LE';
  const sum = checksum(word);
  const size = log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let [a, b] = sum(log.subarray(0, 24), 0, 0);
  if (a !== log.readUInt32BE(24) || b !== log.readUInt32BE(28)) return;
  for (let at = HEADER; at + FRAME_HEADER + size <= log.length; at += FRAME_HEADER + size) {
    const head = log.subarray(at, at + FRAME_HEADER);
    const content = log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size);
    [a, b] = sum(content, ...sum(head.subarray(0, 8), a, b));
    if (!head.subarray(8, 16).equals(salt)) return;
    if (a !== head.readUInt32BE(16) || b !== head.readUInt32BE(20)) return;
    yield { page: head.readUInt32BE(0), commits: head.readUInt32BE(4) > 0, content };
  }
}

/** SQLite's running checksum of a log, over words in the order that the log was written in. */
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

function countOf(file: string): number {
  const header = Buffer.alloc(100);
  const open = openSync(file, 'r');
  readSync(open, header);
  closeSync(open);
  return header.readUInt32BE(COUNT_AT);
}
