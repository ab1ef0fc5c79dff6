import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { NotFetched, OTHERWISE } from './refusing';

/** How much of a body is taken, in bytes as they are once unpacked. */
export type Bounds = {
  maxBytes: number;
  /** What becomes of a longer one: its beginning is enough, or all of it is refused. */
  beyond: 'cut' | 'refuse';
};

/**
 * Reads a body to its end, or to its bound, unpacking it as it comes, so that never more is held than the bound allows.
 * Throws `NotFetched` beyond the bound, and what the stream or zlib throws where it breaks.
 * @param coding Content-Encoding: one of gzip, deflate and br, or nothing
 */
export async function readBody(
  body: Readable,
  coding: string,
  { maxBytes, beyond }: Bounds,
): Promise<Uint8Array> {
  const gathered = new Gathered();
  for await (const chunk of unpacked(body, coding, () => gathered.length)) {
    const room = maxBytes - gathered.length;
    gathered.add(chunk.subarray(0, room));
    if (chunk.length <= room) continue;
    if (beyond === 'refuse') throw new NotFetched('TOO_LARGE', tooLarge(maxBytes));
    break;
  }
  return gathered.whole();
}

/** The sentence for a page that is larger than this. */
export const tooLarge = (maxBytes: number): string =>
  `This page is larger than ${megabytes(maxBytes)} MB, and was not read to its end. Save the part that matters and import the file.`;

const megabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });

/** A second coding inside of the first is nothing that a site sends, and a way to pack a bomb twice. */
function unpacked(body: Readable, coding: string, got: () => number): AsyncIterable<Buffer> {
  const name = coding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const decoder = DECODERS[name]?.();
  if (!decoder)
    throw new NotFetched(
      'UNREADABLE',
      `This page is packed in a way that can’t be read here (${told(name)}). ${OTHERWISE}`,
    );
  // What fails in the one ends the others, and is thrown by whoever reads.
  return pipeline(
    body,
    (packed) => honest(packed, got),
    decoder,
    () => undefined,
  );
}

/** Passes on what is packed as long as unpacking gives about as much: parts without end that hold nothing take all day. */
async function* honest(packed: AsyncIterable<Buffer>, got: () => number): AsyncGenerator<Buffer> {
  let came = 0;
  for await (const chunk of packed) {
    came += chunk.length;
    if (came > got() + MOST_FOR_NOTHING)
      throw new NotFetched(
        'UNREADABLE',
        `This page is larger packed than unpacked, as no honest one is. ${OTHERWISE}`,
      );
    yield chunk;
  }
}

/** How many packed bytes may be on their way, above what they have unpacked to. */
const MOST_FOR_NOTHING = 1_000_000;

const told = (name: string) => name.replace(/[^\w, -]/g, '').slice(0, 40);

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  deflate: () => createInflate(),
};

/** Bytes that come in pieces of any size, in one room that doubles: a piece of one byte costs one byte. */
class Gathered {
  private room = Buffer.allocUnsafe(64 * 1024);
  length = 0;

  add(chunk: Uint8Array): void {
    const needed = this.length + chunk.length;
    if (needed > this.room.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.room.length));
      this.room.copy(larger, 0, 0, this.length);
      this.room = larger;
    }
    this.room.set(chunk, this.length);
    this.length = needed;
  }

  whole(): Uint8Array {
    return new Uint8Array(this.room.buffer, this.room.byteOffset, this.length);
  }
}
