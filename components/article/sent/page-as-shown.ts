/** What holds no text for readers, and fields, with whatever was typed into them. */
const NOT_SENT =
  /^(style|svg|noscript|template|object|embed|canvas|video|audio|input|select|textarea|datalist)$/;

const NO_END = /^(area|base|br|col|hr|img|link|meta|source|track|wbr)$/;

/** Displayed nowhere, and read all the same: what is said of the page, and the brackets that set a reading apart in ruby. */
const NEVER_DISPLAYED = /^(link|meta|title|rp)$/;

/**
 * The attributes that `lib/ingest/html` reads, where what bears them is sent; of `popover` and `hidden` the computed style knows
 * more. In all others a site keeps what it likes. Commas, since the bookmarklet is an address: bars and spaces take thrice the room.
 */
const SENT =
  'id,class,style,dir,lang,role,aria-level,epub:type,open,href,rel,property,name,itemprop,content,datetime,pubdate,type,start,reversed,value,colspan,rowspan'.split(
    ',',
  );

/** Attributes that are longer hold pictures or a site's own data. */
const LONGEST_VALUE = 2000;

/**
 * A page as it stands in the browser, as HTML: what its scripts built, the insides of open shadow roots and of frames of the
 * same site. What is not displayed is marked `hidden`, since styles stay behind. The page is read and never changed; it is not
 * copied, which would load pictures and wake custom elements.
 * The reader of articles learns more with time and bookmarklets don't: whatever text it may come to need is sent. Of attributes
 * go those that it knows.
 */
export const pageAsShown = (page: Document): string =>
  `<!doctype html>${written(page.documentElement, false)}`;

/** `isJudged`: whether it has to be asked if this is displayed; not in the head, nor inside of what is hidden. */
function written(node: Node, isJudged: boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.nodeValue ?? '');
  return node.nodeType === Node.ELEMENT_NODE ? element(node as Element, isJudged) : '';
}

function element(it: Element, isJudged: boolean): string {
  const name = it.localName;
  if (name === 'script') return linkedData(it);
  if (NOT_SENT.test(name) || isSecret(it)) return '';
  const isHidden = isJudged && !NEVER_DISPLAYED.test(name) && !isDisplayed(it);
  const isNextJudged = (isJudged || name === 'body') && !isHidden;
  // A frame may hold anything: beside the text it is listed, and whoever imports decides.
  const tag = name === 'iframe' ? 'aside' : name;
  const start = `<${tag}${attributes(it)}${isHidden ? ' hidden' : ''}>`;
  if (NO_END.test(name)) return start;
  return `${start}${contents(it)
    .map((node) => written(node, isNextJudged))
    .join('')}</${tag}>`;
}

/** What a page says of itself for machines; all other scripts stay behind. `<` is written so that it can end no script. */
function linkedData(script: Element): string {
  const type = 'application/ld+json';
  return script.getAttribute('type') === type
    ? `<script type="${type}">${script.textContent.replaceAll('<', '\\u003c')}</script>`
    : '';
}

/** What was typed into a page, and what it is to be recognised by when it writes to its server. */
const isSecret = (it: Element): boolean =>
  (it as HTMLElement).isContentEditable ||
  (it.localName === 'meta' && /token|csrf|nonce/i.test(it.getAttribute('name') ?? ''));

/** Not by the ways in which `lib/ingest/html/style.ts` finds text hidden, where it can judge: those styles stay behind. */
function isDisplayed(it: Element): boolean {
  const { display, visibility, opacity, overflow, width, height } = getComputedStyle(it);
  if (display === 'none' || visibility !== 'visible' || Number(opacity) <= 0.05) return false;
  const isFlat = Math.min(Number.parseFloat(width), Number.parseFloat(height)) <= 1;
  const isFarLeft = it.getBoundingClientRect().right + scrollX < -500;
  return !(isFarLeft || (isFlat && /hidden|clip/.test(overflow)));
}

/** Without `hidden`, which the computed style says: a style sheet may show what has the attribute. */
const attributes = (it: Element): string =>
  [...it.attributes]
    .filter(({ name, value }) => SENT.includes(name) && value.length <= LONGEST_VALUE)
    .map(
      ({ name, value }) =>
        ` ${name}="${name === 'href' && isOnward(it, value) ? '' : escaped(value).replaceAll('"', '&quot;')}"`,
    )
    .join('');

/** Whether an address leads on, perhaps with a key to somebody's account; that it is there is all that is read of it. */
const isOnward = (it: Element, address: string): boolean =>
  !address.startsWith('#') && !/canonical/i.test((it as HTMLLinkElement).rel);

/** What stands in an element on the screen. A frame of another site shows nothing of itself. */
function contents(it: Element): Node[] {
  if (it.localName === 'iframe')
    return [...((it as HTMLIFrameElement).contentDocument?.body?.childNodes ?? [])];
  const slotted = it.localName === 'slot' ? (it as HTMLSlotElement).assignedNodes() : [];
  return slotted.length > 0 ? slotted : [...(it.shadowRoot ?? it).childNodes];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
