import type { Saying } from '@/lib/domain/attribution/said-by';
import { overlaps, segments } from '@/lib/domain/passage/anchoring';
import type { MarkedCard, PublicArticleSnapshot } from '@/lib/domain/publication/publication';

export type Piece = PublicArticleSnapshot['pieces'][number];
type Mark = PublicArticleSnapshot['marks'][number];

/** A claim that stands in the article: its number there, and where each of its passages begins. */
export type NumberedClaim = {
  number: number;
  claim: MarkedCard;
  /** Who says so in its passages here, each line once. Pages drawn before lists told it have the sentences alone. */
  said: Saying[];
  words: string[];
  starts: number[];
};

/** A stretch of a piece's text under the same claims. */
export type Stretch = {
  start: number;
  text: string;
  /** The claims on it, the most closely marked first. */
  claims: NumberedClaim[];
  /** Whether a passage begins here: the place that a claim's page links to. */
  begins: boolean;
  /** The claims whose passage ends here, in order. */
  ends: NumberedClaim[];
};

/** The claims of an article in the order in which they come up in it, numbered from 1. */
export function numberedClaims(marks: readonly Mark[]): NumberedClaim[] {
  const claims = new Map<string, NumberedClaim>();
  for (const { claim, start, saidBy = [], words } of marks) {
    const known = claims.get(claim.slug) ?? {
      ...{ number: claims.size + 1, claim },
      ...{ said: [], words: [], starts: [] },
    };
    known.said.push(...saidBy.filter((s) => !known.said.some(({ words }) => words === s.words)));
    known.starts.push(start);
    known.words = [...new Set([...known.words, ...words])];
    claims.set(claim.slug, known);
  }
  return [...claims.values()];
}

/** Cuts a piece at every edge of a passage. Offsets are code points of the article's text. */
export function stretchesOf(
  piece: Piece,
  marks: readonly Mark[],
  claims: ReadonlyMap<string, NumberedClaim>,
): Stretch[] {
  const here = marks.filter((mark) => overlaps(mark, piece));
  const points = here.length > 0 ? [...piece.text] : [];
  const spans = here.map((mark, index) => ({ ...mark, id: String(index) }));
  if (spans.length === 0)
    return [{ start: piece.start, text: piece.text, claims: [], begins: false, ends: [] }];
  return segments(spans, piece).map(({ start, end, ids }) => {
    const covering = spans.filter(({ id }) => ids.includes(id));
    const closest = covering.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return {
      start,
      text: points.slice(start - piece.start, end - piece.start).join(''),
      claims: distinct(closest, claims),
      begins: covering.some((mark) => mark.start === start),
      ends: distinct(
        covering.filter((mark) => mark.end === end),
        claims,
      ),
    };
  });
}

const distinct = (marks: readonly Mark[], claims: ReadonlyMap<string, NumberedClaim>): NumberedClaim[] =>
  [...new Set(marks.map(({ claim }) => claim.slug))].flatMap((slug) => claims.get(slug) ?? []);
