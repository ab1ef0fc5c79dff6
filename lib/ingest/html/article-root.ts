import type { Part } from '@/lib/domain/article';
import { partsOf } from './blocks';
import { type Gone, role } from './hidden';
import { type Document, type Element, elementsIn, isElement } from './tree';

/** An `<article>` or `<main>` with less than this share of the page's text is a teaser, not the article. */
const MIN_SHARE_OF_PAGE = 0.25;

/** Where a page has several, one with less than this share of their text is one entry of a list. */
const MIN_SHARE_OF_ARTICLES = 0.5;

/** A heading this far down the page is not the article's title. */
const TITLES_LOOKED_AT = 10;

type Candidate = { root: Element | null; parts: Part[]; length: number };

/** The article's text and the element that holds it: `<article>`, else `<main>`, else the body without its header. */
export function articleIn(page: Document, isGone: Gone): { root: Element | null; parts: Part[] } {
  const html = page.childNodes.find(isElement);
  const body = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
  if (!html || !body || isGone(html) || isGone(body)) return { root: null, parts: [] };
  const whole = read(body, withoutPageHeader(body, isGone));
  const main = largest(outermost(body, isGone, isMain).map((root) => read(root, isGone)));
  const within = main && main.length >= whole.length * MIN_SHARE_OF_PAGE ? main : whole;
  const articles = outermost(within.root ?? body, isGone, isArticle).map((root) => read(root, isGone));
  const article = largest(articles);
  const all = articles.reduce((sum, { length }) => sum + length, 0);
  const isTheArticle =
    article &&
    article.length >= all * MIN_SHARE_OF_ARTICLES &&
    article.length >= within.length * MIN_SHARE_OF_PAGE;
  return isTheArticle ? article : within;
}

const isMain = (element: Element) => element.tagName === 'main' || role(element) === 'main';
const isArticle = (element: Element) => element.tagName === 'article' || role(element) === 'article';

function read(root: Element, isGone: Gone): Candidate {
  const parts = partsOf(root, isGone);
  return { root, parts, length: parts.reduce((sum, { text }) => sum + text.trim().length, 0) };
}

function largest(candidates: Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best && best.length >= one.length ? best : one),
    undefined,
  );
}

function outermost(root: Element, isGone: Gone, isSought: (element: Element) => boolean): Element[] {
  const visible = elementsIn(root, (element) => !isGone(element) && !isSought(element));
  return [...visible].filter((element) => isSought(element) && !isGone(element));
}

/** A page's `<header>` is its masthead and goes, unless the title of the article stands in it. */
function withoutPageHeader(body: Element, isGone: Gone): Gone {
  const titles = [...elementsIn(body)].filter(({ tagName }) => tagName === 'h1').slice(0, TITLES_LOOKED_AT);
  const kept = new Set(titles.flatMap(ancestors));
  const isHeader = (element: Element) => element.tagName === 'header' || role(element) === 'banner';
  return (element) => isGone(element) || (isHeader(element) && !kept.has(element));
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let up = element.parentNode; up && isElement(up); up = up.parentNode) found.push(up);
  return found;
}
