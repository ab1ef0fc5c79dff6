import { role } from '../hidden';
import { ancestorsOf, type Element, elementsIn } from '../tree';
import { textIn, type Weights } from './weights';

/** An `<article>` or `<main>` with less than this share of the page's text is a teaser, unless the title stands in it. */
const LEAST_OF_PAGE = 0.25;
const LEAST_WITH_TITLE = 0.1;

/** Where a page has several, one with less than this share of their text is one entry of a list. */
const LEAST_OF_ARTICLES = 0.5;

/** Where so much of a page stands in `<article>`s, what is not in the one with the title is other stories. */
const MOST_OF_PAGE = 0.7;

/** Whether an element says that it is a story of its own. */
export const isArticle = (element: Element) => element.tagName === 'article' || role(element) === 'article';
const isMain = (element: Element) => element.tagName === 'main' || role(element) === 'main';
const isHeading = (element: Element) => /^h[1-6]$/.test(element.tagName);

/** What the page itself says holds its article, or the body; `isWhole` where all in it is, as in the entries of a live blog. */
export type Holder = { holder: Element; isWhole: boolean };

/**
 * The `<article>` with the title; else the one with most of the text; else `<main>`; else the body. Where the title stands
 * above several that each begin with a heading of their own, they are entries of one story, however long each is.
 */
export function holderOf(body: Element, title: Element | null, weights: Weights): Holder {
  const share = (element: Element, of: Element) =>
    textIn(element, of, weights) / (textIn(of, of, weights) || 1);
  const letters = (elements: Element[]) => elements.reduce((sum, one) => sum + weights.of(one).letters, 0);
  const main = largest(outermost(body, isMain, weights), body, weights);
  const within = main && share(main, body) >= LEAST_OF_PAGE ? main : body;
  const articles = outermost(within, isArticle, weights);
  const around = ancestorsOf(title).find(isArticle);
  const isAllArticles = letters(articles) >= weights.of(within).letters * MOST_OF_PAGE && articles.length > 1;
  if (around && (share(around, body) >= LEAST_WITH_TITLE || isAllArticles))
    return { holder: around, isWhole: false };
  const article = largest(articles, within, weights);
  const entries = articles.filter((one) => beginsWithHeading(one, weights));
  if (title && !around && entries.length > 1 && article && entries.includes(article))
    return { holder: within, isWhole: true };
  const all = articles.reduce((sum, one) => sum + textIn(one, within, weights), 0);
  const isTheArticle =
    article &&
    textIn(article, within, weights) >= all * LEAST_OF_ARTICLES &&
    share(article, within) >= LEAST_OF_PAGE;
  return { holder: isTheArticle ? article : within, isWhole: false };
}

/** Whether an entry has a heading of its own, before any paragraph, that leads nowhere else. */
function beginsWithHeading(article: Element, weights: Weights): boolean {
  for (const element of elementsIn(article)) {
    if (isHeading(element)) return weights.of(element).letters > 0 && weights.of(element).linked === 0;
    if (element.tagName === 'p' && weights.of(element).letters > 0) return false;
  }
  return false;
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
