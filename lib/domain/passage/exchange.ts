import { likeness } from './likeness';
import type { Sought } from './sought';
import { isMark } from './words';

/** What a difference costs. A word exchanged is less than one left out and one put in: so a new word stands in the place of the old. */
export const prices = {
  exchanged: 0.6,
  leftOut: 0.7,
  leftOutNext: 0.35,
  putIn: 0.7,
  /** So little that a clause put in costs less than to give up the context behind it. */
  putInNext: 0.1,
  /** A mark counts less than a word. */
  mark: 0.4,
  /** Put in right where the quote begins or ends: only between places as good. */
  atTheEdge: 0.01,
  /** The farthest place, so that of places as good the nearest is taken. */
  distance: 0.5,
};

/** A quote of more words than this is told by the words that stayed; misspellings are not looked for in it. */
const SPELLING_WORDS = 256;

/** The least that a word weighs: what the commonest word costs, where a rare one costs 1. */
const LEAST_WEIGHT = 0.3;

/** What it costs to exchange each word of a pattern for a word of the text: worked out once for each different word. */
export class Exchange {
  readonly weights: Float64Array;
  private readonly pattern: string[];
  private readonly known = new Map<string, Float64Array>();

  constructor({ words, weight }: Sought) {
    this.pattern = words.pattern.map(({ folded }) => folded);
    this.weights = Float64Array.from(
      this.pattern,
      (folded) => LEAST_WEIGHT + (1 - LEAST_WEIGHT) * weight(folded),
    );
  }

  with(folded: string): Float64Array {
    const known = this.known.get(folded);
    if (known) return known;
    const mark = isMark(folded);
    const costs = Float64Array.from(this.pattern, (own, i) => this.price(own, folded, mark, i));
    this.known.set(folded, costs);
    return costs;
  }

  private price(own: string, other: string, mark: boolean, i: number): number {
    if (own === other) return 0;
    // A word never came in the place of a mark; dearer than any two words.
    if (isMark(own) !== mark) return 1.2 * prices.exchanged;
    const alike = mark || this.pattern.length > SPELLING_WORDS ? 0 : likeness(own, other);
    return prices.exchanged * (this.weights[i] as number) * (1 - alike);
  }
}
