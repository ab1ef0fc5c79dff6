import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { bytesInWords } from '@/lib/domain/article/files';
import { WebAddress } from '@/lib/schemas/primitives';
import { LONGEST, VERSION } from './packed';

/** A page as the bookmarklet sent it. Anybody can open the form with a page of their own: the address is what they claim. */
export type Sent = { address: string; html: string };

export type Unpacked = { ok: true; sent: Sent } | { ok: false; problem: string };

/** As much as may come out: an article and its address. */
const MOST_BYTES = MAX_ARTICLE_BYTES + 2001;

const TOO_LARGE = `The page that was sent is larger than ${bytesInWords(MAX_ARTICLE_BYTES)}. Copy the article on it, and paste that here.`;
const UNREADABLE =
  'What was sent can’t be read: part of it is missing. Go back to the page and send it again.';
const OTHER_VERSION =
  'This was sent by another version of the bookmarklet. Put the one below in its place, and send the page again.';
const NO_PAGE = 'What was sent is no page of the web. Save it, and choose the file.';

const refused = (problem: string): Unpacked => ({ ok: false, problem });

/**
 * The page that was packed into a fragment. Refuses, in words: one that is too large, however little it was packed into, what
 * another version packed, what is broken, and an address that is not of the web.
 */
export async function unpack(packed: string): Promise<Unpacked> {
  if (packed.length > LONGEST) return refused(TOO_LARGE);
  if (!packed.startsWith(VERSION)) return refused(OTHER_VERSION);
  const bytes = bytesOf(packed.slice(VERSION.length));
  const text = bytes && (await unzipped(bytes).catch(() => null));
  if (text === null) return refused(UNREADABLE);
  if (text === 'too large') return refused(TOO_LARGE);
  const [address = '', ...lines] = text.all.split('\n');
  return WebAddress.safeParse(address).success
    ? { ok: true, sent: { address, html: lines.join('\n') } }
    : refused(NO_PAGE);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Stops as soon as too much comes out. Rejects what is no gzip, is cut short, or holds no UTF-8. */
async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<{ all: string } | 'too large'> {
  const reader = inPieces(bytes).pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let all = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { all: all + decoder.decode() };
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return 'too large';
    }
    all += decoder.decode(value, { stream: true });
  }
}

/** A browser unzips all of a piece before it can be stopped, and gzip holds a thousandfold: a megabyte, then, of a kilobyte. */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(pieces) {
        if (at < bytes.length) pieces.enqueue(bytes.slice(at, at + 1024));
        else pieces.close();
        at += 1024;
      },
    },
    { highWaterMark: 0 },
  );
}
