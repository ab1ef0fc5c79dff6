import type { HeadingLevel, Part } from '@/lib/domain/article';
import { guess } from '@/lib/domain/article/guesses';
import { formulaText } from './formula';
import { type Gone, role } from './hidden';
import { isStruckOut, shiftedIn, shortText } from './inline';
import { ListMarks } from './list-marks';
import { type Context, PartWriter } from './part-writer';
import { tableParts } from './table';
import { attribute, type Element, elementsIn, isElement, type Node, ownText } from './tree';

/** Elements that start on a line of their own, by the HTML standard's rendering section (15.3). */
const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html li listing main menu nav ol p plaintext pre search section summary table ' +
    'tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp']);

/** Elements that are drawn, though not as text: the words on their sides don't touch. */
const DRAWN = new Set(
  'audio button canvas embed iframe img input meter object picture progress select svg textarea video'.split(
    ' ',
  ),
);

type Frame = { element: Element; next: number; context: Context; isBlock: boolean };

type Page = { isGone: Gone; passed: Passed; to: PartWriter; marks: ListMarks };

/** Hears of what is gone and how many parts stand before it; `true` if what stands around it are two blocks. */
type Passed = (node: Node, before: number) => boolean;

/** The text below an element as parts, without what is gone. Walks with a list of its own: pages nest thousands deep. */
export function partsOf(root: Element, isGone: Gone, passed: Passed = () => false): Part[] {
  const page: Page = { isGone, passed, to: new PartWriter(), marks: new ListMarks() };
  const open: Frame[] = [{ element: root, next: 0, context: { kind: 'PARAGRAPH' }, isBlock: true }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.childNodes[top.next];
    top.next += 1;
    if (child) {
      const inner = enter(child, top.context, page);
      if (inner) open.push(inner);
    } else {
      open.pop();
      leave(top, page);
    }
  }
  return page.to.finished();
}

/** Writes a node down; an element with something inside comes back as the next to walk. */
function enter(node: Node, context: Context, page: Page): Frame | null {
  const { to, isGone, passed } = page;
  if (isElement(node) && DRAWN.has(node.tagName)) to.gap();
  if (isGone(node)) {
    if (passed(node, to.begun) && isElement(node) && BLOCK_ELEMENTS.has(node.tagName)) to.flush(context);
    return null;
  }
  if ('value' in node) to.write(node.value);
  if (!isElement(node) || isWritten(node, context, page)) return null;
  const isBlock = BLOCK_ELEMENTS.has(node.tagName) || isShownAsBlock(node);
  if (isBlock) to.flush(context);
  if (node.tagName === 'li') to.mark(page.marks.before(node));
  to.write(MARKS_AROUND[node.tagName]?.[0] ?? '');
  return { element: node, next: 0, context: contextOf(node, context), isBlock };
}

/** Whether an element was written down as a whole: what is inside needs no walk. */
function isWritten(element: Element, context: Context, { to, isGone, passed }: Page): boolean {
  if (element.tagName === 'br') to.breakLine(context);
  if (element.tagName === 'math') to.write(formulaText(element));
  if (isStruckOut(element)) {
    const text = shortText(element, isGone, 400) ?? '…';
    if (text !== '') to.guess(guess('STRUCK_OUT', text));
    to.gap();
    return true;
  }
  const shifted = shiftedIn(element, isGone);
  if (shifted) to.shift(shifted);
  if (shifted || /^(br|math)$/.test(element.tagName)) return true;
  const table =
    element.tagName === 'table' ? tableParts(element, isGone, (cell) => partsOf(cell, isGone)) : null;
  if (!table) return false;
  to.flush(context);
  for (const inner of elementsIn(element, (one) => !isGone(one))) if (isGone(inner)) passed(inner, to.begun);
  to.put(table);
  return true;
}

/** A browser draws the marks of a `<q>`; without them a quotation would read as the paper's own words. */
const MARKS_AROUND: Record<string, readonly [string, string]> = { q: ['“', '”'] };

function leave({ element, context, isBlock }: Frame, { to }: Page): void {
  to.write(MARKS_AROUND[element.tagName]?.[1] ?? '');
  if (isBlock) to.flush(context);
  if (element.tagName === 'li') to.mark('');
}

const isShownAsBlock = (element: Element): boolean =>
  /(^|;)\s*display\s*:\s*(block|flex|grid|table|list-item)/i.test(attribute(element, 'style') ?? '') &&
  !isDropCap(element);

/** A large first letter floats beside its word, and goes on with it. */
const isDropCap = (element: Element): boolean =>
  /(^|;)\s*float\s*:/i.test(attribute(element, 'style') ?? '') && /^\s*\S{1,2}\s*$/u.test(ownText(element));

function contextOf(element: Element, outer: Context): Context {
  const level = headingLevel(element);
  if (level) return { kind: 'HEADING', level };
  if (PREFORMATTED.has(element.tagName)) return { ...outer, preformatted: true };
  if (element.tagName === 'blockquote') return { kind: 'QUOTE' };
  if (['li', 'dt', 'dd'].includes(element.tagName)) return { kind: 'LIST_ITEM' };
  if (['figcaption', 'td', 'th', 'caption'].includes(element.tagName)) return { kind: 'PARAGRAPH' };
  return outer;
}

function headingLevel(element: Element): HeadingLevel | null {
  const stated =
    role(element) === 'heading'
      ? (attribute(element, 'aria-level') ?? '2')
      : /^h([1-6])$/.exec(element.tagName)?.[1];
  return levels.find((level) => String(level) === stated) ?? null;
}

const levels: HeadingLevel[] = [1, 2, 3, 4, 5, 6];
