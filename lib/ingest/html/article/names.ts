import type { LeftOutReason } from '@/lib/domain/article';
import { role } from '../hidden';
import { attribute, type Element } from '../tree';

/** What surrounds an article, by the element that it stands in. */
const BY_ELEMENT: Record<string, LeftOutReason> = {
  nav: 'NAVIGATION',
  menu: 'NAVIGATION',
  aside: 'ASIDE',
  footer: 'FOOTER',
};

const BY_ROLE: Record<string, LeftOutReason> = {
  ...{ navigation: 'NAVIGATION', menu: 'NAVIGATION', menubar: 'NAVIGATION', tablist: 'NAVIGATION' },
  ...{ toolbar: 'NAVIGATION', contentinfo: 'FOOTER', complementary: 'ASIDE', search: 'FORM' },
  ...{ dialog: 'OTHER', alertdialog: 'OTHER', tooltip: 'OTHER', alert: 'OTHER' },
};

/** What surrounds an article, by the words that its makers gave as class or id: the first that fits is the reason. */
const BY_NAME: [LeftOutReason, RegExp][] = [
  [
    'COMMENTS',
    / (comments?|commentlist|commenting|respond|replies|discussions?|disqus|livefyre|fb comments|kommentare?|comentarios|commentaires) /,
  ],
  [
    'RELATED',
    / (related|relacionad[oa]s|souvisejici|recommend(ed|ations?|s)?|recirc(ulation)?|outbrain|taboola|zergnet|trending|popular|mostpopular|(more|most|top) (stories|read|news|from|popular|shared|viewed|articles|posts)|read (next|also)|up ?next|next (up|story|post|article)|prev next|previously|also (like|read)|see also|you may|suggest(ed|ions?)|teasers?|river|moreon|headlines) /,
  ],
  [
    'SHARING',
    / (share|shares|sharing|sharebar|sharetools|sharedaddy|social|socials|addthis|addtoany|follow|bookmark|likes?|reactions?|jp relatedposts) /,
  ],
  [
    'ADVERTISING',
    / (ad|ads|adv|advert|adverts|advertisement|advertising|advertorial|adsense|adunit|dfp|sponsor|sponsors|sponsored|promo|promos|promotion|promoted|commercial|banner|werbung|anzeige|publicidad|reklama) /,
  ],
  [
    'FORM',
    / (newsletters?|subscribe|subscription|signup|sign up|login|log in|signin|sign in|register|registration|search|searchbox|optin|survey|donate|donation|paywall|poll) /,
  ],
  [
    'NAVIGATION',
    / (nav|navs|navbar|navigation|subnav|topnav|menu|menus|breadcrumbs?|pagination|pager|paging|paginator|skip|toolbar|tools|tabs|tags?|tagcloud|taglist|topics|categories|navbox|catlinks|editsection|jump|toc) /,
  ],
  ['FOOTER', / (footer|foot|copyright|colophon|legal|terms|imprint|printfooter) /],
  ['HEADER', / (masthead|topbar|header|site header|page header|global header|branding|logo) /],
  [
    'ASIDE',
    / (sidebar|side bar|side|rail|right (col|column)|left (col|column)|sidecolumn|secondary|gallery|slideshow|carousel|extra|extras|bio|author (bio|info|box|card)|about (the )?author|profile) /,
  ],
  [
    'OTHER',
    / (control bar|controls|cookies?|consent|gdpr|popup|modal|overlay|lightbox|noprint|hidden print|toast) /,
  ],
];

const known = new Map<string, LeftOutReason | null>();

/** Names are kept up to so many, so that no page fills the memory. */
const MOST_KNOWN = 5_000;

/**
 * Why an element is none of the article, by its class and id. "relatedStories", "related-stories" and "related_stories" say
 * the same.
 */
export function named(element: Element): LeftOutReason | null {
  if (!CONTAINERS.has(element.tagName)) return null;
  const raw = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 300).trim();
  const before = known.get(raw);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const reason = reasonOf(raw.split(/\s+/));
  known.set(raw, reason);
  return reason;
}

function reasonOf(names: readonly string[]): LeftOutReason | null {
  if (isMachineMade(names)) return null;
  const words = names
    .map(wordsOf)
    .filter((name) => name.split(' ').length <= MOST_WORDS + 2)
    .join('');
  return BY_NAME.find(([, name]) => name.test(words))?.[0] ?? null;
}

/** Names of one or two letters were given by a machine, and "ad" among "ac", "ae" and "af" is no advertisement. */
const isMachineMade = (names: readonly string[]): boolean =>
  names.length > 2 && names.filter(({ length }) => length <= 2).length > names.length / 2;

const wordsOf = (name: string) =>
  ` ${name
    .replace(HASH, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()} `;

/** Letters between figures were made by a machine too: "1ad3f" is no advertisement, and "300x250" is a size. */
const HASH = /(?<![a-z\d])[a-z]*\d+(?!x\d)[a-z]+\d[a-z\d]*/gi;

/** A name of more words is made from a heading ("sharing-with-a-single-developer") and says what stands there. */
const MOST_WORDS = 4;

/** Elements whose names are believed: a word in a line is not left out for its name. */
const CONTAINERS = new Set(
  'div section ul ol li table td tr dl form header figure p center fieldset article main'.split(' '),
);

/** What an element is by its kind or its ARIA role. A footer inside a quotation names who is quoted. */
export function byKind(element: Element): LeftOutReason | null {
  const parent = element.parentNode;
  if (element.tagName === 'footer' && parent && 'tagName' in parent && parent.tagName === 'blockquote')
    return null;
  return BY_ROLE[role(element)] ?? BY_ELEMENT[element.tagName] ?? null;
}

/** A `<header>` outside of the article is the page's masthead. */
export const isMasthead = (element: Element): boolean =>
  element.tagName === 'header' || role(element) === 'banner';
