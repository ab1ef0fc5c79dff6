import type { Part } from '@/lib/domain/article';
import { type ArticleMeta, metaDate, metaLanguage, metaText, metaUrl, withoutGaps } from '../meta';
import { linkedData } from './linked-data';
import { attribute, type Document, type Element, elementsIn, isElement, ownText } from './tree';

/** Between a headline and the outlet's name in a `<title>`. */
const TITLE_SEPARATOR = /^\s*[-–—|·•:»]+\s*/u;

const TITLE_NAMES = ['og:title', 'twitter:title', 'dc.title'];
const AUTHOR_NAMES = ['author', 'article:author', 'og:article:author', 'parsely-author', 'dc.creator'];
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'date',
  'pubdate',
  'dc.date',
];

/**
 * What a page says about its article. The page's own JSON-LD comes first, then Open Graph and other `<meta>`, then what
 * readers see; for language and direction the nearest `lang` and `dir` around the text come first, because they are in use.
 */
export function pageMeta(page: Document, root: Element | null, parts: Part[]): ArticleMeta {
  const data = linkedData(page);
  const named = metaByName(page);
  const titleTag = metaText(titleOf(page));
  const headline = metaText(data.headline) ?? first(TITLE_NAMES, named, metaText);
  return withoutGaps({
    title: headline ?? metaText(parts.find(({ level }) => level === 1)?.text) ?? titleTag,
    byline: metaText(data.author) ?? first(AUTHOR_NAMES, named, personName),
    url: metaUrl(canonical(page)) ?? metaUrl(named.get('og:url')) ?? metaUrl(data.url),
    outlet: metaText(data.publisher) ?? metaText(named.get('og:site_name')) ?? outletIn(titleTag, headline),
    publishedAt: metaDate(data.datePublished) ?? first(DATE_NAMES, named, metaDate),
    language:
      metaLanguage(nearest(root, 'lang')) ??
      metaLanguage(data.inLanguage) ??
      metaLanguage(named.get('og:locale')),
    direction: directions.find((direction) => direction === nearest(root, 'dir')?.toLowerCase()),
  });
}

const directions = ['ltr', 'rtl'] as const;

/** All `<meta>` with content, by `property` or `name` in lower case; the first of each name. */
function metaByName(page: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elementsIn(page)) {
    const name = (attribute(element, 'property') ?? attribute(element, 'name'))?.trim().toLowerCase();
    const content = attribute(element, 'content');
    if (element.tagName === 'meta' && name && content?.trim() && !found.has(name)) found.set(name, content);
  }
  return found;
}

function first<T>(
  names: string[],
  found: Map<string, string>,
  read: (raw: string | undefined) => T | undefined,
) {
  for (const name of names) {
    const value = read(found.get(name));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `article:author` is often the address of a profile, which is no byline. */
const personName = (raw: string | undefined) =>
  /^https?:/i.test(raw?.trim() ?? '') ? undefined : metaText(raw);

/** The title of the page, not of a drawing in it. */
function titleOf(page: Document): string | undefined {
  for (const element of elementsIn(page, ({ tagName }) => tagName !== 'svg'))
    if (element.tagName === 'title') return ownText(element);
  return undefined;
}

function canonical(page: Document): string | undefined {
  for (const element of elementsIn(page)) {
    const rel = element.tagName === 'link' ? attribute(element, 'rel') : undefined;
    if (rel?.toLowerCase().split(/\s+/).includes('canonical')) return attribute(element, 'href');
  }
  return undefined;
}

/** "Headline | The Outlet" gives the outlet away, once the headline is known from elsewhere. */
function outletIn(title: string | undefined, headline: string | undefined): string | undefined {
  if (!title || !headline || !title.startsWith(headline)) return undefined;
  const rest = title.slice(headline.length);
  return TITLE_SEPARATOR.test(rest) ? metaText(rest.replace(TITLE_SEPARATOR, '')) : undefined;
}

/** An attribute of the element or of the nearest one around it. */
function nearest(element: Element | null, name: string): string | undefined {
  for (let at = element; at; at = at.parentNode && isElement(at.parentNode) ? at.parentNode : null) {
    const value = attribute(at, name)?.trim();
    if (value) return value;
  }
  return undefined;
}
