import type { Comparator, Quantity } from '@/lib/domain/claim/claim';
import { type NumberSaid, numbersIn } from '@/lib/domain/text/numbers';
import { readsAsYear } from '@/lib/domain/text/numbers/parts';
import { beforeNumber } from './currency';
import { countsNothing, isShareOf, namesSomething } from './naming';
import { type UnitRead, unitAfter } from './unit';
import { comparatorAfter, comparatorBefore, jointOfRange, opensRange } from './words';

/**
 * The first quantity that some words hold: "more than 10,000 Hezbollah fighters" is GT 10000 fighters. Starts from their
 * numbers, in digits or words, and reads what stands around each; dates, years, times of day, shares ("1 in 5") and numbers
 * that name something are passed over. Null where nothing is counted, or where it can't be told what.
 */
export function quantityIn(words: string): Quantity | null {
  const numbers = numbersIn(words).map((number) => inPlace(words, number));
  for (let at = 0; at < numbers.length; ) {
    const read = readAt(numbers[at] as Figure, numbers[at + 1]);
    if (read.quantity) return read.quantity;
    at += read.numbers;
  }
  return null;
}

/** A number and what stands around it, without the sign of its currency. */
type Figure = NumberSaid & { left: string; right: string; currency: string };

/** What was read, nothing where it can't be told, and how many numbers went into it. */
type Read = { quantity: Quantity | null; numbers: 1 | 2 };

/** As many letters before and behind a number tell something of it. */
const TELLING = { before: 60, behind: 200 };

function inPlace(words: string, number: NumberSaid): Figure {
  const before = words.slice(Math.max(0, number.start - TELLING.before), number.start);
  return { ...number, ...beforeNumber(before), right: words.slice(number.end, number.end + TELLING.behind) };
}

function readAt(figure: Figure, next: Figure | undefined): Read {
  if (!next) return { quantity: quantityAt(figure), numbers: 1 };
  const between = figure.right.slice(0, next.start - figure.end);
  if (isShareOf(between, next)) return { quantity: null, numbers: 2 };
  return rangeAt(figure, between, next) ?? { quantity: quantityAt(figure), numbers: 1 };
}

function quantityAt(figure: Figure): Quantity | null {
  const { left, right, currency, value } = figure;
  const said = comparatorBefore(left);
  if (countsNothing(figure) || namesSomething(figure, said)) return null;
  const { unit, length } = unitOf(right, currency);
  const comparator = said ?? comparatorAfter(right.slice(length));
  if (unit === '' && !comparator) return null;
  return { comparator: comparator ?? 'EQ', low: value, high: null, unit, asOf: null };
}

/** "Between 300 and 400 tonnes", "5 to 7 million", "300–400"; null where two numbers are none. */
function rangeAt(low: Figure, between: string, high: Figure): Read | null {
  const joint = jointOfRange(between);
  if (!joint || (joint === 'AND' && !opensRange(low.left))) return null;
  const { unit } = unitOf(high.right, low.currency || high.currency);
  const bottom = low.scale === 1 ? Number((low.value * high.scale).toPrecision(15)) : low.value;
  const years = unit === '' && readsAsYear(low) && readsAsYear(high);
  if (years || countsNothing(low) || high.doubtful || namesSomething(high, 'GT'))
    return { quantity: null, numbers: 2 };
  // "It fell from 400 to 300 tonnes".
  if (high.value <= bottom)
    return { quantity: null, numbers: joint === 'TO' && opensRange(low.left) ? 1 : 2 };
  const comparator: Comparator = 'RANGE';
  return { quantity: { comparator, low: bottom, high: high.value, unit, asOf: null }, numbers: 2 };
}

/** A currency that stood before its figure is the unit; a rate may follow: "$200 a month". */
function unitOf(after: string, currency: string): UnitRead {
  if (currency === '') return unitAfter(after);
  const rate = unitAfter(` ${currency}${after}`);
  return rate.unit.startsWith(currency)
    ? { unit: rate.unit, length: Math.max(0, rate.length - currency.length - 1) }
    : { unit: currency, length: 0 };
}
