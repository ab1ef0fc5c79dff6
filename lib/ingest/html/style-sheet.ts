import { type Declarations, declarations, hides, withoutComments } from './style';
import { attribute, type Element } from './tree';

/** Rules for one class (`.note`) or one id (`#note`), possibly of one kind of element (`p.note`), by selector. */
export type StyleSheet = Map<string, Declarations>;

const SIMPLE_SELECTOR = /^[a-z][a-z0-9]*[.#][\w-]+$|^[.#][\w-]+$/i;

/** Groups of rules that count on every screen. Others (print, narrow screens, animations) are not for us. */
const ALWAYS = /^@(layer\b.*|media\s+(only\s+)?(all|screen))$/is;

/**
 * Reads a page's `<style>`. Only rules for a class or an id alone: telling what the longer ones match would take a browser.
 * The text is read once from start to end.
 */
export function styleSheet(css: string): StyleSheet {
  const sheet: StyleSheet = new Map();
  const text = withoutComments(css);
  let at = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    const selector = lastStatement(text.slice(at, open));
    if (ALWAYS.test(selector)) at = open + 1;
    else {
      at = closing(text, open);
      if (!selector.startsWith('@')) add(sheet, selector, text.slice(open + 1, at - 1));
    }
  }
  return sheet;
}

/** What stands before a bracket, without brackets of groups that ended and statements such as `@import …;`. */
function lastStatement(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf('}')) + 1).trim();
}

function add(sheet: StyleSheet, selectors: string, body: string): void {
  // Once for all selectors: a page may give one long rule to very many.
  const style = declarations(body);
  for (const selector of selectors.split(',').map((one) => one.trim()))
    if (SIMPLE_SELECTOR.test(selector)) sheet.set(selector, { ...sheet.get(selector), ...style });
}

/** The offset after the bracket that closes the one at `open`. */
function closing(text: string, open: number): number {
  const bracket = /[{}]/g;
  bracket.lastIndex = open;
  let depth = 0;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return bracket.lastIndex;
  }
  return text.length;
}

/** Whether an element's own `style`, or the sheet where that says nothing else, hides it. */
export function isStyledAway(element: Element, sheet: StyleSheet): boolean {
  const own = attribute(element, 'style');
  const rules = rulesFor(element, sheet);
  // Most elements have neither, and there may be hundreds of thousands.
  if (own === undefined && rules.length === 0) return false;
  const style: Declarations = {};
  for (const rule of rules) Object.assign(style, rule);
  return hides(Object.assign(style, own && declarations(own)));
}

function rulesFor(element: Element, sheet: StyleSheet): Declarations[] {
  if (sheet.size === 0) return [];
  const classes = new Set((attribute(element, 'class') ?? '').split(/\s+/));
  const names = [...[...classes].map((name) => `.${name}`), `#${attribute(element, 'id')}`];
  return names
    .flatMap((name) => [sheet.get(name), sheet.get(element.tagName + name)])
    .filter((rule) => rule !== undefined);
}
