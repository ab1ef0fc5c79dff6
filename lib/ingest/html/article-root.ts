import type { Part } from '@/lib/domain/article';
import { titleHeading } from './about/title';
import { type Omitted, surroundingsOf } from './article/surroundings';
import { partsOf } from './blocks';
import { type Gone } from './hidden';
import { bodyOf, type Document, type Element, isElement } from './tree';

/** The article of a page: the element that holds it, what stays out of its text, and the text. */
export type Article = { body: Element | null; title: Element | null; root: Element | null; omitted: Omitted; parts: Part[] };

/** The article's text and the element that holds it: `<article>`, else `<main>`, else the body without its header. */
export function articleIn(page: Document, titles: readonly string[], isGone: Gone): Article {
  const body = bodyOf(page);
  if (!body || isGone(body) || (body.parentNode && isGone(body.parentNode))) return { body: null, title: null, root: null, omitted: new Map(), parts: [] };
  const title = titleHeading(body, titles, isGone);
  const { omitted, core } = surroundingsOf(body, title, isGone);
  return { body, title, root: core, omitted, parts: partsOf(body, (node) => omitted.has(node) || isGone(node)) };
}
