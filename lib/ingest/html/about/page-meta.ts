import { type ArticleMeta, metaDate, metaLanguage, metaText, metaUrl, withoutGaps } from '../../meta';
import type { Article } from '../article-root';
import type { Gone } from '../hidden';
import { attribute, type Document, type Element, elementsIn, isElement } from '../tree';
import { bylineIn, names } from './byline';
import { type LinkedData, linkedData } from './linked-data';
import { firstOf, metaByName, type NamedMeta } from './named-meta';
import { titleIn, titlesOf, titleTag } from './title';

/** Between a headline and the outlet's name in a `<title>`. */
const TITLE_SEPARATOR = /^\s*[-–—|·•:»]+\s*/u;

const AUTHOR_NAMES = [
  ...['dc.creator', 'dcterms.creator', 'dcterm.creator', 'author', 'article.author_name', 'article.author'],
  ...['og.article.author', 'parsely-author', 'sailthru.author', 'weibo.article.author'],
];
const DATE_NAMES = [
  ...[
    'article.published_time',
    'og.article.published_time',
    'parsely-pub-date',
    'datepublished',
    'date',
    'pubdate',
  ],
  ...[
    'publishdate',
    'publish-date',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.issued',
    'sailthru.date',
  ],
];

/** What a page says of itself outside of its text. */
export type PageSays = { data: LinkedData; named: NamedMeta; titles: string[]; url: string | undefined };

/** Reads a page's JSON-LD, `<meta>` and address. */
export function pageSays(page: Document): PageSays {
  const named = metaByName(page);
  const titles = titlesOf(page, named);
  const url = metaUrl(canonical(page)) ?? firstOf(['og.url'], named, metaUrl);
  return { named, titles, url, data: linkedData(page, { titles, url }) };
}

/**
 * What a page says about its article. The page's own JSON-LD comes first, then Open Graph and other `<meta>`, then what
 * readers see; for language and direction the nearest `lang` and `dir` around the text come first, because they are in use.
 */
export function pageMeta(
  page: Document,
  { data, named, url }: PageSays,
  article: Article,
  isGone: Gone,
): ArticleMeta {
  const { body, root, parts } = article;
  const tag = titleTag(page);
  const site = metaText(data.publisher) ?? firstOf(['og.site_name', 'application-name'], named, metaText);
  const heading = metaText(parts.find(({ level }) => level === 1)?.text);
  const title = titleIn(page, named, metaText(data.headline), heading, site);
  return withoutGaps({
    title,
    byline: names(data.author ?? '') ?? authorsIn(named) ?? bylineIn(article, isGone),
    url: url ?? metaUrl(data.url),
    outlet: metaText(data.publisher) ?? firstOf(['og.site_name'], named, metaText) ?? outletIn(tag, title),
    publishedAt: metaDate(data.datePublished) ?? firstOf(DATE_NAMES, named, metaDate) ?? timeIn(body, isGone),
    language:
      metaLanguage(nearest(root, 'lang')) ??
      metaLanguage(data.inLanguage) ??
      firstOf(['og.locale'], named, metaLanguage),
    direction: directions.find((direction) => direction === nearest(root, 'dir')?.toLowerCase()),
  });
}

const directions = ['ltr', 'rtl'] as const;

/** `article:author` is often the address of a profile, which is no byline. */
function authorsIn(named: NamedMeta): string | undefined {
  for (const name of AUTHOR_NAMES) {
    const found = (named.get(name) ?? []).map(names).filter((one) => one !== undefined);
    if (found.length > 0) return metaText(found.join(', '));
  }
  return undefined;
}

/** The day in the first `<time>` that says when the page was published. */
function timeIn(body: Element | null, isGone: Gone): string | undefined {
  for (const element of body ? elementsIn(body, (one) => !isGone(one)) : []) {
    if (element.tagName !== 'time' && attribute(element, 'itemprop') !== 'datePublished') continue;
    const isPublished =
      attribute(element, 'pubdate') !== undefined ||
      /datePublished/i.test(attribute(element, 'itemprop') ?? '') ||
      /(^|[\s_-])(published|entry-date|dt-published|pubdate)($|[\s_-])/i.test(
        attribute(element, 'class') ?? '',
      );
    const date = isPublished
      ? metaDate(attribute(element, 'datetime') ?? attribute(element, 'content'))
      : undefined;
    if (date) return date;
  }
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
