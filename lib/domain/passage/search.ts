import type { Span } from '@/lib/domain/text/text';
import { type Aligned, align } from './alignment';
import { type Match, search } from './approximate';
import { by } from './order';
import type { Sought } from './sought';
import { edge, REACH, type Word } from './words';
import type { Work } from './work';

/** The share of a pattern that may differ: at three in ten, short words start to match by chance. */
const ERROR_SHARE = 0.3;

/** More differences than this make another text, whatever the length; it bounds what a comparison costs. */
const MAX_ERRORS = 256;

/** Searched nearest first in pieces of this many code points, so that a text full of near matches stops early. */
const PIECE = 16_384;
const ENOUGH = 2_000;

/** A comparison of so many pairs of words is no work: some thirty words with a text of thirty thousand. */
const WHOLE = 1_000_000;

/** Code points of the quote's first and last words that are looked for with the context beside them. */
const EDGE = 64;

/** Places of each kind that are looked at more closely. */
const MATCHES = 4;

/** Beyond this length the quote is found by its own words; its context adds cost and no evidence. */
const LONG_QUOTE = 256;

/**
 * The place where something like the quote stands between something like its context, and what the differences cost.
 * Compared with every word of the text where that is little work, else near the places that resemble the quote, the quote
 * with its context, or its first or last words with theirs.
 */
export function findAligned(sought: Sought, work: Work): Aligned {
  const { run, text, words } = sought;
  const end = { ...edge, start: text.length, end: text.length };
  const all = [edge, ...run, end];
  if (all.length * words.pattern.length <= WHOLE) return align(sought, all, work);
  return windows(sought, work)
    .map((window) => align(sought, wordsWithin(all, window), work))
    .reduce((best, one) => (one.cost < best.cost ? one : best), {
      span: undefined,
      cost: Number.POSITIVE_INFINITY,
    });
}

const wordsWithin = (run: Word[], { start, end }: Span) =>
  run.filter((word) => word.end >= start && word.start <= end);

/** Stretches of a long text in which the quote may stand, apart from each other. */
function windows(sought: Sought, work: Work): Span[] {
  const { text, prefix, exact, suffix, start } = sought;
  const [first, last] = [exact.slice(0, EDGE), exact.slice(-EDGE)];
  const patterns = [
    { pattern: exact, before: 0, after: 0 },
    { pattern: prefix + first, before: 0, after: exact.length },
    { pattern: last + suffix, before: exact.length, after: 0 },
    ...(exact.length > LONG_QUOTE ? [] : [{ pattern: prefix + exact + suffix, before: 0, after: 0 }]),
  ];
  const spans = patterns.flatMap(({ pattern, before, after }) =>
    nearMatches(text, pattern, start, work)
      .slice(0, MATCHES)
      .map((match) => ({ start: match.start - before - REACH, end: match.end + after + REACH })),
  );
  return apart(spans);
}

function apart(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
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
