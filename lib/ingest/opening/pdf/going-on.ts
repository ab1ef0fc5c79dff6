import { SENTENCE_END } from '@/lib/ingest/wrapping';
import { isSameSize, type Line } from './lines';
import { FURTHER } from './reach';

/** Lines that belong together so far; `right` is how far those around them reach. */
export type Open = { isTable: boolean; first: Line; last: Line; right: number };

/** The usual step from line to line, and the size of most of the text. */
export type Habits = { leading: number; body: number };

/** Type that is so much larger than the rest is a heading's, whose lines belong together up to such a step. */
const LARGER = 1.12;
const HEADING_STEP = 1.6;

/** A first line stands in by so much of the type's size, or more. */
const INDENT = 0.6;

const LIST_ITEM = /^(?:[-–*•▪■◦]|\p{Nd}{1,3}[.)])\s/u;

/** Whether a line goes on with the paragraph right above it. */
export function goesOn(
  { isTable, first, last, right }: Open,
  line: Line,
  { leading, body }: Habits,
): boolean {
  if (isTable || !isSameSize(last, line) || LIST_ITEM.test(line.text)) return false;
  const step = last.y - line.y;
  if (line.size > body * LARGER) return step <= line.size * HEADING_STEP;
  if (step > leading * FURTHER || isIndented(first, last, line)) return false;
  return isFull(last, line, right) || isMidSentence(last.text, line.text);
}

/** Whether a line stands further in than the one above it, but below a list item's mark, or back out of a quotation. */
function isIndented(first: Line, last: Line, line: Line): boolean {
  const indent = (line.start - last.start) / line.size;
  if (first === last) return indent > INDENT && !LIST_ITEM.test(first.text);
  return Math.abs(indent) > INDENT;
}

/** Whether the first paragraph of a column or a page goes on with the last one before it. */
export function isCutAtEdge(open: Open, next: Open): boolean {
  if (open.isTable || next.isTable || !isSameSize(open.last, next.first)) return false;
  if (SENTENCE_END.test(open.last.text) || LIST_ITEM.test(next.first.text)) return false;
  return isMidSentence(open.last.text, next.first.text) || isFull(open.last, next.first, open.right);
}

/** A blank, and what widths of fonts are inexact by, as shares of the type's size. */
const BLANK = 0.2;
const INEXACT = 0.3;

/** Whether the first word of the next line would not have fitted into this one. */
const isFull = (line: Line, next: Line, right: number): boolean =>
  line.end + next.firstWord + (BLANK + INEXACT) * line.size > right;

/** Whether a line surely goes on in the next: it ends no sentence, and that begins small. */
const isMidSentence = (text: string, next: string): boolean =>
  /^\p{Ll}/u.test(next) && /[\p{L}\p{N},،;–\-\u2010]$/u.test(text.slice(-2));
