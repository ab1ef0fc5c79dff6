import { fileTypeFromBuffer } from 'file-type';

/** What HTML begins with, after white space and comments (WHATWG MIME Sniffing, 7.1). */
const BEGINS_HTML =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>]/i;

/** Bytes that no text has, by the same standard (3). */
const isBinary = (byte: number): boolean =>
  byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);

/** What a text in UTF-16 begins with. */
const MARKED = /^(?:\xFF\xFE|\xFE\xFF)/;

/** How much is looked at of what has no mark of its own, in bytes (the same, 5.2). */
const LOOKED_AT = 1445;

/**
 * The media type of bytes by what they are, whatever a server calls them. Text of any kind that is not HTML is
 * `text/plain`; what nothing tells is `application/octet-stream`.
 */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(bytes);
  if (known) return known.mime;
  const begins = bytes.subarray(0, LOOKED_AT);
  const head = Buffer.from(begins).toString('latin1');
  if (BEGINS_HTML.test(head)) return 'text/html';
  return begins.some(isBinary) && !MARKED.test(head) ? 'application/octet-stream' : 'text/plain';
}

/** How the name of a file ends that holds this, as far as people know it by that; nothing for everything else. */
export const extensionOf = (mediaType: string): string => EXTENSIONS[mediaType] ?? '';

const EXTENSIONS: Record<string, string> = {
  'text/html': '.html',
  'text/plain': '.txt',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
};
