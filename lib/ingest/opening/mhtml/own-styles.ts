import type { MimePart } from './mime';

/** A link to a style sheet that is in the same file: so browsers save what stood in `<style>`. */
const LINK = /<link\b[^>]{0,1000}?\bhref="(cid:[^"]{1,300})"[^>]{0,1000}>/gi;

/** More than this of style sheets, in bytes, stays outside: the page itself has to find room. */
const MOST_BYTES = 512 * 1024;

/** A page with its own style sheets back in their places: what they hide, nobody saw on the page. */
export function withOwnStyles(html: string, parts: readonly MimePart[]): string {
  const sheets = new Map(
    parts
      .filter(({ head }) => /^text\/css\b/i.test(head.get('content-type') ?? ''))
      .map(({ head, bytes }) => [head.get('content-location') ?? '', bytes]),
  );
  let left = MOST_BYTES;
  return html.replace(LINK, (link, address: string) => {
    const sheet = sheets.get(address);
    if (!sheet || sheet.length > left) return link;
    left -= sheet.length;
    return `<style>${sheet.toString('utf8').replaceAll('</', '<\\/')}</style>`;
  });
}
