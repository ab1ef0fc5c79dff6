import { blockText, hasSomethingToSee, type Part } from '@/lib/domain/article';
import { codePointLength } from '@/lib/domain/text/text';
import { joinWrapped, wraps, wrapWidth } from './wrapping';

/** A heading is at most this long, in code points: about one printed line. */
const MAX_HEADING_LENGTH = 90;

/** A heading may have one more above it (a title over a first heading); more short lines in a row are a list or verse. */
const MAX_STACKED_HEADINGS = 2;

/** Text has no levels. The article's title is level 1, so what divides it is level 2. */
const HEADING_LEVEL = 2;

/** What closes a sentence or a clause in the scripts that newspapers use, with any quotes or brackets after it. */
const CLOSED = /[.!?…:;,،؛؟۔।。！？：；，、][\p{Pe}\p{Pf}"'”’]*$/u;

const BULLET = /^[-*•]\s+(?=\S)/u;
const NUMBER = /^\d{1,3}\.\s+(?=\S)/u;

/**
 * Reads plain text. Blank lines end a block. If the text was hard-wrapped (see `wrapWidth`), the lines of a paragraph are
 * joined again; otherwise each line is a block of its own, as when an article is copied from a page.
 *
 * List items start with `-`, `*` or `•`, which are left out, or with `1.`, which stays because it can be referred to.
 * A heading is a line of at most `MAX_HEADING_LENGTH` that starts with no lower-case letter, ends without punctuation and
 * is followed by text, at most `MAX_STACKED_HEADINGS` in a row. All else is a paragraph.
 */
export function fromPlainText(raw: string): Part[] {
  const lines = raw.split(/\r\n?|[\n\u2028\u2029]/).map(blockText);
  return markHeadings(joinLines(lines).map(toPart));
}

/** The logical lines: blank ones gone, wrapped ones joined. */
function joinLines(lines: string[]): string[] {
  const width = wrapWidth(lines);
  const result: string[] = [];
  let previous = '';
  for (const line of lines) {
    const last = result.at(-1);
    if (last !== undefined && width !== null && wraps(previous, line, width) && !isListItem(line))
      result[result.length - 1] = joinWrapped(last, line);
    else if (hasSomethingToSee(line)) result.push(line);
    previous = line;
  }
  return result;
}

const isListItem = (line: string) => BULLET.test(line) || NUMBER.test(line);

function toPart(line: string): Part {
  return isListItem(line)
    ? { kind: 'LIST_ITEM', text: line.replace(BULLET, '') }
    : { kind: 'PARAGRAPH', text: line };
}

/** Walks from the end, because what makes a heading is what follows it. */
function markHeadings(parts: Part[]): Part[] {
  let stacked = Number.POSITIVE_INFINITY;
  return parts
    .toReversed()
    .map((part): Part => {
      if (!couldBeHeading(part)) {
        stacked = 0;
        return part;
      }
      stacked += 1;
      return stacked <= MAX_STACKED_HEADINGS
        ? { kind: 'HEADING', level: HEADING_LEVEL, text: part.text }
        : part;
    })
    .toReversed();
}

function couldBeHeading({ kind, text }: Part): boolean {
  return (
    kind === 'PARAGRAPH' &&
    codePointLength(text) <= MAX_HEADING_LENGTH &&
    /^\P{L}*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) &&
    /[\p{L}]/u.test(text) &&
    !CLOSED.test(text)
  );
}
