import { wholeOf } from './article-root';
import { goneFrom } from './hidden';
import { attribute, type Document, elementsIn, ownText, parsePage } from './tree';

type Json = Record<string, unknown>;

/** What a page's JSON-LD says about its article, as it stands there. */
export type LinkedData = {
  headline?: string;
  author?: string;
  publisher?: string;
  url?: string;
  datePublished?: string;
  inLanguage?: string;
};

/** Types that describe an article: schema.org's `Article` and those below it. */
const ARTICLE_TYPE = /(Article|BlogPosting|LiveBlogPosting|Report)$/;

/** A byline names no more; each name may be HTML that has to be parsed. */
const MAX_AUTHORS = 50;

/** Lists in JSON-LD are read to this depth and no further. */
const MAX_DEPTH = 4;

/** Reads the first article (NewsArticle and its kin) in the page's `application/ld+json` scripts. Broken ones are skipped. */
export function linkedData(page: Document): LinkedData {
  const nodes = scripts(page).flatMap((text) => nodesIn(parsed(text), 0));
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const article = nodes.find((node) =>
    [node['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type))),
  );
  if (!article) return {};
  const named = (value: unknown) => nameOf(value, byId);
  return {
    headline: plain(article.headline ?? article.name),
    author: [article.author].flat().slice(0, MAX_AUTHORS).map(named).filter(Boolean).join(', ') || undefined,
    publisher: named([article.publisher].flat()[0]),
    url: text(article.url) ?? idOf(article.mainEntityOfPage),
    datePublished: text(article.datePublished),
    inLanguage: text(article.inLanguage),
  };
}

function scripts(page: Document): string[] {
  return [...elementsIn(page)]
    .filter((element) => element.tagName === 'script')
    .filter((element) => attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json')
    .map(ownText);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function nodesIn(value: unknown, depth: number): Json[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth + 1));
  if (!isJson(value)) return [];
  return [value, ...[value['@graph'], value.mainEntity].flatMap((one) => nodesIn(one, depth + 1))];
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const idOf = (value: unknown) => text(isJson(value) ? value['@id'] : value);

/** A person's or organisation's name: a string, an object with a name, or a reference to one elsewhere on the page. */
function nameOf(value: unknown, byId: Map<unknown, Json>): string | undefined {
  if (!isJson(value)) return plain(value);
  return plain(value.name ?? byId.get(value['@id'])?.name);
}

/** Many pages write HTML into their JSON-LD: its entities are read and its tags left out. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/[&<]/.test(value)) return text(value);
  const page = parsePage(value.slice(0, MAX_HTML_LENGTH));
  return page ? wordsOf(page) : undefined;
}

function wordsOf(page: Document): string | undefined {
  const parts = wholeOf(page, goneFrom(page));
  return parts.map((part) => part.text).join(' ') || undefined;
}

/** No headline or name is longer, in UTF-16 units. */
const MAX_HTML_LENGTH = 5000;
