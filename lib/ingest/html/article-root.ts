import { titleHeading } from './about/title';
import { asidesOf, type Omitted, surroundingsOf } from './article/surroundings';
import type { Gone } from './hidden';
import { type Reading, readWithout } from './left-out';
import { bodyOf, type Document, type Element, elementsIn } from './tree';

/**
 * The article of a page: the heading with its title, the element that holds it, what stays out of its text, and how it
 * reads. All `null` and empty where the page shows nothing.
 */
export type Article = Reading & {
  body: Element | null;
  title: Element | null;
  root: Element | null;
  omitted: Omitted;
};

/** How HTML is to be read: a `PAGE` has surroundings, in a `PIECE` everything is text that doesn't say otherwise. */
export type Kind = 'PAGE' | 'PIECE';

/** Finds the article on its page by the titles that the page gives it, and reads it with what is taken back. */
export function articleIn(
  page: Document,
  titles: readonly string[],
  isGone: Gone,
  kind: Kind,
  takenBack: readonly string[],
): Article {
  const body = bodyOf(page);
  if (!body || isGone(body) || (body.parentNode && isGone(body.parentNode)))
    return {
      body: null,
      title: null,
      root: null,
      omitted: new Map(),
      parts: [],
      pieces: [],
      unknown: [...takenBack],
    };
  const title = titleHeading(body, titles, isGone);
  const { omitted, core } =
    kind === 'PIECE' || isTooLarge(body)
      ? { omitted: asidesOf(body, isGone), core: body }
      : surroundingsOf(body, title, isGone);
  return { body, title, root: core, omitted, ...readWithout(body, omitted, isGone, takenBack) };
}

/** A page of more elements is no article's: it is read as it stands, since to weigh all of them takes a second. */
const MOST_ELEMENTS = 60_000;

function isTooLarge(body: Element): boolean {
  let count = 0;
  for (const _ of elementsIn(body)) {
    count += 1;
    if (count > MOST_ELEMENTS) return true;
  }
  return false;
}
