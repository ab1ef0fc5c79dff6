import { ancestorsOf, attribute, type Element, isElement, ownElements } from '../tree';
import { holderOf } from './holder';
import { textIn, type Weight, type Weights } from './weights';

/** An element that holds this share of the running text around it leads on to the article. */
const LEADS_ON = 0.75;

/** What has more links than this is no text of an article. */
export const FEW_LINKS = 0.3;

/** So many paragraphs side by side are an article's text, whatever else stands among them. */
const SIDE_BY_SIDE = 3;

/** Elements that are text or stand beside it, whatever is in them. */
const TEXT = new Set(
  'p pre blockquote ul ol li dl dd dt h1 h2 h3 h4 h5 h6 figure nav aside footer'.split(' '),
);

/** No element that holds an article alone: the table around them does. */
const ROWS = new Set(['table', 'thead', 'tbody', 'tr']);

/**
 * The element that holds the article: from the page's `<article>`, `<main>` or body down, as long as one child holds nearly
 * all running text and paragraphs don't stand side by side.
 */
export function coreOf(body: Element, title: Element | null, weights: Weights): Element {
  const { holder: start, isWhole: hasEntries } = holderOf(body, title, weights);
  if (hasEntries) return start;
  let core = start;
  for (let next: Element | undefined = start; next; ) {
    core = next;
    if (holdsParagraphs(core, weights)) return core;
    next = ownElements(core).find((child) => leads(child, core, weights) && !TEXT.has(child.tagName));
    if (start !== body && next && hasAlike(next, core, weights)) return core;
  }
  const isWhole = (element: Element) => element === start || !ROWS.has(element.tagName);
  return isWhole(core) ? core : (ancestorsOf(core).find(isWhole) ?? start);
}

/** Whether paragraphs stand side by side right in an element, as they do in an article's text. */
export function holdsParagraphs(element: Element, weights: Weights): boolean {
  const paragraphs = element.childNodes.filter(
    (child) => isElement(child) && child.tagName === 'p' && weights.of(child).paragraphs > 0,
  );
  return paragraphs.length >= SIDE_BY_SIDE;
}

/** Whether another block beside one has its name and running text: in an `<article>` or `<main>`, a text in several boxes. */
function hasAlike(block: Element, within: Element, weights: Weights): boolean {
  const name = attribute(block, 'class')?.trim();
  if (!name) return false;
  return ownElements(within).some(
    (other) =>
      other !== block &&
      other.tagName === block.tagName &&
      attribute(other, 'class')?.trim() === name &&
      isText(weights.of(other)),
  );
}

const isText = ({ prose, linked, letters }: Weight): boolean => prose > 0 && linked < letters * FEW_LINKS;

const leads = (child: Element, within: Element, weights: Weights): boolean =>
  textIn(child, within, weights) > textIn(within, within, weights) * LEADS_ON;
