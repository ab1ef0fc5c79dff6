/** A declaration stands in a page's head; so much of a page is looked through for it, in bytes. */
const SCANNED = 65_536;

/** Elements whose inside is text, whatever it looks like: a declaration in a script is none. */
const RAW_TEXT = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes)$/;

/** A tag with its attributes, as the HTML standard's prescan reads it (13.2.3.2); bytes are read as Latin-1. */
const TAG = /<(\/?)([a-z][^\s/>]{0,40})((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'>]){0,2000})>/iy;

const ATTRIBUTE = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/**
 * The label of the encoding that a page declares in a `<meta>`, or undefined. What stands in a comment, a script, a title or
 * the attribute of another element declares nothing, nor does anything behind the start of the body.
 */
export function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SCANNED)).toString('latin1');
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    if (head.startsWith('<!--', at)) {
      at = after(head, '-->', at + 2);
      continue;
    }
    TAG.lastIndex = at;
    const [tag = '<', slash, name = '', attributes = ''] = TAG.exec(head) ?? [];
    at += tag.length;
    const element = name.toLowerCase();
    if (slash || element === '') continue;
    if (element === 'body') return undefined;
    if (RAW_TEXT.test(element)) at = endOf(head, element, at);
    const label = element === 'meta' ? labelIn(attributes) : undefined;
    if (label) return label;
  }
  return undefined;
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length;
}

function endOf(text: string, element: string, from: number): number {
  const found = text.slice(from).search(new RegExp(`</${element}[\\s/>]`, 'i'));
  return found < 0 ? text.length : from + found;
}

/** `charset`, or the charset in `content` beside `http-equiv="content-type"`. */
function labelIn(attributes: string): string | undefined {
  const values = new Map<string, string>();
  for (const [, name = '', ...value] of attributes.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, (value.slice(0, 3).find((one) => one !== undefined) ?? '').trim());
  }
  const isType = /^content-type$/i.test(values.get('http-equiv') ?? '');
  return values.get('charset') || (isType ? charsetIn(values.get('content') ?? '') : undefined);
}

/** The charset in a media type such as `text/html; charset=windows-1256`, of a page or of an HTTP header. */
export const charsetIn = (mediaType: string): string | undefined =>
  /charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(mediaType)?.[1];
