import { offsetAt, placeOf } from './text-runs';

/** Pixels at the edges of the window in which the caret is not left: bars and panels stand there. */
const EDGE = 140;

/** Where the caret of an offset is drawn, in the window; null when the text is not on the page. */
export function caretRect(root: Element, offset: number, before = false): DOMRect | null {
  const place = placeOf(root, offset, before);
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.collapse(true);
  const rect = range.getClientRects()[0];
  if (rect) return rect;
  // A caret at the end of a text may have no box of its own: take the edge of the character before it.
  if (place.offset === 0) return null;
  range.setStart(place.node, place.offset - 1);
  const boxes = range.getClientRects();
  return boxes[boxes.length - 1] ?? null;
}

/** Brings the caret to where it can be seen. */
export function showCaret(root: Element, offset: number): void {
  const rect = caretRect(root, offset);
  if (!rect || (rect.top >= EDGE && rect.bottom <= window.innerHeight - EDGE)) return;
  window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior: 'instant' });
}

/** The offset one line up or down, at the same distance from the side; null at the first or last line. */
export function lineStep(root: Element, offset: number, forward: boolean, x: number): number | null {
  showCaret(root, offset);
  const rect = caretRect(root, offset);
  if (!rect) return null;
  const half = rect.height / 2;
  // Blocks stand apart by more than a line: look further until there is text.
  for (let reach = 1; reach <= 8; reach++) {
    const y = forward ? rect.bottom + half * reach : rect.top - half * reach;
    const found = offsetFromPoint(root, x, y);
    if (found !== null && (forward ? found > offset : found < offset)) return found;
  }
  return null;
}

/** The first offset that can be seen in the window, for a caret that starts. */
export function firstInSight(root: Element): number {
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const seen = runs.find((run) => run.getBoundingClientRect().bottom > EDGE);
  return Number((seen ?? runs[0])?.dataset.start ?? 0);
}

function offsetFromPoint(root: Element, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y);
  const node = place?.offsetNode;
  return place && node && root.contains(node) ? offsetAt(root, node, place.offset) : null;
}
