import type { Format } from '@/lib/domain/article';
import { type Guess, guess } from '@/lib/domain/article/guesses';
import { charsetIn, declaredLabel } from './prescan';
import { isSurelyUtf8, unmarkedUtf16 } from './unmarked';

const UTF8 = 'utf-8';

/** Encodings by the byte order mark that a file starts with (WHATWG Encoding, 6). */
const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], UTF8],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** What windows-1252 has at 0x80 to 0x9F. Some Node releases decode these as Latin-1 and turn curly quotes into control characters. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** A text, and whether it was read in another encoding than was declared for it. */
export type Decoded = { text: string; guesses: Guess[] };

/**
 * The text of a file. Its byte order mark says the encoding; else `charset`, as who sent it declared it (the charset of an HTTP
 * header, or a whole Content-Type); else, for HTML, what the page declares; else it is UTF-8. What surely is UTF-8 is read as
 * that whatever is declared, and what has no mark but is laid out as UTF-16 as that. `null` when the bytes are not valid in
 * any of these, or hold NUL as no text does.
 */
export function decode(bytes: Uint8Array, format: Format, from: { charset?: string } = {}): Decoded | null {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  if (marked) return readIn(marked, bytes, marked);
  const sent = encodingOf(from.charset && (charsetIn(from.charset) ?? from.charset));
  const own = format === 'HTML' ? encodingOf(declaredLabel(bytes), true) : undefined;
  const declared = sent ?? own;
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return readIn(unmarked, bytes, declared ?? UTF8);
  if (isSurelyUtf8(bytes, declared)) return readIn(UTF8, bytes, declared ?? UTF8);
  for (const encoding of new Set([declared ?? UTF8, own ?? UTF8])) {
    const found = readIn(encoding, bytes, declared ?? UTF8);
    if (found) return found;
  }
  return null;
}

function readIn(encoding: string, bytes: Uint8Array, declared: string): Decoded | null {
  try {
    const text =
      encoding === 'windows-1252'
        ? fromWindows1252(bytes)
        : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) return null;
    const guesses = encoding === declared ? [] : [guess('ENCODING', `${encoding}, not ${declared}`)];
    return { text, guesses };
  } catch {
    return null;
  }
}

/**
 * The encoding of a label (WHATWG Encoding, 4.2); undefined for one that nobody knows. A page that declares UTF-16 in itself
 * can't mean it: the declaration was readable as ASCII (HTML standard, 13.2.3.2).
 */
function encodingOf(label: string | undefined, inItself = false): string | undefined {
  if (!label) return undefined;
  if (/^x-user-defined$/i.test(label.trim())) return 'windows-1252';
  try {
    const { encoding } = new TextDecoder(label);
    return inItself && encoding.startsWith('utf-16') ? UTF8 : encoding;
  } catch {
    return undefined;
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009F]/g, (c) => WINDOWS_1252_HIGH[c.charCodeAt(0) - 0x80] ?? c);
}
