import { attribute, type Element, isElement, type ParentNode } from '../tree';

/** What an element holds, with all that is in it: letters, those in links, and those in running text. */
export type Weight = { letters: number; linked: number; prose: number; paragraphs: number; teasers: number };

export type Weights = { of: (element: Element) => Weight; has: (element: Element) => boolean };

/** So many letters, about ten words, make a paragraph; less may be a label, a name, a line of a list. */
const PARAGRAPH = 45;

/** A paragraph whose letters are links by more than this share is a teaser. */
const MOST_LINKED = 0.5;

const NOTHING: Weight = { letters: 0, linked: 0, prose: 0, paragraphs: 0, teasers: 0 };

/** Elements that run on within a line; every other one holds text of its own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr q s samp small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

/** A letter of Chinese, Japanese or Korean says as much as about three of an alphabet. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Letters and digits of a text, in letters of an alphabet. */
export function lettersIn(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters === 0 ? 0 : letters + 2 * (text.match(DENSE)?.length ?? 0);
}

type State = { owner: Element; isLink: boolean };

/** Weighs everything below an element but what is gone. One walk down and one up, whatever the depth. */
export function weigh(root: Element, isGone: (element: Element) => boolean): Weights {
  const weights = new Map<Element, Weight>();
  const own = new Map<Element, { letters: number; linked: number }>();
  const order: Element[] = [];
  const waiting: { element: Element; state: State }[] = [
    { element: root, state: { owner: root, isLink: false } },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element } = next;
    const state = {
      owner: INLINE.has(element.tagName) ? next.state.owner : element,
      isLink: next.state.isLink || leadsAway(element),
    };
    order.push(element);
    const weight = { ...NOTHING };
    weights.set(element, weight);
    for (const child of element.childNodes) {
      if ('value' in child) {
        const letters = lettersIn(child.value);
        if (letters === 0) continue;
        weight.letters += letters;
        if (state.isLink) weight.linked += letters;
        const mine = own.get(state.owner) ?? { letters: 0, linked: 0 };
        mine.letters += letters;
        if (state.isLink) mine.linked += letters;
        own.set(state.owner, mine);
      } else if (isElement(child) && !isGone(child)) waiting.push({ element: child, state });
    }
  }
  for (const [element, { letters, linked }] of own) {
    const weight = weights.get(element);
    if (weight && letters >= PARAGRAPH && linked <= letters * MOST_LINKED) {
      weight.prose += letters - linked;
      weight.paragraphs += 1;
    }
  }
  for (const element of order.toReversed()) {
    const up: ParentNode | null = element.parentNode;
    const above = element !== root && up && isElement(up) ? weights.get(up) : undefined;
    const weight = weights.get(element);
    if (!above || !weight) continue;
    above.letters += weight.letters;
    above.linked += weight.linked;
    above.prose += weight.prose;
    above.paragraphs += weight.paragraphs;
    above.teasers += weight.teasers;
    if (isHeading(element) && weight.linked > weight.letters / 2) above.teasers += 1;
  }
  return { of: (element) => weights.get(element) ?? NOTHING, has: (element) => weights.has(element) };
}

const isHeading = (element: Element) => /^h[1-6]$/.test(element.tagName);

/** A link within the page is no way out of the article: it leads to a note or to a part of it. */
function leadsAway(element: Element): boolean {
  const address = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  return address !== undefined && !address.trim().startsWith('#');
}

/** The running text in an element; where nothing around it runs to a paragraph, all its text. In letters. */
export const textIn = (element: Element, within: Element, weights: Weights): number =>
  weights.of(within).prose > 0 ? weights.of(element).prose : weights.of(element).letters;
