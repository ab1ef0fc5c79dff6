import type { Span } from '@/lib/domain/text/text';
import { occurrences } from './occurrences';
import { by } from './order';
import { score, unbroken } from './score';
import type { Sought } from './sought';
import { goesOn } from './words';
import type { Work } from './work';

/** A place and what speaks for it. */
export type Candidate = Span & { score: number };

/** Places scored in full; beyond these, `unbroken` context and distance have already spoken. */
const SHORTLIST = 128;

/** The places where the identical quote stands, the best first. */
export function findIdentical(sought: Sought, work: Work): Candidate[] {
  const { text, exact } = sought;
  const worth = (place: Span & { unbroken: number }) => place.unbroken;
  const order = by(worth, (place) => -Math.abs(place.start - sought.start));
  let places: (Span & { unbroken: number })[] = [];
  let worst: (typeof places)[number] | undefined;
  for (const start of occurrences(text, exact)) {
    const span = { start, end: start + exact.length };
    if (cutsAnother(sought, span)) continue;
    const place = { ...span, unbroken: unbroken(sought, span) };
    if (worst && order(worst, place) < 0) continue;
    places.push(place);
    if (places.length < 8 * SHORTLIST) continue;
    places = places.sort(order).slice(0, SHORTLIST);
    worst = places.at(-1);
  }
  return rank(sought, places.sort(order).slice(0, SHORTLIST), work);
}

/** "the" in "then": a place that cuts a word where the quote cut none holds other words. */
function cutsAnother({ text, prefix, exact, suffix }: Sought, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  // Recorded without context: nobody knows what it cut.
  const begins = prefix !== '' && goesOn(before, exact) && !goesOn(prefix, exact);
  return begins || (suffix !== '' && goesOn(exact, after) && !goesOn(exact, suffix));
}

function rank(sought: Sought, places: Span[], work: Work): Candidate[] {
  return places
    .map(({ start, end }) => ({ start, end, score: score(sought, { start, end }, work) }))
    .sort(
      by(
        (place) => place.score,
        (place) => -Math.abs(place.start - sought.start),
        (place) => -place.start,
        (place) => place.end,
      ),
    );
}
