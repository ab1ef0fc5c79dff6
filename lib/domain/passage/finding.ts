import type { CodePointIndex } from '@/lib/domain/text/offsets';
import { snapToGraphemes } from '@/lib/domain/text/snapping';
import { codePointLength, type Span } from '@/lib/domain/text/text';
import { type Candidate, findIdentical } from './identical';
import { ALTERED_AT_LEAST, agreement, score, settled } from './score';
import { findAligned } from './search';
import { type Recorded, type Sought, sought } from './sought';
import type { Work } from './work';

/** Where a passage stands in a text. `exact` is what stands there now; ALTERED waits for a person to confirm it. */
export type Located =
  | { state: 'EXACT' | 'MOVED'; span: Span; score: 1 }
  | { state: 'ALTERED'; span: Span; exact: string; score: number }
  | { state: 'LOST'; score: number };

/** Below this agreement of its surroundings an identical quote is never carried without asking. */
const CONTEXT_SETTLES = 0.5;

/** So much more must agree around a quote of one letter; nothing more around one that is known by its words. */
const SHORT_NEEDS_MORE = 0.3;

/** From this agreement on the question is settled, and no other place is looked for. */
const CONTEXT_IS_WHOLE = 0.9;

/**
 * See `locate`. Where `altered` is false, the identical quote alone is looked for.
 * @throws Spent when telling costs more than the work.
 */
export function find(text: CodePointIndex, quote: Recorded, work: Work, altered: boolean): Located {
  if (standsWhere(text, quote)) return carry(quote, quote);
  const target = sought(text.text, quote);
  const identical = findIdentical(target, work).find(
    ({ start, end }) => text.slice(start, end) === quote.exact,
  );
  const agreed = identical ? agreement(target, identical, work) : 0;
  const enough = agreed >= CONTEXT_SETTLES + SHORT_NEEDS_MORE * (1 - settled(target));
  if (identical && enough && agreed >= CONTEXT_IS_WHOLE) return carry(quote, identical);
  const other = altered ? changedPlace(text, target, work) : undefined;
  if (!identical) return ask(text, other);
  // A copy in other words may stand where the quote did; the quote's own words are what a person should see.
  if (other && other.score > identical.score && !overlap(identical, other))
    return ask(text, enough && settled(target) === 1 ? identical : other);
  return enough ? carry(quote, identical) : ask(text, identical);
}

/** The quote with all its context stands where it was recorded. */
function standsWhere(text: CodePointIndex, { start, end, prefix, exact, suffix }: Recorded): boolean {
  const from = start - codePointLength(prefix);
  const there = text.slice(from, end + codePointLength(suffix));
  return from >= 0 && there === prefix + exact + suffix && text.slice(start, end) === exact;
}

function changedPlace(text: CodePointIndex, target: Sought, work: Work): Candidate | undefined {
  const { span } = findAligned(target, work);
  if (!span) return undefined;
  const whole = snapToGraphemes(text, span);
  return { ...whole, score: score(target, whole, work) };
}

function carry(quote: Span, { start, end }: Span): Located {
  const unmoved = start === quote.start && end === quote.end;
  return { state: unmoved ? 'EXACT' : 'MOVED', span: { start, end }, score: 1 };
}

function ask(text: CodePointIndex, place: Candidate | undefined): Located {
  if (!place || place.score < ALTERED_AT_LEAST) return { state: 'LOST', score: place?.score ?? 0 };
  const { start, end, score } = place;
  return { state: 'ALTERED', span: { start, end }, exact: text.slice(start, end), score };
}

const overlap = (a: Span, b: Span) => Math.max(a.start, b.start) < Math.min(a.end, b.end);
