import type { Guess } from '@/lib/domain/article/guesses';
import type { Direction } from '@/lib/domain/text/text';
import { joinWrapped } from '@/lib/ingest/wrapping';
import { goesOn, isCutAtEdge, type Open } from './going-on';
import { lineOf } from './lines';
import { leadingOf, reachesOf } from './reach';
import type { Row } from './rows';
import { tableFrom } from './tables';

/**
 * A paragraph of a page, a heading, or the rows of a table, one below the other. Where a hyphen stood at a line's end, a line end
 * is left to tell (`withoutHardHyphens`).
 */
export type Paragraph = Open & { text: string; guesses: Guess[] };

/** The paragraphs of one stretch of a page. `body` is the size of most of the text. */
export function paragraphsOf(rows: readonly Row[], direction: Direction, body: number): Paragraph[] {
  const lines = rows.map((row) => lineOf(row, direction));
  const leading = leadingOf(lines) || body * 1.4;
  const rights = reachesOf(lines, leading);
  const paragraphs: Paragraph[] = [];
  let behind = 0;
  for (const [at, line] of lines.entries()) {
    if (at < behind) continue;
    const table = tableFrom(rows, at, direction);
    const own = lines.slice(at, at + (table?.rows ?? 1));
    const piece: Paragraph = {
      ...{ text: table?.text ?? line.text, isTable: table !== null, right: rights[at] ?? 0 },
      ...{ first: line, last: own.at(-1) ?? line, guesses: own.flatMap(({ guesses }) => guesses) },
    };
    const open = paragraphs.at(-1);
    if (open && !table && goesOn(open, line, { leading, body })) goOn(open, piece);
    else paragraphs.push(piece);
    behind = at + own.length;
  }
  return paragraphs;
}

/** The paragraphs of all stretches; one that goes on behind the end of a column or a page is joined with its rest. */
export function acrossEdges(stretches: readonly Paragraph[][]): Paragraph[] {
  const all: Paragraph[] = [];
  for (const [first, ...others] of stretches) {
    const open = all.at(-1);
    if (open && first && isCutAtEdge(open, first)) goOn(open, first);
    else if (first) all.push(first);
    all.push(...others);
  }
  return all;
}

function goOn(paragraph: Paragraph, { text, guesses, last, right }: Paragraph): void {
  paragraph.text = joined(paragraph.text, text);
  paragraph.guesses = [...paragraph.guesses, ...guesses];
  paragraph.last = last;
  paragraph.right = right;
}

/** A soft hyphen at a line's end cut a word; the line end says so (`withoutSoftHyphens`). */
const joined = (text: string, next: string): string =>
  text.endsWith('\u00AD') ? `${text}\n${next}` : joinWrapped(text, next);
