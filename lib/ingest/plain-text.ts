import { blockText, hasSomethingToSee, type Part } from '@/lib/domain/article';
import type { Guess } from '@/lib/domain/article/guesses';
import { codePointLength } from '@/lib/domain/text/text';
import { wholeWords, withoutHardHyphens, withoutSoftHyphens } from './hyphens';
import { withoutNoteMarks } from './note-marks';
import { withoutRunningLines } from './running-lines';
import { tablesApart } from './text-tables';
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
 * joined again; otherwise each line is a block of its own, as when an article is copied from a page. Rows of tables become lines
 * (`text-tables.ts`); marks of notes, soft hyphens and what stands on every printed page go.
 *
 * List items start with `-`, `*` or `•`, which are left out, or with `1.`, which stays because it can be referred to.
 * A heading is a line of at most `MAX_HEADING_LENGTH` that starts with no lower-case letter, ends without punctuation and
 * is followed by text, at most `MAX_STACKED_HEADINGS` in a row. All else is a paragraph.
 */
export function fromPlainText(raw: string): Part[] {
  const pages = withoutRunningLines(raw.replace(/\r\n?|[\u2028\u2029]/g, '\n'));
  const soft = withoutSoftHyphens(pages.text);
  const words =
    soft.text.includes('-') || soft.text.includes('\u2010') ? wholeWords(soft.text) : new Set<string>();
  const parts = tablesApart(soft.text.split(/[\n\f]/)).flatMap((stretch) =>
    'table' in stretch ? stretch.table : paragraphs(stretch.lines.map(blockText), words),
  );
  return withGuesses(markHeadings(parts), [...pages.guesses, ...soft.guesses]);
}

/** The logical lines as parts, with what was taken out of their sentences. */
function paragraphs(lines: string[], words: ReadonlySet<string>): Part[] {
  return joinLines(lines).map((line) => {
    const whole = withoutHardHyphens(line, words);
    const plain = withoutNoteMarks(whole.text);
    return withGuesses([toPart(plain.text)], [...whole.guesses, ...plain.guesses])[0] ?? toPart(plain.text);
  });
}

/** Guesses go with the first part. */
function withGuesses([first, ...others]: Part[], guesses: Guess[]): Part[] {
  if (!first || guesses.length === 0) return first ? [first, ...others] : [];
  return [{ ...first, guesses: [...(first.guesses ?? []), ...guesses] }, ...others];
}

/** The logical lines: blank ones gone, wrapped ones joined. Where a hyphen stood at a line's end, a line end is left to tell. */
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
      return stacked <= MAX_STACKED_HEADINGS ? { ...part, kind: 'HEADING', level: HEADING_LEVEL } : part;
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
