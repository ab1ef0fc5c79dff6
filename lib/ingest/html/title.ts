import { attribute, type Document, type Element, elementsIn, ownText } from './tree';

/** The words of a title, for comparing. */
export const titleWords = (text: string) => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';

export function titlesOf(page: Document): string[] {
  const found: string[] = [];
  for (const element of elementsIn(page, ({ tagName }) => tagName !== 'svg' && tagName !== 'body')) {
    if (element.tagName === 'title') found.push(ownText(element));
    const name = element.tagName === 'meta' ? (attribute(element, 'property') ?? attribute(element, 'name') ?? '').toLowerCase() : '';
    if (['og:title', 'twitter:title', 'dc.title'].includes(name)) found.push(attribute(element, 'content') ?? '');
  }
  return found.map(titleWords).filter(Boolean);
}

/** Whether a heading says what the page is called. */
export function isTitle(heading: Element, titles: string[]): boolean {
  let text = '';
  for (const node of heading.childNodes) if ('value' in node) text += node.value;
  for (const element of elementsIn(heading)) text += ` ${ownText(element)}`;
  const words = titleWords(text);
  return words !== '' && titles.some((title) => title === words || (words.length > 12 && ` ${title} `.includes(` ${words} `) && words.length > title.length * 0.4) || (title.length > 12 && ` ${words} `.includes(` ${title} `)));
}
