import { type Gone, role } from './hidden';
import { attribute, type Element, elementsIn, isElement, type Node } from './tree';

/** Longer than any mark, exponent or ordinal, in UTF-16 units: what is raised beyond it is raised for its looks. */
const LONGEST_RAISED = 30;

/** So many nodes of an element are looked at for its text: such elements can nest in each other. */
const MOST_NODES = 60;

export const isStruckOut = (element: Element): boolean =>
  /^(del|s|strike)$/.test(element.tagName) ||
  role(element) === 'deletion' ||
  /text-decoration[\w-]*\s*:[^;]*line-through/i.test(styleOf(element));

const isRaised = (element: Element): boolean =>
  element.tagName === 'sup' || /vertical-align\s*:\s*(super|text-top)/i.test(styleOf(element));

const isLowered = (element: Element): boolean =>
  element.tagName === 'sub' || /vertical-align\s*:\s*sub/i.test(styleOf(element));

const styleOf = (element: Element): string => attribute(element, 'style')?.slice(0, 1000) ?? '';

/** A short text that stands above or below the line; `isNote` where its link or its name says that it marks a note. */
export type Shifted = { text: string; isRaised: boolean; isNote: boolean };

/** An element that moves its text off the line, or a link that marks a note; undefined for any other. */
export function shiftedIn(element: Element, isGone: Gone): Shifted | undefined {
  const up = isRaised(element);
  const isMark = !up && marksNote(element);
  if (!up && !isMark && !isLowered(element)) return undefined;
  const text = shortText(element, isGone);
  if (text === null || text.length > LONGEST_RAISED) return undefined;
  const isNote = isMark ? MARK.test(text) : up && MARK.test(text) && namesNote(element);
  return isMark && !isNote ? undefined : { text, isRaised: up || isMark, isNote };
}

/** What marks a note: a figure or two, a letter, signs; in brackets or not. */
const MARK =
  /^[[(]?(?:(?:note|n\.?)?\s?\p{Nd}{1,3}(?:[,–-]\s?\p{Nd}{1,3})*|\p{L}|[*∗†‡§¶#^↩]{1,3}|citation needed)[\])]?$/iu;

const NOTE_NAME =
  /(?:^|[\s_-])(?:foot|end)?(?:note|notes|noteref|cite|cite_ref|citation|reference|ref|fn|ftn)(?:[\s_-]|\d|$)/i;

/** Whether a link without a raised text leads to a note: "<a href=#fn3>[3]</a>". */
const marksNote = (element: Element): boolean =>
  element.tagName === 'a' &&
  (role(element) === 'doc-noteref' ||
    attribute(element, 'epub:type') === 'noteref' ||
    /^#(?:_?(?:foot|end|side)?note|_?ftn|_?edn|fn|cite|ref)/i.test(attribute(element, 'href') ?? ''));

/** Whether anything in a raised element links somewhere or is named as notes are. */
function namesNote(element: Element): boolean {
  const named = (one: Element) =>
    (one.tagName === 'a' && attribute(one, 'href') !== undefined) ||
    role(one) === 'doc-noteref' ||
    [attribute(one, 'class'), attribute(one, 'id')].some((name) => NOTE_NAME.test(name?.slice(0, 200) ?? ''));
  const parent = element.parentNode;
  const isInLink = parent && 'tagName' in parent && parent.tagName === 'a' && named(parent);
  return Boolean(isInLink) || named(element) || take(elementsIn(element), MOST_NODES).some(named);
}

function take<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length >= most) break;
    taken.push(item);
  }
  return taken;
}

/** The text inside an element on one line, without what is gone; null where it is more than a few words. */
export function shortText(element: Element, isGone: Gone, longest = LONGEST_RAISED * 4): string | null {
  const waiting: Node[] = [...element.childNodes].reverse();
  let text = '';
  for (let looked = 0; waiting.length > 0; looked += 1) {
    const node = waiting.pop();
    if (!node || looked > MOST_NODES || text.length > longest) return null;
    if ('value' in node && node.nodeName === '#text') text += node.value;
    else if (isElement(node) && !isGone(node))
      waiting.push(...node.childNodes.slice(0, MOST_NODES + 1).reverse());
  }
  return text.replace(/\s+/g, ' ').trim();
}
