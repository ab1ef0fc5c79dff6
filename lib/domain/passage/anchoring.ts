import { invalid, ok, type Refused, type Result } from '@/lib/domain/result';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import { snapToGraphemes } from '@/lib/domain/text/snapping';
import { codePointLength, normaliseFragment, type Span, trimSpan } from '@/lib/domain/text/text';
import { find, type Located } from './finding';
import { Spent, Work } from './work';

/** The words of a passage and up to `CONTEXT` code points on either side, as the W3C TextQuoteSelector has them. */
export type Quote = { exact: string; prefix: string; suffix: string };

/** A place in one version of an article. Offsets are code points of its text. */
export type Passage = Span & Quote;

export const passageStates = ['EXACT', 'MOVED', 'ALTERED', 'LOST'] as const;
export type PassageState = (typeof passageStates)[number];

export type { Located };

/** Code points of prefix and of suffix. */
export const CONTEXT = 32;

/** Code points of the longest passage, some 1,500 words. More is an article, and finding it again altered would take minutes. */
export const LONGEST_PASSAGE = 10_000;

/** What looking for one passage may cost, in steps of `Work`: about two seconds. Only texts that repeat themselves without end come here. */
const LOCATE_BUDGET = 100_000_000;

/** Nothing that a reader could see: white space, and marks that only steer how other text is shown. */
const unseen = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * The passage at a span, exactly as it stands: nothing is trimmed or widened.
 * Refuses, naming `start`, `end` or `exact`, a span that is empty, outside the text, longer than `LONGEST_PASSAGE` or
 * has nothing to be seen in it.
 */
export function describe(text: CodePointIndex, span: Span): Result<Passage> {
  const refused = checkRange(text, span);
  if (refused) return refused;
  const { start, end } = span;
  if (end - start > LONGEST_PASSAGE)
    return invalid('end', `Select ${LONGEST_PASSAGE.toLocaleString('en')} characters at most.`);
  const exact = text.slice(start, end);
  if (unseen.test(exact)) return invalid('exact', 'There are no words in this selection. Select some.');
  const prefix = text.slice(start - CONTEXT, start);
  return ok({ start, end, exact, prefix, suffix: text.slice(end, end + CONTEXT) });
}

/**
 * The passage that a person means by a selection: without white space at its ends, and with the whole of each character
 * (grapheme cluster) that it cuts. Refuses as `describe` does.
 */
export function select(text: CodePointIndex, span: Span): Result<Passage> {
  const refused = checkRange(text, span);
  if (refused) return refused;
  const trimmed = trimmedIn(text, span);
  if (trimmed.start === trimmed.end) return describe(text, span);
  return describe(text, snapToGraphemes(text, trimmed));
}

/**
 * Finds a passage again in a text, the same or a later version.
 *
 * - EXACT: the identical quote stands at the recorded position. MOVED: it stands elsewhere. Both only where at least half of
 *   its surroundings stand as well, more around a short quote. Among several, the best score wins; then the nearest, then
 *   the earlier.
 * - ALTERED, for a person to decide: the best place scores `ALTERED_AT_LEAST` or more. It holds the identical quote in other
 *   surroundings, or the words that came in the place of the quote. Its span cuts no word.
 * - LOST: anything else; the score is that of the best place compared, 0 when there was none. Also when telling would cost
 *   more than `LOCATE_BUDGET`, with score 0.
 *
 * score = (60 · exact + 18 · prefix + 18 · suffix + 4 · position) / the weights in use, each 0..1: for words, the share that
 * still stands, in the same order, a word that recurs in the text counting less; for the position, 1000 / (1000 + distance).
 * Quotes under 24 code points count less than 60, in proportion. Where both surroundings stand, that alone is worth up to
 * 0.8. A quote without prefix or suffix is scored without it.
 */
export function locate(text: string, passage: Passage): Located {
  return located(text, passage, codePointLength(normaliseFragment(passage.exact)) <= LONGEST_PASSAGE);
}

function located(text: string, passage: Passage, altered: boolean): Located {
  const quote = {
    start: passage.start,
    end: passage.end,
    exact: normaliseFragment(passage.exact),
    prefix: normaliseFragment(passage.prefix),
    suffix: normaliseFragment(passage.suffix),
  };
  if (quote.exact === '') return { state: 'LOST', score: 0 };
  try {
    return find(indexCodePoints(text), quote, new Work(LOCATE_BUDGET), altered);
  } catch (error) {
    if (error instanceof Spent) return { state: 'LOST', score: 0 };
    throw error;
  }
}

/** As `locate`, of the identical quote alone: what has changed is LOST here, and costs nothing to look for. */
export function locateIdentical(text: string, passage: Passage): Located {
  return located(text, passage, false);
}

/** Whether two spans share a code point. Spans that only touch do not, nor does an empty one. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

export type Segment = Span & { ids: string[] };

/**
 * Cuts a range at every edge of a span, for drawing highlights that overlap. The segments are consecutive, none is empty,
 * together they are the range; each names the spans that cover it, once, in the order given.
 */
export function segments(spans: (Span & { id: string })[], range: Span): Segment[] {
  const within = spans.filter((span) => overlaps(span, range));
  const inside = within
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => range.start < at && at < range.end);
  const cuts = [...new Set([range.start, ...inside])].sort((a, b) => a - b);
  if (range.start >= range.end) return [];
  return cuts.map((start, i) => {
    const segment = { start, end: cuts[i + 1] ?? range.end };
    const covering = within.filter((span) => overlaps(span, segment));
    return { ...segment, ids: [...new Set(covering.map(({ id }) => id))] };
  });
}

/** The span without the white space at its ends. */
function trimmedIn(text: CodePointIndex, { start, end }: Span): Span {
  const trimmed = trimSpan(text.slice(start, end), 0, end - start);
  return { start: start + trimmed.start, end: start + trimmed.end };
}

function checkRange({ length }: CodePointIndex, { start, end }: Span): Refused | undefined {
  if (!Number.isInteger(start) || start < 0 || start > length)
    return invalid('start', `The start must be a whole number from 0 to ${length}.`);
  if (!Number.isInteger(end) || end < 0 || end > length)
    return invalid('end', `The end must be a whole number from 0 to ${length}.`);
  if (end <= start) return invalid('end', 'The end must come after the start. Select some words.');
}
