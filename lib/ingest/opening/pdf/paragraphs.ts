import type { Guess } from '@/lib/domain/article/guesses';
import type { Direction } from '@/lib/domain/text/text';
import { joinWrapped, SENTENCE_END } from '@/lib/ingest/wrapping';
import { type Line, lineOf } from './lines';
import { median } from './median';
import type { Row } from './rows';
import { tableFrom } from './tables';

/**
 * A paragraph of a page, a line of a heading or the rows of a table, one below the other. Where a hyphen stood at a line's end, a
 * line end is left to tell (`withoutHardHyphens`). `first` and `last` are its lines; `right` is how far those around it reach.
 */
export type Paragraph = {
  text: string;
  guesses: Guess[];
  isTable: boolean;
  first: Line;
  last: Line;
  right: number;
};

/** Type that is so much larger than the rest is a heading's, whose lines belong together. */
const LARGER = 1.12;

/** Lines of a paragraph are no further apart than so many times the usual. */
const FURTHER = 1.3;

/** A first line stands in by so much of the type's size, or more. */
const INDENT = 0.6;

const LIST_ITEM = /^(?:[-–*•▪■◦]|\p{Nd}{1,3}[.)])\s/u;

/** The paragraphs of one stretch of a page. `body` is the size of most of the text. */
export function paragraphsOf(rows: readonly Row[], direction: Direction, body: number): Paragraph[] {
  const lines = rows.map((row) => lineOf(row, direction));
  const leading = leadingOf(lines) || body * 1.4;
  const rights = reaches(lines, leading);
  const paragraphs: Paragraph[] = [];
  let at = 0;
  while (at < lines.length) {
    const table = tableFrom(rows, at, direction);
    const until = at + (table?.rows ?? 1);
    const right = rights[at] ?? 0;
    const own = lines.slice(at, until);
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) break;
    const open = paragraphs.at(-1);
    if (table)
      paragraphs.push({
        text: table.text,
        guesses: own.flatMap(({ guesses }) => guesses),
        isTable: true,
        first,
        last,
        right,
      });
    else if (open && !open.isTable && goesOn(open, first, { leading, right, body })) goOn(open, first);
    else
      paragraphs.push({
        text: first.text,
        guesses: first.guesses,
        isTable: false,
        first,
        last,
        right,
      });
    at = until;
  }
  return paragraphs;
}

/** What the lines around one have in common: how far apart they are, and how far most of them reach. */
type Habits = { leading: number; right: number; body: number };

/** The usual step from line to line in a stretch. */
const leadingOf = (lines: readonly Line[]): number =>
  median(
    lines.flatMap((line, n) => {
      const above = lines[n - 1];
      return above && isSameSize(above, line) ? [above.y - line.y] : [];
    }),
  );

/** Fewer lines may all be short, and say nothing of how far a line could reach. */
const LEAST_LINES = 3;

/** How far the lines of each block reach: lines of one size that follow each other in the usual step. */
function reaches(lines: readonly Line[], leading: number): number[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const above = blocks.at(-1)?.at(-1);
    if (above && isSameSize(above, line) && above.y - line.y <= leading * FURTHER) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks.flatMap((block) => {
    const right = reach(block.length < LEAST_LINES ? lines : block);
    return block.map(() => right);
  });
}

/** One line in ten may stick out. */
function reach(lines: readonly Line[]): number {
  const ends = lines.map(({ end }) => end).toSorted((a, b) => a - b);
  return ends[Math.ceil((ends.length - 1) * 0.9)] ?? 0;
}

export const isSameSize = (one: Line, other: Line) =>
  Math.abs(one.size - other.size) <= 0.06 * Math.max(one.size, other.size);

/** Whether a line goes on with the paragraph above it. */
function goesOn({ first, last }: Paragraph, line: Line, { leading, right, body }: Habits): boolean {
  const step = last.y - line.y;
  if (!isSameSize(last, line) || LIST_ITEM.test(line.text)) return false;
  if (line.size > body * LARGER) return step <= line.size * 1.6;
  if (step > leading * FURTHER) return false;
  const indent = line.start - last.start;
  const isFirst = first === last;
  if (indent > INDENT * line.size && !(isFirst && LIST_ITEM.test(first.text))) return false;
  if (indent < -INDENT * line.size && !isFirst) return false;
  return isFull(last, line, right) || isMidSentence(last.text, line.text);
}

/** A blank, and what widths of fonts are inexact by, as shares of the type's size. */
const BLANK = 0.2;
const INEXACT = 0.3;

/** Whether the first word of the next line would not have fitted into this one. */
export const isFull = (line: Line, next: Line, right: number): boolean =>
  line.end + next.firstWord + (BLANK + INEXACT) * line.size > right;

/** Whether a line surely goes on in the next: it ends no sentence, and that begins small. */
const isMidSentence = (text: string, next: string): boolean =>
  /^\p{Ll}/u.test(next) && /[\p{L}\p{N},،;–\-\u2010]$/u.test(text.slice(-2));

function goOn(paragraph: Paragraph, line: Line): void {
  paragraph.text = joined(paragraph.text, line.text);
  paragraph.guesses = [...paragraph.guesses, ...line.guesses];
  paragraph.last = line;
}

/** A soft hyphen at a line's end cut a word; the line end says so (`withoutSoftHyphens`). */
const joined = (text: string, next: string): string =>
  text.endsWith('\u00AD') ? `${text}\n${next}` : joinWrapped(text, next);

/** Joins a paragraph that goes on behind the end of a column or a page with its rest. */
export function acrossEdges(stretches: readonly Paragraph[][]): Paragraph[] {
  const all: Paragraph[] = [];
  for (const [first, ...others] of stretches) {
    if (!first) continue;
    const open = all.at(-1);
    if (open && isCutAtEdge(open, first)) {
      open.text = joined(open.text, first.text);
      open.guesses = [...open.guesses, ...first.guesses];
      open.last = first.last;
      open.right = first.right;
    } else all.push(first);
    all.push(...others);
  }
  return all;
}

function isCutAtEdge(open: Paragraph, next: Paragraph): boolean {
  if (open.isTable || next.isTable || !isSameSize(open.last, next.first)) return false;
  if (SENTENCE_END.test(open.last.text) || LIST_ITEM.test(next.first.text)) return false;
  return isMidSentence(open.last.text, next.first.text) || isFull(open.last, next.first, open.right);
}
