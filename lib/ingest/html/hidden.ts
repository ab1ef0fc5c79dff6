import { isStyledAway, type StyleSheet, styleSheet } from './style-sheet';
import { attribute, type Document, type Element, elementsIn, ownText } from './tree';

/** Elements whose text no reader sees as part of an article: code, alternatives to media, form controls. */
const NEVER_TEXT = new Set(
  (
    'script style template noscript noframes noembed iframe frame frameset object embed applet svg canvas audio video ' +
    'picture map head title input button select textarea option optgroup datalist label legend meter progress output'
  ).split(' '),
);

/** What surrounds an article on a page, by element or by ARIA role. */
const SURROUNDINGS = new Set(['nav', 'footer', 'aside']);
const SURROUNDING_ROLES = new Set(
  'navigation contentinfo complementary search menu menubar toolbar tablist dialog alertdialog tooltip'.split(
    ' ',
  ),
);

/** Says of an element whether its text, with all that is in it, stays out of the article. */
export type Gone = (element: Element) => boolean;

/** For one page: what is hidden, what is no text, what surrounds the article. */
export function goneFrom(page: Document): Gone {
  const sheet = sheetOf(page);
  return (element) =>
    NEVER_TEXT.has(element.tagName) || isHidden(element, sheet) || surroundsArticle(element);
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
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'popover') !== undefined ||
    attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true' ||
    (element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
    isStyledAway(element, sheet)
  );
}

/** A footer inside a quotation names who is quoted, so it stays. */
function surroundsArticle(element: Element): boolean {
  const parent = element.parentNode;
  if (element.tagName === 'footer' && parent && 'tagName' in parent && parent.tagName === 'blockquote')
    return false;
  return SURROUNDINGS.has(element.tagName) || SURROUNDING_ROLES.has(role(element));
}

export const role = (element: Element): string => attribute(element, 'role')?.trim().toLowerCase() ?? '';
