import { invalid, ok, type Refused, type Result } from '@/lib/domain/result';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import { snapToGraphemes, snapToWords } from '@/lib/domain/text/snapping';
import { normaliseFragment, type Span, trimSpan } from '@/lib/domain/text/text';
import { ALTERED_AT_LEAST, agreement, score } from './score';
import { type Candidate, findIdentical, findSimilar, findSurrounded } from './search';
import { type Sought, sought } from './sought';
import { Spent, Work } from './work';

/** The words of a passage and up to `CONTEXT` code points on either side, as the W3C TextQuoteSelector has them. */
export type Quote = { exact: string; prefix: string; suffix: string };

/** A place in one version of an article. Offsets are code points of its text. */
export type Passage = Span & Quote;

export const passageStates = ['EXACT', 'MOVED', 'ALTERED', 'LOST'] as const;
export type PassageState = (typeof passageStates)[number];

/** Where a passage stands in a text. `exact` is what stands there now; ALTERED waits for a person to confirm it. */
export type Located =
  | { state: 'EXACT' | 'MOVED'; span: Span; score: 1 }
  | { state: 'ALTERED'; span: Span; exact: string; score: number }
  | { state: 'LOST'; score: number };

/** Code points of prefix and of suffix. */
export const CONTEXT = 32;

/** Code points of the longest passage, some 1,500 words. More is an article, and finding it again altered would take minutes. */
export const LONGEST_PASSAGE = 10_000;

/**
 * What looking for one passage may cost, in steps of `Work`: about a second, and twice what the longest passage takes in the
 * longest article. Only texts that repeat themselves without end come here.
 */
const LOCATE_BUDGET = 100_000_000;

/** From this agreement of its surroundings on, an identical quote is the passage, and no other place is looked for. */
const CONTEXT_SETTLES = 0.5;

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
 * - EXACT: the identical quote stands at the recorded position. MOVED: it stands elsewhere. Among several, the best score
 *   wins, so context outvotes position; then the nearest, then the earlier.
 * - ALTERED: the best other place scores `ALTERED_AT_LEAST` or more, and no identical quote stands, or only one with less
 *   than half of its surroundings where the other place has more. Its span is trimmed and cuts no word (no character, where
 *   whole words would score too little).
 * - LOST: anything else; the score is that of the best place compared, 0 when there was none. Also when telling would cost
 *   more than `LOCATE_BUDGET`, with score 0.
 *
 * score = (60 · exact + 18 · prefix + 18 · suffix + 4 · position) / the weights in use, each 0..1: for texts
 * 1 − edit distance / the longer length, for the position 1000 / (1000 + distance). A quote without prefix or suffix is
 * scored without it. Every place returned was compared with the quote, character by character, after NFC on the quote.
 */
export function locate(text: string, passage: Passage): Located {
  const quote = {
    start: passage.start,
    end: passage.end,
    exact: normaliseFragment(passage.exact),
    prefix: normaliseFragment(passage.prefix),
    suffix: normaliseFragment(passage.suffix),
  };
  if (quote.exact === '') return { state: 'LOST', score: 0 };
  try {
    return found(indexCodePoints(text), quote, new Work(LOCATE_BUDGET));
  } catch (error) {
    if (error instanceof Spent) return { state: 'LOST', score: 0 };
    throw error;
  }
}

function found(text: CodePointIndex, quote: Passage, work: Work): Located {
  const target = sought(text.text, quote);
  const [identical] = findIdentical(target, work);
  if (!identical && target.exact.length > LONGEST_PASSAGE) return { state: 'LOST', score: 0 };
  if (!identical) return judge(text, quote, target, findSimilar(target, work)[0], work);
  const standing = judge(text, quote, target, identical, work);
  if (agreement(target, identical) >= CONTEXT_SETTLES) return standing;
  // The same words elsewhere may belong to another sentence, while the quote's own sentence stands with new words in it.
  // Then a person is asked: MOVED would carry a claim to the wrong sentence unseen.
  const altered = judge(text, quote, target, findSurrounded(target, work)[0], work);
  if (altered.state !== 'ALTERED') return standing;
  return agreement(target, altered.span) >= CONTEXT_SETTLES ? altered : standing;
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

/** What a place is, decided on the text that really stands there. */
function judge(
  text: CodePointIndex,
  quote: Passage,
  target: Sought,
  place: Candidate | undefined,
  work: Work,
): Located {
  if (!place) return { state: 'LOST', score: 0 };
  const here = identicalAt(text, quote, place);
  if (here) return here;
  const span = presentable(text, target, place, work);
  const worth = score(target, span, work);
  if (worth < ALTERED_AT_LEAST) return { state: 'LOST', score: worth };
  const exact = text.slice(span.start, span.end);
  return identicalAt(text, quote, span) ?? { state: 'ALTERED', span, exact, score: worth };
}

/** The fewest differences often cut a changed word at the edge: whole words then, or whole characters where words are too much. */
function presentable(text: CodePointIndex, target: Sought, place: Span, work: Work): Span {
  const characters = snapToGraphemes(text, trimmedIn(text, place));
  const words = snapToGraphemes(text, snapToWords(text, characters));
  return score(target, words, work) < ALTERED_AT_LEAST ? characters : words;
}

function identicalAt(text: CodePointIndex, quote: Passage, { start, end }: Span): Located | undefined {
  if (text.slice(start, end) !== quote.exact) return undefined;
  const unmoved = start === quote.start && end === quote.end;
  return { state: unmoved ? 'EXACT' : 'MOVED', span: { start, end }, score: 1 };
}
