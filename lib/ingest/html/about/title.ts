import { metaText } from '../../meta';
import { isNeverText } from '../hidden';
import { type Document, type Element, elementsIn, isElement, type Node, ownText } from '../tree';
import { markedHeadline } from './marked-headline';
import { firstOf, type NamedMeta } from './named-meta';

/** Dublin Core is filled in by hand, the others by the system that makes the page. */
const NAMES = [
  'dc.title',
  'dcterms.title',
  'dcterm.title',
  'og.title',
  'weibo.article.title',
  'parsely-title',
  'title',
  'twitter.title',
];

/** Between the parts of a `<title>`: headline, section, outlet. */
const SEPARATOR = /\s+[-–—|·•»:/\\]+\s+|\s*[|»]\s*/u;

/** How many words a `<title>` has to keep when the outlet's name is cut off: less is a section, not a headline. */
const LEAST_WORDS = 3;

/** A heading says what the page is called when it is at least this part of what the page is called. */
const LEAST_OF_TITLE = 0.4;

/** Shorter than so many letters a heading may stand in a title by chance, unless it begins with it. */
const LEAST_LETTERS = 12;

/** The words of a title, for comparing. */
export const titleWords = (text: string): string =>
  text
    .slice(0, 1000)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** All that a page says it is called, as words. */
export function titlesOf(page: Document, named: NamedMeta): string[] {
  const said = [titleTag(page) ?? '', ...NAMES.flatMap((name) => named.get(name) ?? [])];
  return [...new Set(said.map(titleWords))].filter((words) => words !== '');
}

/** The title of the page, not of a drawing in it. */
export function titleTag(page: Document): string | undefined {
  for (const element of elementsIn(page, ({ tagName }) => tagName !== 'svg'))
    if (element.tagName === 'title') return metaText(ownText(element));
  return undefined;
}

/** Whether a heading says what the page is called, with or without the outlet's name around it. */
export function isCalled(heading: string, titles: readonly string[]): boolean {
  const words = titleWords(heading);
  if (words === '') return false;
  return titles.some((title) => title === words || isMostOf(words, title) || isMostOf(title, words));
}

function isMostOf(part: string, whole: string): boolean {
  if (part.length < whole.length * LEAST_OF_TITLE) return false;
  return part.length >= LEAST_LETTERS
    ? ` ${whole} `.includes(` ${part} `)
    : `${whole} `.startsWith(`${part} `);
}

/**
 * The heading in which the page's own title stands: the first `<h1>` that says it, else the first other heading, else the
 * one that is marked as the headline; of a page that is not called anything its first `<h1>`.
 */
export function titleHeading(
  body: Element,
  titles: readonly string[],
  isGone: (element: Element) => boolean,
): Element | null {
  const headings: Element[] = [];
  for (const element of elementsIn(body, (one) => !isGone(one))) {
    if (isHeading(element) && !isGone(element)) headings.push(element);
    if (headings.length === MOST_HEADINGS) break;
  }
  const saying = headings.filter((heading) => titles.length === 0 || isCalled(textIn(heading), titles));
  if (titles.length === 0) return saying.find(({ tagName }) => tagName === 'h1') ?? null;
  return saying.find(({ tagName }) => tagName === 'h1') ?? saying[0] ?? markedHeadline(headings);
}

const isHeading = (element: Element) => /^h[1-6]$/.test(element.tagName);

/** The title of a page does not stand behind more headings than this. */
const MOST_HEADINGS = 500;

/** No heading and no byline is longer, in UTF-16 units; what comes behind is not looked at. */
const LONGEST = 1000;

const OWN_LINE = new Set(['br', 'div', 'li', 'p', 'dd', 'tr']);

/** The text in an element, as far as a line needs it, whatever of it is hidden; `between` what stands on lines of its own. */
export function textIn(element: Element, between = ' '): string {
  let text = '';
  const waiting: Node[] = [element];
  for (let next = waiting.pop(); next && text.length < LONGEST; next = waiting.pop()) {
    if ('value' in next) text += next.value.replace(/\s+/g, ' ');
    else if (isElement(next) && !isNeverText(next)) {
      if (OWN_LINE.has(next.tagName)) text += between;
      waiting.push(...next.childNodes.toReversed());
    }
  }
  return text;
}

/**
 * The title: what the page's data or `<meta>` call it, else the heading that its `<title>` holds, else its `<title>` without
 * the outlet; the first `<h1>` only where the page has no `<title>`.
 */
export function titleIn(
  page: Document,
  named: NamedMeta,
  headline: string | undefined,
  heading: string | undefined,
  outlet: string | undefined,
): string | undefined {
  const tag = titleTag(page);
  const said = headline ?? firstOf(NAMES, named, metaText);
  if (said !== undefined) return withoutOutlet(said, outlet, false);
  if (tag === undefined) return heading;
  return heading !== undefined && isBeforeOutlet(heading, tag) ? heading : withoutOutlet(tag, outlet, true);
}

/** "Headline | The Outlet" without the outlet, where that is known to be the outlet, or leaves a headline. */
function withoutOutlet(title: string, outlet: string | undefined, hasOutlet: boolean): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|·•»:/\\]+$/u, '');
  const isOutlet = outlet !== undefined && isSameName(last, outlet);
  const words = titleWords(rest).split(' ').length;
  return isOutlet || (hasOutlet && words > LEAST_WORDS) ? rest : title;
}

/** "TheHill" is The Hill. */
const isSameName = (one: string, other: string): boolean =>
  titleWords(one).replaceAll(' ', '') === titleWords(other).replaceAll(' ', '');

/** Whether a `<title>` is this heading, a bar, and one name more. */
function isBeforeOutlet(heading: string, tag: string): boolean {
  const parts = tag.split(/\s*\|\s*/);
  return parts.length === 2 && titleWords(parts[0] ?? '') === titleWords(heading);
}
