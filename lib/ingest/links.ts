import type { Format } from '@/lib/domain/article';
import { decode } from './decode';
import { pageSays } from './html/about/page-meta';
import { goneFrom } from './html/hidden';
import { shortText } from './html/inline';
import { attribute, elementsIn, parsePage } from './html/tree';
import { metaUrl } from './meta';

/** A link in a text: where it leads, and its words. */
export type Link = { address: string; words: string };

/** The address that a page gives as its own, if it gives one, and where its links lead. */
export type Links = { canonical: string | null; links: Link[] };

/** What links are looked for in. `address` is where it stood, from which relative links lead on. */
export type Linked = { bytes: Uint8Array; format: Format; address: string | null };

/** So many links are read of a page, and so long are their words. */
const MOST_LINKS = 500;
const LONGEST_WORDS = 300;

const NONE: Links = { canonical: null, links: [] };

/** The links of a page or of Markdown; of plain text, and of what can't be read, none. */
export function linksIn({ bytes, format, address }: Linked): Links {
  const raw = format === 'TEXT' ? null : decode(bytes, format, {});
  if (raw === null) return NONE;
  return format === 'HTML'
    ? linksOfPage(raw.text, address)
    : { canonical: null, links: linksOfMarkdown(raw.text) };
}

function linksOfPage(html: string, address: string | null): Links {
  const page = parsePage(html);
  if (!page) return NONE;
  const isGone = goneFrom(page);
  const links: Link[] = [];
  for (const element of elementsIn(page)) {
    if (links.length >= MOST_LINKS) break;
    if (element.tagName !== 'a' || isGone(element)) continue;
    const to = absolute(attribute(element, 'href'), address);
    const words = to && shortText(element, isGone, LONGEST_WORDS);
    if (to && words) links.push({ address: to, words });
  }
  return { canonical: pageSays(page).url ?? null, links };
}

function absolute(href: string | undefined, base: string | null): string | undefined {
  if (href === undefined || href.startsWith('#')) return undefined;
  if (base === null || !URL.canParse(href, base)) return metaUrl(href);
  return metaUrl(new URL(href, base).href);
}

/** "[words](https://…)". */
const MARKDOWN_LINK = /\[([^\]\n]{1,300})\]\((https?:\/\/[^\s)]{1,2000})/g;

function linksOfMarkdown(text: string): Link[] {
  const links: Link[] = [];
  for (const [, words = '', to = ''] of text.matchAll(MARKDOWN_LINK)) {
    if (links.length >= MOST_LINKS) break;
    const address = metaUrl(to);
    if (address) links.push({ address, words });
  }
  return links;
}
