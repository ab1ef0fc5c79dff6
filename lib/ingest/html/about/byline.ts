import { codePointLength } from '@/lib/domain/text/text';
import { metaText } from '../../meta';
import type { Article } from '../article-root';
import { attribute, type Element, elementsIn, isElement, type Node } from '../tree';
import { textIn } from './title';

/** No byline is longer; what is, is a portrait of the author. */
const LONGEST = 100;

/** Class and id of what holds a byline. */
const NAMED =
  /(^|[\s_-])(by-?lines?|authors?|auteurs?|autor(es)?|written-?by|p-author|reporter)($|[\s_-])|byline|author[-_]?name/i;

/** "By" in the languages that we met, before the names. */
const BY =
  /^\s*(written\s+by|posted\s+by|story\s+by|by|par|von|por|de|di|da|door|av|af|od|автор|текст|بقلم)(\s*:\s*|\s+)/iu;

/** Where the names end and a date, a time, a count or a role begins. */
const BEHIND = new RegExp(
  [
    '\\s*[|•·].*$',
    '\\s*,?\\s+(?:on\\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*$',
    '\\s*,?\\s+(?:on\\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?\\s+\\d.*$',
    '\\s*[-–—,(]?\\s*\\d.*$',
  ].join('|'),
  'iu',
);

/** Some put the address of a profile behind the name. */
const ADDRESS = /\s*[(<]?https?:[^\s)>]*[)>]?/giu;

/** What stands in a byline's place and names nobody. */
const NOBODY =
  /^(follow|about|last|by|more|view|all|share|contact|comments?|updated|published|advertisement)\b|^(author|staff|admin|editor|by|written)s?$|@/iu;

/** How far each mark of a byline is trusted: what says so to machines, before names that were given for looks. */
type Mark = (element: Element) => boolean;
const MARKS: Mark[] = [
  (element) => has(element, 'rel', 'author'),
  (element) => has(element, 'itemprop', 'author'),
  (element) => NAMED.test(nameOf(element)) && !ABOUT_THEM.test(nameOf(element)),
];

const nameOf = (element: Element) => `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;

/** What stands beside a name. */
const ABOUT_THEM = /tagline|role|title|bio|avatar|image|photo|desc|count/i;

/** Whoever is named there said what is quoted, or is asked for a comment. */
const isSpeaker = (element: Element): boolean =>
  element.tagName === 'blockquote' ||
  (NAMED.test(nameOf(element)) && /statement|quote|\bform\b/i.test(nameOf(element)));

const has = (element: Element, name: string, value: string) =>
  attribute(element, name)?.toLowerCase().split(/\s+/).includes(value) === true;

/**
 * Who wrote it, as a reader of the page is told, without "By" and what stands behind the names; first under the headline,
 * then in the text, then around it. `undefined` where nobody is named.
 */
export function bylineIn(
  { body, title, omitted }: Article,
  isGone: (node: Node) => boolean,
): string | undefined {
  const found: Marked[] = [];
  let sinceTitle = -1;
  const isOut = (element: Element) => omitted.has(element);
  const isAway = (element: Element) =>
    isGone(element) || ANOTHERS.has(omitted.get(element) ?? '') || isSpeaker(element);
  const waiting = body ? [{ element: body, isInside: true }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element } = next;
    if (element === title) sinceTitle = 0;
    else if (sinceTitle >= 0) sinceTitle += 1;
    const mark = MARKS.findIndex((is) => is(element));
    const isInside = next.isInside && !isOut(element);
    if (mark >= 0 && element !== body)
      found.push({ element, mark, isInside, isUnder: sinceTitle >= 0 && sinceTitle < UNDER_TITLE });
    for (const child of element.childNodes.toReversed())
      if (isElement(child) && !isAway(child)) waiting.push({ element: child, isInside });
  }
  return (
    firstNamed(found.filter(({ isUnder }) => isUnder)) ??
    firstNamed(found.filter(({ isInside }) => isInside)) ??
    firstNamed(found)
  );
}

/** An element with a mark of a byline, whether it stands under the headline, and whether in the article's text. */
type Marked = { element: Element; mark: number; isInside: boolean; isUnder: boolean };

/** How many elements behind the headline are looked at first. */
const UNDER_TITLE = 60;

/** No page has more bylines than this to look at, of one kind of mark. */
const MOST_MARKED = 200;

/** Whoever is named there wrote something else. */
const ANOTHERS: ReadonlySet<string> = new Set(['RELATED', 'COMMENTS', 'ADVERTISING']);

/** The most trusted mark comes first, and of one mark the first on the page. */
function firstNamed(found: readonly Marked[]): string | undefined {
  for (const mark of MARKS.keys())
    for (const { element } of found.filter((one) => one.mark === mark).slice(0, MOST_MARKED)) {
      const name = namesIn(element);
      if (name !== undefined) return name;
    }
  return undefined;
}

/** Of several lines the first that names somebody: a role or a desk may stand on the next. */
function namesIn(element: Element): string | undefined {
  if (element.tagName === 'body' || element.tagName === 'article') return undefined;
  const inside = names(nameInside(element) ?? '');
  if (inside !== undefined) return inside;
  const text = textIn(element, '\n');
  if (codePointLength(text) > 2 * LONGEST) return undefined;
  for (const line of text.split('\n')) {
    const found = names(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Structured data in the page names the person in an element of its own. */
function nameInside(element: Element): string | undefined {
  for (const inner of elementsIn(element)) {
    if (!has(inner, 'itemprop', 'name')) continue;
    return attribute(inner, 'content') ?? (textIn(inner) || undefined);
  }
  return undefined;
}

/** The names in a byline as it was written, or `undefined` where it names nobody. */
export function names(raw: string): string | undefined {
  const line = metaText(raw);
  if (line === undefined || codePointLength(line) > LONGEST) return undefined;
  const bare = metaText(
    line
      .replace(ADDRESS, '')
      .replace(BY, '')
      .replace(BEHIND, '')
      .replace(/[\s,;–—-]+$/u, ''),
  );
  return bare === undefined || NOBODY.test(bare) || !/\p{L}{2}/u.test(bare) ? undefined : bare;
}
