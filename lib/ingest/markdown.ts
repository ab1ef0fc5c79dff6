import { fromHtml, type Html } from './html';
import { piecesOf } from './markdown/pieces';
import { markdownToHtml } from './markdown/to-html';
import { type ArticleMeta, metaDate, metaLanguage, metaText, metaUrl, withoutGaps } from './meta';

/**
 * Reads CommonMark. It goes through the HTML cleaner, so raw HTML in it is cleaned as a page is: hidden text and scripts
 * don't survive, and no markup does. Front matter gives title, author, date, lang and url; without a title, the first
 * level 1 heading is the title. `null` as for `fromHtml`.
 */
export function fromMarkdown(raw: string, takenBack: readonly string[] = []): Html | null {
  const { meta, body } = frontMatter(raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const page = fromHtml(piecesOf(body).map(markdownToHtml).join('\n'), takenBack, 'PIECE');
  return page && { ...page, meta: { ...page.meta, ...meta } };
}

/** A key, or what can go on below one: a list, more of a value, a comment, nothing. */
const FRONT_MATTER_LINE = /^([\w-]+[ \t]*:|[ \t]+\S|- |#|\s*$)/;

/** Splits off a block between `---` lines at the very start. Only `key: value` lines are read, by no YAML rules. */
function frontMatter(markdown: string): { meta: ArticleMeta; body: string } {
  const close = markdown.startsWith('---\n') ? /\n(---|\.\.\.)[ \t]*(\n|$)/.exec(markdown.slice(3)) : null;
  const lines = close ? markdown.slice(4, close.index + 3).split('\n') : [];
  // An article may also start with a rule and hold another one further down.
  if (!close || !lines.every((line) => FRONT_MATTER_LINE.test(line))) return { meta: {}, body: markdown };
  const values = new Map(lines.map(keyAndValue));
  const meta = withoutGaps({
    title: metaText(values.get('title')),
    byline: metaText(values.get('author')),
    url: metaUrl(values.get('url')),
    publishedAt: metaDate(values.get('date')),
    language: metaLanguage(values.get('lang')),
  });
  return { meta, body: markdown.slice(3 + close.index + close[0].length) };
}

function keyAndValue(line: string): [string, string] {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).trim();
  const unquoted = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), unquoted];
}
