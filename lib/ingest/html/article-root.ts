import type { Part } from '@/lib/domain/article';
import { surroundingsOf } from './article/surroundings';
import { partsOf } from './blocks';
import { type Gone } from './hidden';
import { isTitle, titlesOf } from './title';
import { type Document, type Element, elementsIn, isElement } from './tree';

/** The article's text and the element that holds it: `<article>`, else `<main>`, else the body without its header. */
export function articleIn(page: Document, isGone: Gone): { root: Element | null; parts: Part[] } {
  const html = page.childNodes.find(isElement);
  const body = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
  if (!html || !body || isGone(html) || isGone(body)) return { root: null, parts: [] };
  const titles = titlesOf(page);
  const title = [...elementsIn(body, (element) => !isGone(element))].find((e) => /^h[1-6]$/.test(e.tagName) && !isGone(e) && isTitle(e, titles)) ?? null;
  const { omitted, core } = surroundingsOf(body, title, isGone);
  return { root: core, parts: partsOf(body, (node) => omitted.has(node) || (isElement(node) && isGone(node))) };
}

export function wholeOf(page: Document, isGone: Gone): Part[] {
  const html = page.childNodes.find(isElement);
  const body = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
  if (!html || !body || isGone(html) || isGone(body)) return [];
  return partsOf(body, isGone);
}
