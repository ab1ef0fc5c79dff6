import type { BlockKind, HeadingLevel, Part } from '@/lib/domain/article';
import { fromPlainText } from '../plain-text';
import { type Gone, role } from './hidden';
import { attribute, type Element, isElement, type Node } from './tree';

/** Elements that start on a line of their own, by the HTML standard's rendering section (15.3). */
const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html li listing main menu nav ol p plaintext pre search section summary table ' +
    'tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp']);

/** What the text inside an element becomes. */
type Context = { kind: BlockKind; level?: HeadingLevel; preformatted?: boolean };

type Frame = { element: Element; next: number; context: Context; isBlock: boolean };

/** Hears of what is gone and how many parts stand before it; `true` if what stands around it are two blocks. */
type Passed = (node: Node, before: number) => boolean;

/** The text below an element as parts, without what is gone. Walks with a list of its own: pages nest thousands deep. */
export function partsOf(root: Element, isGone: Gone, passed: Passed = () => false): Part[] {
  const page = new PartWriter();
  const open: Frame[] = [{ element: root, next: 0, context: { kind: 'PARAGRAPH' }, isBlock: true }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.childNodes[top.next];
    top.next += 1;
    if (child) {
      const inner = enter(child, top.context, page, isGone, passed);
      if (inner) open.push(inner);
    } else {
      open.pop();
      leave(top, page);
    }
  }
  return page.parts;
}

/** Writes a node down; an element with something inside comes back as the next to walk. */
function enter(node: Node, context: Context, page: PartWriter, isGone: Gone, passed: Passed): Frame | null {
  if (isGone(node)) {
    if (passed(node, page.begun) && isElement(node) && BLOCK_ELEMENTS.has(node.tagName)) page.flush(context);
    return null;
  }
  if ('value' in node) page.write(node.value);
  if (!isElement(node)) return null;
  if (node.tagName === 'br') page.breakLine(context);
  const isBlock = BLOCK_ELEMENTS.has(node.tagName) || isShownAsBlock(node);
  if (isBlock) page.flush(context);
  // A browser draws the marks of a `<q>`; without them a quotation would read as the paper's own words.
  if (node.tagName === 'q') page.write('“');
  return { element: node, next: 0, context: contextOf(node, context), isBlock };
}

function leave({ element, context, isBlock }: Frame, page: PartWriter): void {
  if (element.tagName === 'q') page.write('”');
  if (isBlock) page.flush(context);
}

const isShownAsBlock = (element: Element) =>
  /(^|;)\s*display\s*:\s*(block|flex|grid|table|list-item)/i.test(attribute(element, 'style') ?? '');

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

/** Gathers running text until a block ends. */
class PartWriter {
  readonly parts: Part[] = [];
  private pieces: string[] = [];
  /** How many pieces there were at the last `<br>`, if nothing to see came after it. */
  private atBreak: number | null = null;

  /** How many parts there are, with one that has begun. */
  get begun(): number {
    return this.parts.length + (this.pieces.some((piece) => /\S/.test(piece)) ? 1 : 0);
  }

  write(text: string): void {
    if (/\S/.test(text)) this.atBreak = null;
    this.pieces.push(text);
  }

  /** One `<br>` is a space; a second with nothing between ends the paragraph, as old pages write it. */
  breakLine(context: Context): void {
    if (this.atBreak !== null && context.kind !== 'HEADING' && !context.preformatted) {
      this.pieces.length = this.atBreak;
      this.flush(context);
    }
    this.atBreak = this.pieces.length;
    this.pieces.push('\n');
  }

  flush({ kind, level, preformatted }: Context): void {
    const text = this.pieces.join('');
    this.pieces = [];
    this.atBreak = null;
    if (!/\S/.test(text)) return;
    if (preformatted && kind === 'PARAGRAPH') for (const part of fromPlainText(text)) this.parts.push(part);
    else this.parts.push({ kind, ...(level && { level }), text });
  }
}
