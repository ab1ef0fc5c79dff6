import { fileTypeFromBuffer } from 'file-type';

const HTML = 'text/html';
const XML = 'application/xml';

/** What HTML begins with (WHATWG MIME Sniffing, 7.1), and what pages begin with besides that leave out `<html>` and `<head>`. */
const HTML_TAG =
  /^<(?:!doctype html|html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|meta|link|base|noscript|header|main|nav|article|section|ul|ol|img)(?=[\s/>])/i;

/** What may stand before it: white space, a comment, the declaration of XML. */
const BEFORE_IT = /\s+|<!--[\s\S]*?-->|<\?xml\s[\s\S]*?\?>/y;

/** What a server calls a page. */
const PAGES: readonly (string | null)[] = [HTML, 'application/xhtml+xml'];

/** Bytes that no text has, by the same standard (3). */
const isBinary = (byte: number): boolean =>
  byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f);

/** How much is looked at of what has no mark of its own, in bytes (the same, 5.2). */
const LOOKED_AT = 1445;

/** How much of it a comment at the beginning may take, in bytes. */
const BEGINNING = 65_536;

/**
 * What is taken for one of these and holds no byte that a text hasn't is a text that happens to begin like it ("BMW has…"), or
 * XHTML.
 */
const MAY_BE_TEXT = /^(?:image|audio|video)\/|^application\/xml$/;

/**
 * The media type of bytes by what they are. What a server calls them decides one thing: text that it calls a page is HTML,
 * whatever it begins with. Text of any other kind is `text/plain`; what nothing tells is `application/octet-stream`.
 * @param said as Content-Type has it, in lower case: `text/html`
 */
export async function mediaTypeOf(bytes: Uint8Array, said: string | null = null): Promise<string> {
  const utf16 = utf16Of(bytes);
  const isText = utf16 !== undefined || !bytes.subarray(0, LOOKED_AT).some(isBinary);
  // The mark of UTF-16 is taken for sound.
  const known = utf16 ? undefined : (await fileTypeFromBuffer(bytes))?.mime;
  if (known && !(isText && MAY_BE_TEXT.test(known))) return known;
  const beginning = new TextDecoder(utf16 ?? 'utf-8').decode(bytes.subarray(0, BEGINNING));
  if (beginsAsHtml(beginning) || (isText && PAGES.includes(said))) return HTML;
  if (known === XML) return XML;
  return isText ? 'text/plain' : 'application/octet-stream';
}

/** The encoding of a text in UTF-16 by the mark that it begins with; undefined for everything else. */
function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Skips one piece after the other: a single expression for any number of comments takes for ever over many. */
function beginsAsHtml(text: string): boolean {
  const before = new RegExp(BEFORE_IT, 'y');
  let at = 0;
  while (before.test(text)) at = before.lastIndex;
  return HTML_TAG.test(text.slice(at));
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
  'image/tiff': '.tif',
  'image/heic': '.heic',
};
