import { bylineOf } from '@/lib/domain/article/byline';
import { partsOf } from '../blocks';
import { goneFrom } from '../hidden';
import { attribute, bodyOf, type Document, elementsIn, ownText, parsePage } from '../tree';
import { isCalled } from './title';

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
const ARTICLE_TYPE = /(Article|Posting|Report)$/;

/** A byline names no more; each name may be HTML that has to be parsed. */
const MAX_AUTHORS = 50;

/** Lists in JSON-LD are read to this depth and no further. */
const MAX_DEPTH = 4;

/** What else a page says it is: what its title is, as words, and where it stands. */
type PageIs = { titles: readonly string[]; url: string | undefined };

/**
 * Reads the page's own article (NewsArticle and its kin) in its `application/ld+json` scripts: the one of the page's address,
 * else the one of its title, else the first that is not plainly another's. Broken scripts are skipped.
 */
export function linkedData(page: Document, pageIs: PageIs): LinkedData {
  const nodes = scripts(page).flatMap((text) => nodesIn(parsed(text), 0));
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const articles = nodes.filter((node) =>
    [node['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type))),
  );
  const article =
    articles.find((node) => addressesOf(node).some((url) => isSameAddress(url, pageIs.url))) ??
    articles.find((node) => [node.headline, node.name].some((name) => isTitle(name, pageIs))) ??
    articles.find((node) => !isAnothers(node, pageIs));
  if (!article) return {};
  const named = (value: unknown) => nameOf(value, byId);
  return {
    headline: headlineOf(article, pageIs),
    author:
      bylineOf(
        [article.author]
          .flat()
          .slice(0, MAX_AUTHORS)
          .flatMap((one) => named(one) ?? []),
      ) || undefined,
    publisher: named([article.publisher].flat()[0]),
    url: text(article.url) ?? idOf(article.mainEntityOfPage),
    datePublished: text(article.datePublished),
    inLanguage: text(article.inLanguage),
  };
}

/** Some put a description into `headline`: of two names the one that the page is called by. */
function headlineOf({ headline, name }: Json, pageIs: PageIs): string | undefined {
  const known = [headline, name].find((one) => isTitle(one, pageIs));
  return plain(known ?? headline ?? name);
}

const isTitle = (value: unknown, { titles }: PageIs): boolean => isCalled(plain(value) ?? '', titles);

/** It says where it stands, and that is not here, and the page is not called so either. */
const isAnothers = (node: Json, { titles, url }: PageIs): boolean =>
  url !== undefined && titles.length > 0 && addressesOf(node).some((one) => URL.canParse(one));

const addressesOf = (node: Json): string[] =>
  [text(node.url), idOf(node.mainEntityOfPage), text(node['@id'])].filter((one) => one !== undefined);

/** Addresses of one page, whatever their protocol, "www.", query, fragment and last slash. */
function isSameAddress(one: string, other: string | undefined): boolean {
  if (other === undefined || !URL.canParse(one) || !URL.canParse(other)) return false;
  return bareAddress(new URL(one)) === bareAddress(new URL(other));
}

const bareAddress = ({ host, pathname }: URL): string =>
  `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;

function scripts(page: Document): string[] {
  return [...elementsIn(page)]
    .filter((element) => element.tagName === 'script')
    .filter((element) => attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json')
    .map(ownText);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(WRAPPING, ''));
  } catch {
    return null;
  }
}

/** Old pages hide scripts in comments, and those of XHTML in CDATA, each in comments of the script's own. */
const WRAPPING =
  /^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/g;

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
  const body = bodyOf(page);
  const parts = body ? partsOf(body, goneFrom(page)) : [];
  return parts.map((part) => part.text).join(' ') || undefined;
}

/** No headline or name is longer, in UTF-16 units. */
const MAX_HTML_LENGTH = 5000;
