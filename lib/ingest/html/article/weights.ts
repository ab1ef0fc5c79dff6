import { attribute, type Element, isElement } from '../tree';

/** What an element holds, with all that is in it: letters, those in links, and those in running text. */
export type Weight = { letters: number; linked: number; prose: number; paragraphs: number; teasers: number };

export type Weights = {
  /** Nothing for what is gone. */
  of: (element: Element) => Weight;
  has: (element: Element) => boolean;
  /** The same without these elements and what is in them. */
  without: (isAway: (element: Element) => boolean) => Weights;
};

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

const BEYOND_LATIN = /[\u2e80-\uffff]/;

/** Letters and digits of a text, in letters of an alphabet. */
export function lettersIn(text: string): number {
  if (!/\S/.test(text)) return 0;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return BEYOND_LATIN.test(text) ? letters + 2 * (text.match(DENSE)?.length ?? 0) : letters;
}

type Columns<T> = [T, T, T, T, T];

/** Elements in page order, each with the place of the one around it, and what is in them alone: a column for each member of `Weight`. */
type Tree = { order: Element[]; parents: number[]; columns: number[][]; places: Map<Element, number> };

/** Weighs everything below an element but what is gone. */
export function weigh(root: Element, isGone: (element: Element) => boolean): Weights {
  const tree = treeOf(root, isGone);
  return weightsOf(tree, () => false);
}

/** One walk down. A paragraph's text counts where it stands, at the nearest element that is no part of a line. */
function treeOf(root: Element, isGone: (element: Element) => boolean): Tree {
  const tree: Tree = { order: [], parents: [], columns: [[], [], [], [], []], places: new Map() };
  const [allLetters, allLinked, prose, paragraphs, teasers] = tree.columns as Columns<number[]>;
  const lines: [number[], number[]] = [[], []];
  const waiting = [{ element: root, parent: -1, owner: 0, isLink: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element } = next;
    const place = tree.order.length;
    const owner = INLINE.has(element.tagName) ? next.owner : place;
    const isLink = next.isLink || leadsAway(element);
    let letters = 0;
    for (const child of element.childNodes) {
      if ('value' in child) letters += lettersIn(child.value);
      else if (isElement(child) && !isGone(child))
        waiting.push({ element: child, parent: place, owner, isLink });
    }
    const linked = isLink ? letters : 0;
    tree.order.push(element);
    tree.parents.push(next.parent);
    tree.places.set(element, place);
    allLetters.push(letters);
    allLinked.push(linked);
    prose.push(0);
    paragraphs.push(0);
    teasers.push(0);
    lines[0].push(0);
    lines[1].push(0);
    lines[0][owner] = (lines[0][owner] ?? 0) + letters;
    lines[1][owner] = (lines[1][owner] ?? 0) + linked;
  }
  for (const [place, letters] of lines[0].entries()) {
    const linked = lines[1][place] ?? 0;
    if (letters < PARAGRAPH || linked > letters * MOST_LINKED) continue;
    prose[place] = letters - linked;
    paragraphs[place] = 1;
  }
  return tree;
}

/** A level 1 heading that leads nowhere is a story's own: so many teasers beside it are its section and its author. */
const OWN_HEADLINE = 3;

/** One walk up, without what is out. Sums stand in columns: a page may have hundreds of thousands of elements. */
function weightsOf(tree: Tree, isOut: (element: Element) => boolean): Weights {
  const { order, parents, columns, places } = tree;
  const out = new Uint8Array(order.length);
  for (let place = 1; place < order.length; place += 1)
    out[place] = out[parents[place] ?? 0] === 1 || isOut(order[place] as Element) ? 1 : 0;
  const sums = columns.map((column) => Float64Array.from(column));
  const [letters, linked, prose, paragraphs, teasers] = sums as Columns<Float64Array>;
  for (let place = order.length - 1; place > 0; place -= 1) {
    if (out[place] === 1) continue;
    const above = parents[place] ?? 0;
    for (let n = 0; n < sums.length; n += 1) {
      const column = sums[n] as Float64Array;
      column[above] = (column[above] ?? 0) + (column[place] ?? 0);
    }
    const element = order[place] as Element;
    if (!isHeading(element) || (letters[place] ?? 0) === 0) continue;
    const isTeaser = (linked[place] ?? 0) > (letters[place] ?? 0) / 2;
    if (isTeaser) teasers[above] = (teasers[above] ?? 0) + 1;
    else if (element.tagName === 'h1') teasers[above] = (teasers[above] ?? 0) - OWN_HEADLINE;
  }
  const placeOf = (element: Element) => {
    const place = places.get(element);
    return place !== undefined && out[place] === 0 ? place : undefined;
  };
  return {
    has: (element) => placeOf(element) !== undefined,
    of: (element) => {
      const place = placeOf(element);
      if (place === undefined) return NOTHING;
      return {
        letters: letters[place] ?? 0,
        linked: linked[place] ?? 0,
        prose: prose[place] ?? 0,
        paragraphs: paragraphs[place] ?? 0,
        teasers: teasers[place] ?? 0,
      };
    },
    without: (isAway) => weightsOf(tree, (element) => isOut(element) || isAway(element)),
  };
}

const isHeading = (element: Element) => /^h[1-6]$/.test(element.tagName);

/** A link within the page is no way out of the article: it leads to a note or to a part of it. */
export function leadsAway(element: Element): boolean {
  const address = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  return address !== undefined && !address.trim().startsWith('#');
}

/** The running text in an element; where nothing around it runs to a paragraph, all its text. In letters. */
export const textIn = (element: Element, within: Element, weights: Weights): number =>
  weights.of(within).prose > 0 ? weights.of(element).prose : weights.of(element).letters;
