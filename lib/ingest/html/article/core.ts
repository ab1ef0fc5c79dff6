import { role } from '../hidden';
import { ancestorsOf, type Element, elementsIn, isElement } from '../tree';
import type { Weights } from './weights';

/** An element that holds this share of the running text around it leads on to the article. */
const LEADS_ON = 0.75;

/** So many paragraphs side by side are an article's text, whatever else stands among them. */
const SIDE_BY_SIDE = 3;

/** An `<article>` or `<main>` with less than this share of the page's text is a teaser, unless the title stands in it. */
const LEAST_OF_PAGE = 0.25;
const LEAST_WITH_TITLE = 0.1;

/** Where a page has several, one with less than this share of their text is one entry of a list. */
const LEAST_OF_ARTICLES = 0.5;

/** Elements that are text themselves, whatever is in them. */
const TEXT = new Set('p pre blockquote ul ol li dl dd dt h1 h2 h3 h4 h5 h6 figure'.split(' '));

/** No element that holds an article alone: the table around them does. */
const ROWS = new Set(['table', 'thead', 'tbody', 'tr']);

/**
 * The element that holds the article: from the page's `<article>`, `<main>` or body down, as long as one child holds nearly
 * all running text and paragraphs don't stand side by side.
 */
export function coreOf(body: Element, title: Element | null, weights: Weights): Element {
  const start = holderOf(body, title, weights);
  let core = start;
  for (let next: Element | undefined = start; next; ) {
    core = next;
    if (holdsParagraphs(core, weights)) return core;
    next = core.childNodes
      .filter(isElement)
      .find((child) => leads(child, core, weights) && !TEXT.has(child.tagName));
  }
  const isWhole = (element: Element) => element === start || !ROWS.has(element.tagName);
  return isWhole(core) ? core : (ancestorsOf(core).find(isWhole) ?? start);
}

export function holdsParagraphs(element: Element, weights: Weights): boolean {
  const paragraphs = element.childNodes.filter(
    (child) => isElement(child) && child.tagName === 'p' && weights.of(child).paragraphs > 0,
  );
  return paragraphs.length >= SIDE_BY_SIDE;
}

/** Where nothing runs to a paragraph, all text counts. */
const textIn = (element: Element, within: Element, weights: Weights): number =>
  weights.of(within).prose > 0 ? weights.of(element).prose : weights.of(element).letters;

const leads = (child: Element, within: Element, weights: Weights): boolean =>
  textIn(child, within, weights) > textIn(within, within, weights) * LEADS_ON;

const isArticle = (element: Element) => element.tagName === 'article' || role(element) === 'article';
const isMain = (element: Element) => element.tagName === 'main' || role(element) === 'main';

/** What the page itself says holds its article, or the body. */
function holderOf(body: Element, title: Element | null, weights: Weights): Element {
  const share = (element: Element, of: Element) => textIn(element, of, weights) / (textIn(of, of, weights) || 1);
  const around = ancestorsOf(title).find((element) => isArticle(element) || isMain(element));
  if (around && share(around, body) >= LEAST_WITH_TITLE && isArticle(around)) return around;
  const main = largest(outermost(body, isMain, weights), body, weights);
  const within = main && share(main, body) >= LEAST_OF_PAGE ? main : body;
  const articles = outermost(within, isArticle, weights);
  const article = largest(articles, within, weights);
  const all = articles.reduce((sum, one) => sum + textIn(one, within, weights), 0);
  const isTheArticle =
    article && textIn(article, within, weights) >= all * LEAST_OF_ARTICLES && share(article, within) >= LEAST_OF_PAGE;
  return isTheArticle ? article : within;
}

function largest(elements: Element[], within: Element, weights: Weights): Element | undefined {
  return elements.reduce<Element | undefined>(
    (best, one) => (best && textIn(best, within, weights) >= textIn(one, within, weights) ? best : one),
    undefined,
  );
}

function outermost(root: Element, isSought: (element: Element) => boolean, weights: Weights): Element[] {
  const visible = elementsIn(root, (element) => weights.has(element) && !isSought(element));
  return [...visible].filter((element) => isSought(element) && weights.has(element));
}
