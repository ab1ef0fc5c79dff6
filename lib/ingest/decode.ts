import type { Format } from '@/lib/domain/article';

const UTF8 = 'utf-8';

/** Encodings by the byte order mark that a file starts with (WHATWG Encoding, 6). */
const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], UTF8],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A page declares its encoding within so many bytes of its start, by the HTML standard. */
const DECLARATION_WITHIN = 1024;

/** What windows-1252 has at 0x80 to 0x9F. Some Node releases decode these as Latin-1 and turn curly quotes into control characters. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * The text of a file: by its byte order mark, else, for HTML, by the charset that the page declares, else as UTF-8.
 * `null` when the bytes are not valid in that encoding, or hold NUL as no text does.
 */
export function decode(bytes: Uint8Array, format: Format): string | null {
  const encoding = markedEncoding(bytes) ?? (format === 'HTML' ? declaredEncoding(bytes) : undefined) ?? UTF8;
  try {
    const text = encoding === 'windows-1252' ? fromWindows1252(bytes) : decoded(bytes, encoding);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

const decoded = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

function markedEncoding(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
}

/** A declared UTF-16 can't be meant: the declaration itself was readable as ASCII (HTML standard, 13.2.3.2). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1');
  const label = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:-]{1,40})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?16/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009F]/g, (c) => WINDOWS_1252_HIGH[c.charCodeAt(0) - 0x80] ?? c);
}
