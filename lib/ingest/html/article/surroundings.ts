import type { LeftOutReason } from '@/lib/domain/article';
import { isNeverText } from '../hidden';
import { ancestorsOf, type Element, elementsIn, isElement, type Node } from '../tree';
import { coreOf, FEW_LINKS, holdsParagraphs } from './core';
import { isArticle } from './holder';
import { byKind, isMasthead, named } from './names';
import { MOST_BY_KIND, MOST_BY_NAME, type Stated, statedBy } from './stated';
import { type Weight, type Weights, weigh } from './weights';

/** What of a page stays out of the article's text, by the outermost node of each, in page order. */
export type Omitted = ReadonlyMap<Node, LeftOutReason>;

/** The share of a block's letters that are links from which on it is a list of links, and the running text it may hold. */
const MOSTLY_LINKS = 0.6;
const LITTLE_PROSE = 0.3;

/** What stands beside the article's text and is running text by more than this belongs to it. */
const MOSTLY_PROSE = 0.5;

/** What of the body stays out of the article's text, and the element that holds the article. */
export function surroundingsOf(
  body: Element,
  title: Element | null,
  isUnseen: (node: Node) => boolean,
): { core: Element; omitted: Omitted } {
  const aroundTitle = new Set(title ? [title, ...ancestorsOf(title)] : []);
  const whole = weigh(body, isUnseen);
  let stated = statedBy(body, whole, aroundTitle);
  const without = () => whole.without((element) => stated(element) !== null);
  let weights = without();
  if (weights.of(body).prose === 0) {
    stated = statedBy(body, whole, aroundTitle, true);
    weights = without();
  }
  const core = coreOf(body, title, weights);
  const way = new Set([core, ...ancestorsOf(core), ...aroundTitle]);
  const most = holdsParagraphs(core, weights) ? MOST_BY_KIND : MOST_BY_NAME;
  const omitted = new Map<Node, LeftOutReason>();
  let hasTitle = false;
  let hasCore = false;
  const waiting: { node: Node; isWithin: boolean; isFact: boolean }[] = [
    { node: body, isWithin: false, isFact: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isFact } = next;
    if (isUnseen(node)) {
      if (isElement(node) && !isNeverText(node)) omitted.set(node, 'HIDDEN');
      continue;
    }
    hasTitle ||= node === title;
    hasCore ||= node === core;
    const isWithin = next.isWithin || node === core || node === title;
    const place = isWithin
      ? 'WITHIN'
      : hasTitle && !hasCore
        ? 'BETWEEN'
        : isBeside(node, core)
          ? 'BESIDE'
          : 'AWAY';
    const reason =
      isFact || (isElement(node) && way.has(node))
        ? null
        : whyOmitted(node, place, stated, whole, weights, most, core !== body);
    if (reason) omitted.set(node, reason);
    else if (isElement(node))
      for (const child of node.childNodes.toReversed())
        waiting.push({
          node: child,
          isWithin: isWithin || (!way.has(node) && place !== 'AWAY'),
          isFact: isFact || (place === 'WITHIN' && !way.has(node) && isTableOfFacts(node)),
        });
  }
  return { core, omitted };
}

/** Where a node stands: in the article, between its title and it, right beside it, or elsewhere. */
type Place = 'WITHIN' | 'BETWEEN' | 'BESIDE' | 'AWAY';

const isBeside = (node: Node, core: Element): boolean =>
  'parentNode' in node && node.parentNode === core.parentNode;

function whyOmitted(
  node: Node,
  place: Place,
  stated: Stated,
  whole: Weights,
  weights: Weights,
  most: number,
  canHoldAsides: boolean,
): LeftOutReason | null {
  if (!isElement(node))
    return place !== 'WITHIN' && 'value' in node && /\S/.test(node.value) ? 'OTHER' : null;
  const weight = whole.of(node);
  if (isMasthead(node) && (place === 'WITHIN' ? !canHoldAsides : place !== 'BETWEEN')) return 'HEADER';
  const reason =
    stated(node, place === 'WITHIN' ? most : undefined) ?? (isLinks(node, weight) ? 'NAVIGATION' : null);
  if (place === 'WITHIN')
    return canHoldAsides && (reason === 'HEADER' || isOwnAside(node, weight)) ? null : reason;
  return reason ?? (isArticle(node) ? 'RELATED' : belongs(weights.of(node), place) ? null : 'OTHER');
}

/** A box, a pull quote or a footer inside the article with text of its own is part of it. */
function isOwnAside(element: Element, { letters, linked, teasers }: Weight): boolean {
  const kind = byKind(element);
  if (kind !== 'ASIDE' && kind !== 'FOOTER') return false;
  const reason = named(element);
  return (reason === null || reason === kind) && teasers === 0 && linked < letters * FEW_LINKS;
}

const LISTS_OF_LINKS = new Set(['div', 'section', 'table', 'dl', 'form', 'header']);

const isLinks = (element: Element, { letters, linked, prose }: Weight): boolean =>
  LISTS_OF_LINKS.has(element.tagName) &&
  linked > letters * MOSTLY_LINKS &&
  prose < letters * LITTLE_PROSE &&
  !isTableOfFacts(element);

/** A table that names its rows or columns holds facts, however many of them are links, and no name in it is a surrounding's. */
function isTableOfFacts(element: Element): boolean {
  if (element.tagName !== 'table') return false;
  for (const inner of elementsIn(element, ({ tagName }) => tagName !== 'table'))
    if (inner.tagName === 'th') return true;
  return false;
}

function belongs({ letters, linked, prose }: Weight, place: Place): boolean {
  if (letters === 0) return true;
  if (place === 'BETWEEN') return linked < letters * FEW_LINKS;
  return place === 'BESIDE' && prose > letters * MOSTLY_PROSE && linked < letters * FEW_LINKS;
}

/** What of a piece of HTML that is no page stays out of its text: what says by its kind that it is none of it. */
export function asidesOf(body: Element, isUnseen: (node: Node) => boolean): Omitted {
  const omitted = new Map<Node, LeftOutReason>();
  const reasonFor = (element: Element): LeftOutReason | null =>
    isUnseen(element) ? (isNeverText(element) ? null : 'HIDDEN') : byKind(element);
  for (const element of elementsIn(body, (one) => !isUnseen(one) && byKind(one) === null)) {
    const reason = reasonFor(element);
    if (reason) omitted.set(element, reason);
  }
  return omitted;
}
