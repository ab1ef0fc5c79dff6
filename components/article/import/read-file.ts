import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { invalid, ok, type Result } from '@/lib/domain/result';

/** Bytes in words: "14 KB", "1.9 MB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`;
}

/** The size of a text as it will be sent: UTF-8. */
export const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** Why a text or file is too large to come in, or null. */
export const tooLarge = (bytes: number): string | null =>
  bytes > MAX_ARTICLE_BYTES
    ? `This is ${bytesInWords(bytes)}. An article may have up to ${bytesInWords(MAX_ARTICLE_BYTES)}.`
    : null;

/** The text of a chosen file: by its byte order mark, else UTF-8, else the encoding that a page of HTML names. */
export async function readFile(file: File): Promise<Result<string>> {
  const problem = tooLarge(file.size);
  if (problem) return invalid('content', problem);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes, 'utf-8') ?? decode(bytes, namedEncoding(bytes));
  if (text === null)
    return invalid('content', 'This file is not in UTF-8. Save it as UTF-8, then choose it again.');
  return text.trim() ? ok(text) : invalid('content', 'There is no text in this file.');
}

function decode(bytes: Uint8Array, fallback: string | null): string | null {
  const encoding = markedEncoding(bytes) ?? fallback;
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A page of HTML names its encoding within its first 1,024 bytes (WHATWG HTML, 13.2.3.2), in ASCII. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.slice(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}
