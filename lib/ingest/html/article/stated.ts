import type { LeftOutReason } from '@/lib/domain/article';
import { type Element, isElement, ownElements } from '../tree';
import { byKind, named } from './names';
import type { Weight, Weights } from './weights';

/** An element with more of the page's running text than this is no surrounding, whatever its name. */
export const MOST_BY_NAME = 0.4;

/** Nor with more than this, whatever its kind; it is also what a name may take from among the article's own paragraphs. */
export const MOST_BY_KIND = 0.85;

/** So much has to be left where comments or other stories, which may be longer than the article, are taken away. */
const LEAST_ARTICLE = { letters: 200, paragraphs: 2 };

/** Two headings that lead away are a list of other stories, as long as so many letters of text belong to each. */
const TEASERS = 2;
const LONGEST_TEASER = 160;

/** Of the parts of a list of stories as many are stories. */
const MOSTLY = 0.66;

/** A part with more of a list's running text is an article with teasers beside it. */
const MOST_OF_LIST = 0.5;

/** Says why an element surrounds the article, if it does; a name counts up to `most` of the page's running text. */
export type Stated = (element: Element, most?: number) => LeftOutReason | null;

/** What surrounds an article by what its makers say of it, by kind, name or what is in it, and what holds the title doesn't. */
export function statedBy(
  body: Element,
  weights: Weights,
  aroundTitle: ReadonlySet<Element>,
  isListPage = false,
): Stated {
  const total = weights.of(body);
  const leavesAnArticle = ({ prose, paragraphs }: Weight) =>
    total.prose - prose >= LEAST_ARTICLE.letters && total.paragraphs - paragraphs >= LEAST_ARTICLE.paragraphs;
  return (element, most = MOST_BY_NAME) => {
    if (element === body) return null;
    const weight = weights.of(element);
    const kind = byKind(element);
    if (kind) return weight.prose > total.prose * MOST_BY_KIND ? null : kind;
    if (aroundTitle.has(element)) return null;
    if (!isListPage && isTeasers(weight) && weight.prose <= total.prose * MOST_BY_NAME) return 'RELATED';
    if (!isListPage && isListOfTeasers(element, weights) && leavesAnArticle(weight)) return 'RELATED';
    const reason = named(element);
    if (reason === 'SHARING' && isEmbedded(element)) return null;
    if (reason === 'COMMENTS' && leavesAnArticle(weight)) return reason;
    return weight.prose > total.prose * (reason === 'RELATED' ? MOST_BY_NAME : most) ? null : reason;
  };
}

/** A post that the article quotes is called social too. */
const isEmbedded = (element: Element): boolean =>
  ownElements(element).some(({ tagName }) => tagName === 'blockquote');

const isTeasers = ({ teasers, paragraphs, prose }: Weight): boolean =>
  teasers >= TEASERS && paragraphs <= teasers * 2 && prose <= teasers * LONGEST_TEASER;

function isListOfTeasers(element: Element, weights: Weights): boolean {
  if (weights.of(element).teasers <= TEASERS) return false;
  const parts = element.childNodes.filter(
    (child) => isElement(child) && weights.of(child).letters > 0,
  ) as Element[];
  const stories = parts.filter((part) => weights.of(part).teasers > 0);
  const isMost = (part: Element) => weights.of(part).prose > weights.of(element).prose * MOST_OF_LIST;
  return stories.length > TEASERS && stories.length >= parts.length * MOSTLY && !stories.some(isMost);
}
