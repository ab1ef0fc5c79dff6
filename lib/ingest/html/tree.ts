import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser } from 'parse5';

export type Document = DefaultTreeAdapterMap['document'];
export type Element = DefaultTreeAdapterMap['element'];
export type Node = DefaultTreeAdapterMap['node'];
export type ParentNode = DefaultTreeAdapterMap['parentNode'];

/**
 * More elements than any page of an article holds, and than can be read in two seconds. HTML's own repair rules can multiply badly nested tags without end
 * (each new paragraph reopens every unclosed `<font>`), so the parser needs a limit to be sure to come back.
 */
const MAX_ELEMENTS = 100_000;

class TooManyElements extends Error {}

/** Parses a page by the rules of the HTML standard. `null` when it unfolds into more than `MAX_ELEMENTS`. */
export function parsePage(html: string): Document | null {
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...args);
    },
  };
  try {
    return Parser.parse(html, { treeAdapter });
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** An attribute's value; '' when it stands without one, `undefined` when it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** All elements below a node, in document order, whatever the depth. Content of `<template>` is not below it. */
export function* elementsIn(
  root: ParentNode,
  enter: (element: Element) => boolean = () => true,
): Generator<Element> {
  const open: { node: ParentNode; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (!child) open.pop();
    else if (isElement(child)) {
      yield child;
      if (enter(child)) open.push({ node: child, next: 0 });
    }
  }
}

/** The elements directly inside another. */
export const ownElements = (element: Element): Element[] => element.childNodes.filter(isElement);

/** The text directly inside an element: all there is in a `<title>`, `<script>` or `<style>`. */
export function ownText(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** The elements around one, from the nearest out. */
export function ancestorsOf(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let up = element?.parentNode; up && isElement(up); up = up.parentNode) found.push(up);
  return found;
}

/** A page's body, which the HTML standard gives to every page but one of frames. */
export function bodyOf(page: Document): Element | null {
  const html = page.childNodes.find(isElement);
  return html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body') ?? null;
}
