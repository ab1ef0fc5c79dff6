import type { Span } from '@/lib/domain/text/text';
import { type Match, search } from './approximate';
import { occurrences } from './occurrences';
import { MAX_ERRORS, score, unbroken } from './score';
import type { Sought } from './sought';
import type { Work } from './work';

/** A place and what speaks for it. */
export type Candidate = Span & { score: number };

/** The share of a pattern that may differ: at three in ten, short words start to match by chance. */
const ERROR_SHARE = 0.3;

/** Places scored in full; beyond these, `unbroken` context, errors and distance have already spoken. */
const SHORTLIST = 128;

/** Searched nearest first in pieces of this many code points, so that a text full of near matches stops early. */
const PIECE = 16_384;
const ENOUGH = 2_000;

/** Beyond this length the quote is found by its own words; its context adds cost and no evidence. */
const LONG_QUOTE = 256;

/** The places where the identical quote stands, the best first. */
export function findIdentical(sought: Sought, work: Work): Candidate[] {
  const { text, exact } = sought;
  const worth = (place: Span & { unbroken: number }) => place.unbroken;
  const order = by(worth, (place) => -Math.abs(place.start - sought.start));
  let places: (Span & { unbroken: number })[] = [];
  let worst: (typeof places)[number] | undefined;
  for (const start of occurrences(text, exact)) {
    const span = { start, end: start + exact.length };
    const place = { ...span, unbroken: unbroken(sought, span) };
    if (worst && order(worst, place) < 0) continue;
    places.push(place);
    if (places.length < 8 * SHORTLIST) continue;
    places = places.sort(order).slice(0, SHORTLIST);
    worst = places.at(-1);
  }
  return rank(sought, places.sort(order).slice(0, SHORTLIST), work);
}

/** The places where something like the quote stands, the best first. */
export function findSimilar(sought: Sought, work: Work): Candidate[] {
  const near = nearMatches(sought.text, sought.exact, sought.start, work).slice(0, SHORTLIST);
  return rank(sought, [...near, ...findSurrounded(sought, work)], work);
}

/**
 * The places that the quote's context surrounds, the best first, whatever stands between: short quotes ("$200") can change
 * in most of their characters, and the sentence around them still says where they stood.
 */
export function findSurrounded(sought: Sought, work: Work): Candidate[] {
  const { prefix, exact, suffix, text } = sought;
  if (!prefix && !suffix) return [];
  if (exact.length > LONG_QUOTE) return [];
  const whole = nearMatches(text, prefix + exact + suffix, sought.start - prefix.length, work).slice(0, 8);
  return rank(sought, whole.flatMap((match) => between(sought, match, work)).slice(0, 2 * SHORTLIST), work);
}

/** The stretches of a match of prefix + exact + suffix that come after the one and before the other. */
function between({ text, prefix, suffix }: Sought, match: Span, work: Work): Span[] {
  const part = text.slice(match.start, match.end);
  const half = (context: string) => Math.floor(context.length / 2);
  const starts = prefix ? search(part, prefix, half(prefix), work).map((m) => m.end) : [0];
  const ends = suffix ? search(part, suffix, half(suffix), work).map((m) => m.start) : [part.length];
  return starts
    .slice(0, 8)
    .flatMap((start) =>
      ends.slice(0, 8).map((end) => ({ start: match.start + start, end: match.start + end })),
    )
    .filter(({ start, end }) => start < end);
}

/** Approximate matches of a pattern, fewest errors first and then nearest to where it is expected. */
function nearMatches(text: string, pattern: string, expected: number, work: Work): Match[] {
  const limit = Math.min(Math.floor(pattern.length * ERROR_SHARE), MAX_ERRORS);
  if (limit === 0) return [];
  const found = new Map<string, Match>();
  for (const piece of pieces(text, pattern.length + limit, expected)) {
    for (const { start, end, errors } of search(text.slice(piece.start, piece.end), pattern, limit, work)) {
      const place = { start: piece.start + start, end: piece.start + end, errors };
      found.set(`${place.start}-${place.end}`, place);
    }
    if (found.size >= ENOUGH) break;
  }
  return [...found.values()].sort(
    by(
      (place) => -place.errors,
      (place) => -Math.abs(place.start - expected),
      (place) => -Math.abs(place.end - place.start - pattern.length),
    ),
  );
}

/** Cuts a text into pieces that overlap by the longest possible match, the nearest to a position first. */
function pieces(text: string, overlap: number, position: number): Span[] {
  const size = Math.max(PIECE, 4 * overlap);
  const all: Span[] = [];
  for (let start = 0; start < text.length; start += size)
    all.push({ start, end: Math.min(start + size + overlap, text.length) });
  return all.sort(by((piece) => -Math.abs((piece.start + piece.end) / 2 - position)));
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

/** Orders by the first sign that differs, greatest first. */
function by<T>(...signs: ((item: T) => number)[]) {
  return (a: T, b: T) => {
    for (const sign of signs) if (sign(a) !== sign(b)) return sign(b) - sign(a);
    return 0;
  };
}
