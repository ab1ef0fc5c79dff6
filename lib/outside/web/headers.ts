import { MIMEType } from 'node:util';

/** What is worth keeping of the head of an answer: what the bytes are, and how they are asked for again. */
const KEPT = [
  'content-disposition',
  'content-language',
  'content-location',
  'content-type',
  'date',
  'etag',
  'last-modified',
  'link',
];

type Headers = Readonly<Record<string, string>>;

/** The headers that are kept, by their names in lower case. */
export const keptOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT.includes(name)));

/** What Content-Type says, both in lower case; null where it says nothing that can be read. */
export function typeOf(headers: Headers): { mediaType: string | null; charset: string | null } {
  try {
    const { essence, params } = new MIMEType(headers['content-type'] ?? '');
    return { mediaType: essence, charset: params.get('charset')?.toLowerCase() || null };
  } catch {
    return { mediaType: null, charset: null };
  }
}

/** The headers that ask whether a page is still what it was; a tag that no header can hold is left out. */
export function conditionsOf(known: { etag?: string; lastModified?: string } = {}): Record<string, string> {
  const { etag = '', lastModified = '' } = known;
  const asked = { 'if-none-match': etag, 'if-modified-since': lastModified };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => /^[\x20-\x7e]+$/.test(value)));
}
