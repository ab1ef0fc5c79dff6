import { type Guess, guess } from '@/lib/domain/article/guesses';
import { calendarOf, metaDate } from '../meta';
import { attribute, type Document, elementsIn, ownText } from './tree';

/** Names of `<meta>` that say when an article came out; "article:" or "dc." may stand in front. */
const DATE_NAME =
  /(?:^|[.:])(?:published_time|datepublished|pub-?date|publish-?date|date|date\.issued|issued)$/i;

/** A page says it a few times at most. */
const MOST = 20;

/** When a page says that its article came out, as it is written there: in its JSON-LD, then in `<meta>`. */
function datesSaid(page: Document): string[] {
  const inData: string[] = [];
  const inMeta: string[] = [];
  for (const element of elementsIn(page)) {
    if (element.tagName === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? ''))
      for (const [, said = ''] of ownText(element).matchAll(/"datePublished"\s*:\s*"([^"]{1,100})"/g))
        inData.push(said);
    const name =
      attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    if (element.tagName === 'meta' && DATE_NAME.test(name?.trim() ?? ''))
      inMeta.push(attribute(element, 'content') ?? '');
  }
  return [...inData.slice(0, MOST), ...inMeta.slice(0, MOST)].map((said) => said.trim()).filter(Boolean);
}

/**
 * What is not known of the date that was read off a page: of a time without a zone only its day; nothing of a date in another
 * calendar, or of one such as 08/03/2024, which is March here and August there.
 */
export function dateGuesses(page: Document, publishedAt: string | undefined): Guess[] {
  const said = datesSaid(page);
  const [first] = said;
  if (first === undefined) return [];
  if (publishedAt === undefined) return [guess(calendarOf(first) ? 'CALENDAR' : 'DATE', first)];
  const source = said.find((one) => metaDate(one) === publishedAt);
  return source !== undefined && source.length > publishedAt.length && !publishedAt.includes('T')
    ? [guess('DATE', source)]
    : [];
}
