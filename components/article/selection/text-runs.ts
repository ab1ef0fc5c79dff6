import type { CodePointIndex } from '@/lib/domain/text/offsets';
import { codePointLength, type Span, toCodePointOffset, toUtf16Offset } from '@/lib/domain/text/text';

/**
 * Between the page and the text. Every stretch of an article's text is drawn as the only text of an element with
 * `data-start`, its code point offset; these functions turn a place in the page into an offset and back.
 */

const RUN = '[data-start]';

const runsOf = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(RUN)];
const startOf = (run: HTMLElement): number => Number(run.dataset.start);
const wordsOf = (run: HTMLElement): string => run.textContent ?? '';
const endOf = (run: HTMLElement): number => startOf(run) + codePointLength(wordsOf(run));

/**
 * The code point offset of a place in the page (`offset` as in a DOM Range: UTF-16 units in a text, children in an element).
 * A place between two runs is the start of the later one, a place before or after the article its start or end. Null when no
 * text is drawn.
 */
export function offsetAt(root: Element, node: Node, offset: number): number | null {
  const run = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest<HTMLElement>(RUN) : null;
  if (run && root.contains(run))
    return startOf(run) + toCodePointOffset(wordsOf(run), unitsBefore(run, node, offset));
  const runs = runsOf(root);
  const place = document.createRange();
  place.setStart(node, offset);
  const following = runs[firstIndex(runs, (candidate) => place.comparePoint(candidate, 0) >= 0)];
  if (following) return startOf(following);
  const last = runs.at(-1);
  return last ? endOf(last) : null;
}

/** UTF-16 units of a run before a place in it. A translator may have put the run's text into elements of its own. */
function unitsBefore(run: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(run, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Whether what the page shows of a span is what is stored: a translator, or anything else in the browser, may have changed it. */
export function drawnAsStored(root: Element, span: Span, stored: CodePointIndex): boolean {
  const touched = runsOf(root).filter((run) => startOf(run) < span.end && endOf(run) > span.start);
  return touched.every((run) => stored.slice(startOf(run), endOf(run)) === wordsOf(run));
}

/** What a DOM range covers of the article, cut to it; null when it covers nothing of it. */
export function spanOf(root: Element, range: Range): Span | null {
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** The place in the page of an offset. At the seam of two runs, `before` is the end of the earlier, else the later's start. */
export function placeOf(
  root: Element,
  offset: number,
  before = false,
): { node: Node; offset: number } | null {
  const runs = runsOf(root);
  const at = firstIndex(runs, (run) => (before ? endOf(run) >= offset : endOf(run) > offset));
  const run = runs[at] ?? runs.at(-1);
  if (!run) return null;
  const within = Math.min(Math.max(0, offset - startOf(run)), endOf(run) - startOf(run));
  return placeAfter(run, toUtf16Offset(wordsOf(run), within));
}

/** The place so many UTF-16 units into a run, in whichever of its texts that is. */
function placeAfter(run: HTMLElement, units: number): { node: Node; offset: number } | null {
  const texts = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let left = units;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}

/** Selects a span in the page, `focus` being the end that moves; equal offsets set a caret. */
export function selectInPage(root: Element, anchor: number, focus: number): void {
  const from = placeOf(root, anchor, anchor > focus);
  const to = placeOf(root, focus, focus >= anchor);
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The first entry that passes, by halving: the test must fail for a run at the start and pass for the rest. */
function firstIndex<T>(entries: readonly T[], test: (entry: T) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && test(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
