import { elementsIn, isElement, type Node, parsePage } from '@/lib/ingest/html/tree';

/** What a page is known to hold, by hand or by its collection. Of what is `undefined` nothing is expected. */
export type Right = { text: string; title?: string; byline?: string; date?: string };

/** A page as it came, and what it is known to hold. */
export type Page = { name: string; html: Uint8Array; right: Right };

/** How near a text is to the right one, by its words whatever their order: each from 0 to 1. */
export type Nearness = { f1: number; precision: number; recall: number };

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Compares the bags of words: a word counts as often as it stands in both. */
export function nearness(found: string, right: string): Nearness {
  const left = new Map<string, number>();
  const rightWords = wordsOf(right);
  const foundWords = wordsOf(found);
  for (const word of rightWords) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of foundWords) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) both += 1;
    left.set(word, rest - 1);
  }
  const precision = foundWords.length ? both / foundWords.length : 1;
  const recall = rightWords.length ? both / rightWords.length : 1;
  return { precision, recall, f1: both ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Whether two titles have the same words in the same order. */
export const isSameTitle = (found: string | undefined, right: string) =>
  wordsOf(found ?? '').join(' ') === wordsOf(right).join(' ');

/** "By" before a name, and what some pages print behind it: a date, the time, a count. */
const AROUND_NAMES =
  /^\s*(by|par|von|por|written by)\b:?\s*|(\s+(january|february|march|april|may|june|july|august|september|october|november|december)\b|\s*\d).*$/giu;

/** Whether a byline names the people that the right one names first; a role or a desk behind them is not asked for. */
export function isSameByline(found: string | undefined, right: string): boolean {
  const names = (byline: string) => wordsOf(byline.replace(AROUND_NAMES, '')).join(' ');
  return found !== undefined && names(found) !== '' && `${names(right)} `.startsWith(`${names(found)} `);
}

/** Whether two dates are the same minute or, where one of them has no time with a zone, the same day as written. */
export function isSameDate(found: string | undefined, right: string): boolean {
  if (found === undefined) return false;
  const zoned = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;
  if (!zoned.test(found) || !zoned.test(right)) return found.slice(0, 10) === right.slice(0, 10);
  const minute = (date: string) =>
    Math.floor(Date.parse(date.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) / 60_000);
  return minute(found) === minute(right);
}

/** Elements inside a line: what stands before and after them is one word with them. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** All text of a piece of HTML, hidden or not. */
export function textOf(html: string): string {
  const page = parsePage(html);
  const kept: string[] = [];
  const write = (node: Node): void => {
    if ('value' in node) kept.push(node.value);
    if (!isElement(node) || ['script', 'style', 'title'].includes(node.tagName)) return;
    if (!INLINE.has(node.tagName)) kept.push(' ');
    for (const child of node.childNodes) write(child);
    if (!INLINE.has(node.tagName)) kept.push(' ');
  };
  for (const element of page ? elementsIn(page, () => false) : []) write(element);
  return kept.join('');
}
