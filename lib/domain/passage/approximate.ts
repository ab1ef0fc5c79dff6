import type { Span } from '@/lib/domain/text/text';
import { Work } from './work';

/** A stretch of a text that differs from the pattern in so many units put in, left out or exchanged. */
export type Match = Span & { errors: number };

/** Rows of the edit table that one bit vector holds. */
const WORD = 32;

/**
 * Where a pattern stands in a text with the fewest differences, `limit` at most: every end that this fewest has, with the
 * earliest start that a match as good has within reach of it. Offsets are UTF-16 units. Spends a step for each column of 32 rows that it computes.
 *
 * Columns of the edit table as bit vectors: Myers, G. (1999), A fast bit-vector algorithm for approximate string matching
 * based on dynamic programming, Journal of the ACM 46(3), with his rule for leaving out what can't come to a match.
 */
export function search(text: string, pattern: string, limit: number, work = new Work()): Match[] {
  if (pattern === '') return [];
  const forwards = masksOf(pattern);
  const backwards = masksOf(reversed(pattern));
  const textBackwards = reversed(text);
  return endsOf(text, forwards, limit, work).map(({ end, errors }) => {
    const from = text.length - end;
    const longest = textBackwards.slice(from, from + pattern.length + errors);
    const earliest = endsOf(longest, backwards, errors, work).at(-1);
    return { start: end - (earliest?.end ?? 0), end, errors };
  });
}

const reversed = (text: string) => text.split('').reverse().join('');

/** For each unit of a pattern, the rows where it stands, a bit a row. */
type Masks = { length: number; words: number; rows: Map<number, Uint32Array>; nowhere: Uint32Array };

function masksOf(pattern: string): Masks {
  const words = Math.ceil(pattern.length / WORD);
  const rows = new Map<number, Uint32Array>();
  for (let row = 0; row < pattern.length; row++) {
    const unit = pattern.charCodeAt(row);
    const mask = rows.get(unit) ?? new Uint32Array(words);
    mask[row >>> 5] = (mask[row >>> 5] ?? 0) | (1 << (row & 31));
    rows.set(unit, mask);
  }
  return { length: pattern.length, words, rows, nowhere: new Uint32Array(words) };
}

function endsOf(text: string, pattern: Masks, limit: number, work: Work): { end: number; errors: number }[] {
  const table = new Table(pattern, Math.min(limit, pattern.length));
  let ends: { end: number; errors: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const before = table.limit;
    const errors = table.next(text.charCodeAt(i), work);
    if (errors > before) continue;
    if (errors < before) ends = [];
    ends.push({ end: i + 1, errors });
  }
  return ends;
}

/** The edit table of a pattern, column by column. A match may start at any column: the topmost row is all zero. */
class Table {
  /** Bits of the rows that are one more, and one less, than the row above. */
  private readonly more: Uint32Array;
  private readonly less: Uint32Array;
  /** The entry in the lowest row of each word. */
  private readonly lowest: Int32Array;
  /** Words from the top that are computed: below them everything is above the limit. */
  private active: number;
  /** The last word, and the bit in it of the pattern's last row. */
  private readonly last: number;
  private readonly lastRow: number;

  /** `limit` falls to the errors of each match that is found: only better or equal ones are wanted. */
  constructor(
    private readonly pattern: Masks,
    public limit: number,
  ) {
    this.more = new Uint32Array(pattern.words);
    this.less = new Uint32Array(pattern.words);
    this.lowest = new Int32Array(pattern.words);
    this.last = pattern.words - 1;
    this.lastRow = (pattern.length - 1) & 31;
    this.active = Math.min(pattern.words, Math.max(1, Math.ceil(limit / WORD)));
    for (let word = 0; word < this.active; word++) this.begin(word, this.rowsAbove(word + 1));
  }

  /** The errors of the best match that ends with this unit; infinite above the limit. */
  next(unit: number, work: Work): number {
    const mask = this.pattern.rows.get(unit) ?? this.pattern.nowhere;
    work.spend(this.active);
    this.adjust(mask, this.advance(mask, 0, this.active, 0));
    const errors = this.active === this.pattern.words ? this.at(this.active - 1) : Number.POSITIVE_INFINITY;
    if (errors > this.limit) return Number.POSITIVE_INFINITY;
    this.limit = errors;
    return errors;
  }

  /** Takes in the next word where a match could reach it, or leaves out the lowest ones where none can. */
  private adjust(mask: Uint32Array, carry: number): void {
    const word = this.active;
    const above = this.at(word - 1) - carry;
    if (above <= this.limit && word < this.pattern.words && (carry < 0 || (mask[word] ?? 0) & 1)) {
      this.begin(word, above + this.rowsAbove(word + 1) - this.rowsAbove(word));
      this.advance(mask, word, word + 1, carry);
      this.active = word + 1;
      return;
    }
    while (this.active > 1 && this.at(this.active - 1) >= this.limit + WORD) this.active -= 1;
  }

  private begin(word: number, lowest: number): void {
    this.more[word] = ~0;
    this.less[word] = 0;
    this.lowest[word] = lowest;
  }

  private at = (word: number): number => this.lowest[word] ?? 0;

  private rowsAbove = (word: number): number => Math.min(word * WORD, this.pattern.length);

  /**
   * Computes the next column of the words from `first` to before `end`. `carry` is by how much the row above them changed,
   * and the answer by how much their lowest did.
   */
  private advance(mask: Uint32Array, first: number, end: number, carry: number): number {
    const { more, less, lowest } = this;
    let change = carry;
    for (let word = first; word < end; word++) {
      const oneMore = more[word] as number;
      const oneLess = less[word] as number;
      const same = mask[word] as number;
      const falls = change >>> 31;
      const rises = change > 0 ? 1 : 0;
      const equal = same | falls;
      const diagonal = (((equal & oneMore) + oneMore) ^ oneMore) | equal;
      const up = oneLess | ~(diagonal | oneMore);
      const down = oneMore & diagonal;
      const low = word === this.last ? this.lastRow : 31;
      change = ((up >>> low) & 1) - ((down >>> low) & 1);
      const above = (up << 1) | rises;
      const vertical = same | oneLess;
      more[word] = (down << 1) | falls | ~(vertical | above);
      less[word] = above & vertical;
      lowest[word] = (lowest[word] as number) + change;
    }
    return change;
  }
}
