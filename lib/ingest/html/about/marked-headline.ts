import { byKind, named } from '../article/names';
import { leadsAway } from '../article/weights';
import { ancestorsOf, attribute, type Element, elementsIn } from '../tree';

/**
 * The heading that the page marks as its article's headline (`itemprop`), of all its headings in their order. Teasers mark
 * theirs too, so it has to be the only one, to lead nowhere, to stand in nothing that surrounds an article, and above no
 * heading of a higher level. `null` where there is none such.
 */
export function markedHeadline(headings: readonly Element[]): Element | null {
  const [marked, ...others] = headings.filter(isMarked);
  if (!marked || others.length > 0) return null;
  const below = headings.slice(headings.indexOf(marked) + 1);
  return isInTeaser(marked) || below.some((heading) => heading.tagName < marked.tagName) ? null : marked;
}

const isMarked = (heading: Element): boolean => attribute(heading, 'itemprop')?.trim() === 'headline';

const isInTeaser = (heading: Element): boolean =>
  [...elementsIn(heading)].some(leadsAway) || ancestorsOf(heading).some(isTeaser);

const isTeaser = (element: Element): boolean =>
  leadsAway(element) || byKind(element) !== null || named(element) === 'RELATED';
