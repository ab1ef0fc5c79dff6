import type { Span } from '@/lib/domain/text/text';
import { Exchange, prices } from './exchange';
import { nearness, type Sought } from './sought';
import { isMark, type Word } from './words';
import type { Work } from './work';

/** Where a quote stands in a run of words, and what the differences cost; no span where it is left out whole. */
export type Aligned = { span: Span | undefined; cost: number };

/**
 * The place in a run of words where the quote and its context stand with the least difference, word by word.
 * Gotoh, O. (1982), An improved algorithm for matching biological sequences, Journal of Molecular Biology 162(3): gaps cost
 * less as they go on, so a clause put in is one difference. Begins and ends anywhere in the run. Spends `CELL` steps a cell.
 */
export function align(sought: Sought, run: Word[], work: Work): Aligned {
  const { pattern } = sought.words;
  const table = new Table(sought);
  let found = { start: -1, end: -1, cost: Number.POSITIVE_INFINITY };
  for (const [j, word] of run.entries()) {
    work.spend(CELL * pattern.length);
    const here = table.next(j, word);
    const at = run[here.start < 0 ? j : here.start] ?? word;
    const cost = here.cost + prices.distance * (1 - nearness(sought, at.start));
    if (cost < found.cost) found = { ...here, cost };
  }
  if (found.start < 0) return { span: undefined, cost: found.cost };
  const { start, end } = withNewEdges(sought, run, found);
  return { span: { start: run[start]?.start ?? 0, end: run[end - 1]?.end ?? 0 }, cost: found.cost };
}

/** A cell with three states takes as long as so many steps of the other searches. */
const CELL = 4;

/** New words between the context and the first or last word of the quote, when that is a new one: they came in its place. */
const NEW_WORDS = 4;

function withNewEdges({ words }: Sought, run: Word[], { start, end }: Span): Span {
  const { pattern, from, to } = words;
  const same = (at: number, row: number) => run[at] !== undefined && run[at]?.folded === pattern[row]?.folded;
  const reach = Array.from({ length: NEW_WORDS }, (_, n) => n + 1);
  const back = same(start, from) ? undefined : reach.find((n) => same(start - n, from - 1));
  const on = same(end - 1, to - 1) ? undefined : reach.find((n) => same(end - 1 + n, to));
  return { start: start - (back ?? 1) + 1, end: end + (on ?? 1) - 1 };
}

/** For each row of a column, what it costs to come there, and which words of the run the quote has so far. */
class States {
  readonly cost: Float64Array;
  readonly start: Int32Array;
  readonly end: Int32Array;

  constructor(rows: number) {
    this.cost = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    this.start = new Int32Array(rows).fill(-1);
    this.end = new Int32Array(rows).fill(-1);
  }

  take(row: number, cost: number, from: States, at: number): void {
    this.cost[row] = cost;
    this.start[row] = from.start[at] as number;
    this.end[row] = from.end[at] as number;
  }

  /** The word of the run in this column belongs to the quote. */
  own(row: number, j: number): void {
    if (this.start[row] === -1) this.start[row] = j;
    this.end[row] = j + 1;
  }
}

/** The table of an alignment, column by column; row i is what the first i words of the pattern have come to. */
class Table {
  private readonly from: number;
  private readonly to: number;
  private readonly rows: number;
  private readonly exchange: Exchange;
  private best: States;
  private put: States;
  private bestNow: States;
  private putNow: States;
  private readonly out: States;

  constructor(sought: Sought) {
    const { pattern, from, to } = sought.words;
    this.from = from;
    this.to = to;
    this.rows = pattern.length + 1;
    this.exchange = new Exchange(sought);
    this.best = new States(this.rows);
    this.put = new States(this.rows);
    this.bestNow = new States(this.rows);
    this.putNow = new States(this.rows);
    this.out = new States(this.rows);
    let cost = 0;
    for (let i = 0; i < this.rows; i++) {
      this.best.cost[i] = cost;
      cost += (i === 0 ? prices.leftOut : prices.leftOutNext) * (this.exchange.weights[i] ?? 0);
    }
    this.bestNow.cost[0] = 0;
  }

  /** Takes in the next word of the run; what the whole pattern has come to with it. */
  next(j: number, word: Word): Span & { cost: number } {
    const prices = this.exchange.with(word.folded);
    const mark = isMark(word.folded);
    for (let i = 1; i < this.rows; i++) {
      this.putIn(i, j, mark);
      this.leaveOut(i);
      this.meet(i, j, prices[i - 1] as number);
    }
    [this.best, this.bestNow] = [this.bestNow, this.best];
    [this.put, this.putNow] = [this.putNow, this.put];
    const last = this.rows - 1;
    const { cost, start, end } = this.best;
    return { start: start[last] as number, end: end[last] as number, cost: cost[last] as number };
  }

  /** A word that only the run has, after row i. Where the quote begins or ends, it stands outside. */
  private putIn(i: number, j: number, mark: boolean): void {
    const begun = (this.best.cost[i] as number) + prices.putIn * (mark ? prices.mark : 1);
    const goneOn = (this.put.cost[i] as number) + prices.putInNext;
    const edge = i === this.from || i === this.to ? prices.atTheEdge : 0;
    this.putNow.take(i, Math.min(begun, goneOn) + edge, begun <= goneOn ? this.best : this.put, i);
    if (i > this.from && i < this.to) this.putNow.own(i, j);
  }

  /** A word that only the pattern has. */
  private leaveOut(i: number): void {
    const weight = this.exchange.weights[i - 1] as number;
    const begun = (this.bestNow.cost[i - 1] as number) + prices.leftOut * weight;
    const goneOn = (this.out.cost[i - 1] as number) + prices.leftOutNext * weight;
    this.out.take(i, Math.min(begun, goneOn), begun <= goneOn ? this.bestNow : this.out, i - 1);
  }

  /** The words of both against each other, or one of the above where that is less. */
  private meet(i: number, j: number, price: number): void {
    const met = (this.best.cost[i - 1] as number) + price;
    const put = this.putNow.cost[i] as number;
    const out = this.out.cost[i] as number;
    if (met <= put && met <= out) {
      this.bestNow.take(i, met, this.best, i - 1);
      if (i > this.from && i <= this.to) this.bestNow.own(i, j);
    } else if (put <= out) this.bestNow.take(i, put, this.putNow, i);
    else this.bestNow.take(i, out, this.out, i);
  }
}
