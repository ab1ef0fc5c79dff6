import { isStyledAway, type StyleSheet, styleSheet } from './style-sheet';
import { attribute, type Document, type Element, elementsIn, isElement, type Node, ownText } from './tree';

/** Elements whose text no reader sees as part of an article: code, alternatives to media, form controls. */
const NEVER_TEXT = new Set(
  (
    'script style template noscript noframes noembed iframe frame frameset object embed applet svg canvas audio video ' +
    'picture map head title input button select textarea option optgroup datalist label legend meter progress output'
  ).split(' '),
);

/** Whether an element holds something else than text for readers. */
export const isNeverText = (element: Element): boolean => NEVER_TEXT.has(element.tagName);

/** Says of a node whether its text, with all that is in it, stays out of the article. */
export type Gone = (node: Node) => boolean;

/** For one page: what is hidden, and what is no text. */
export function goneFrom(page: Document): Gone {
  const sheet = sheetOf(page);
  // Asked many times over of hundreds of thousands.
  const known = new Map<Node, boolean>();
  return (node) => {
    if (!isElement(node)) return false;
    if (node.attrs.length === 0) return isNeverText(node) || node.tagName === 'dialog';
    const before = known.get(node);
    if (before !== undefined) return before;
    const isGone = isNeverText(node) || isHidden(node, sheet);
    known.set(node, isGone);
    return isGone;
  };
}

/** The media that count on every screen, by a `<style>`'s attribute, which it may lack. */
const EVERY_SCREEN = new Set([undefined, '', 'all', 'screen']);

function sheetOf(page: Document): StyleSheet {
  const styles = [...elementsIn(page)].filter(
    (element) =>
      element.tagName === 'style' && EVERY_SCREEN.has(attribute(element, 'media')?.trim().toLowerCase()),
  );
  return styleSheet(styles.map(ownText).join('\n'));
}

function isHidden(element: Element, sheet: StyleSheet): boolean {
  return (
    (attribute(element, 'hidden') ?? 'until-found') !== 'until-found' ||
    attribute(element, 'popover') !== undefined ||
    (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
    isStyledAway(element, sheet)
  );
}

export const role = (element: Element): string => attribute(element, 'role')?.trim().toLowerCase() ?? '';
