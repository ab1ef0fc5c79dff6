import type { Comparator, Quantity } from '@/lib/domain/claim/claim';
import { latinDigits, readNumber } from '@/lib/domain/text/numerals';
import { type UnitRead, unitAfter } from './unit';
import { comparatorAfter, comparatorBefore, namesSomething } from './words';

const figure = String.raw`\d{1,3}(?:[,٬'’ \u00a0\u202f]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
const figures = new RegExp(`(?<![\\p{L}\\p{N}.,/:#-])(?:${figure})`, 'gu');
const toOther = new RegExp(`^\\s?(–|—|-|to|and|و|إلى|الى)\\s?([$€£¥]?)(${figure})`, 'iu');
const rangeBefore = /(?<!\p{L})(?:between|from|بين|من)\s*[$€£¥]?\s*$/iu;

const scales: readonly (readonly [number, RegExp])[] = [
  [1e9, /^\s?(?:billion|bn|مليار(?:ات)?|بليون)(?!\p{L})/iu],
  [1e6, /^\s?(?:million|مليون|ملايين)(?!\p{L})/iu],
  [1e3, /^\s?(?:thousand|[أا]لف|[آا]لاف)(?!\p{L})/iu],
];
/** "$5m" and "$5k"; without a currency before it an m is a metre. */
const moneyScales: typeof scales = [
  [1e6, /^m(?!\p{L})/iu],
  [1e3, /^k(?!\p{L})/iu],
];
const currencyOf: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' };

/**
 * The first quantity that some words hold: "more than 10,000 Hezbollah fighters" is GT 10000 fighters. Reads figures in
 * Latin, Arabic and Persian digits with the English and Arabic words around them; dates, years, times of day and numbers
 * that name something are passed over. Null where nothing is counted.
 */
export function quantityIn(words: string): Quantity | null {
  const text = latinDigits(words);
  for (const match of text.matchAll(figures)) {
    const found = quantityAt(text, match.index, match[0]);
    if (found) return found;
  }
  return null;
}

function quantityAt(text: string, at: number, written: string): Quantity | null {
  const { left, currency } = beforeFigure(text.slice(0, at));
  const rest = text.slice(at + written.length);
  const low = readNumber(written);
  // "10.000" is ten thousand in one language and ten in another.
  if (low === null || /^\d{1,3}(?:\.\d{3})+$/.test(written) || /^(?:st|nd|rd|th|['’]?s)(?!\p{L})/u.test(rest))
    return null;
  const said = comparatorBefore(left);
  if (!said && !currency && namesSomething(low, left, rest)) return null;
  const range = rangeAt(left, rest, low, currency);
  if (range !== undefined) return range;
  const { factor, after } = scaled(rest, currency !== '');
  const { unit, length } = unitOf(after, currency);
  const comparator = said ?? comparatorAfter(after.slice(length)) ?? null;
  if (unit === '' && !comparator) return null;
  return { comparator: comparator ?? 'EQ', low: times(low, factor), high: null, unit, asOf: null };
}

/** "between 300 and 400 tonnes", "5 to 7 million", "300–400". Null for years and what falls; undefined when it is none. */
function rangeAt(left: string, rest: string, low: number, currency: string): Quantity | null | undefined {
  const first = scaled(rest, currency !== '');
  const [whole, joint, , written] = toOther.exec(first.after) ?? [];
  if (!whole || !written || !joint) return undefined;
  if (/^(?:and|و)$/i.test(joint) && !rangeBefore.test(left)) return undefined;
  const high = readNumber(written);
  const { factor, after } = scaled(first.after.slice(whole.length), currency !== '');
  const { unit } = unitOf(after, currency);
  if (high === null || (unit === '' && low >= 1900 && high <= 2100)) return null;
  const bottom = times(low, first.factor === 1 ? factor : first.factor);
  const top = times(high, factor);
  if (top <= bottom) return null;
  return { comparator: 'RANGE' satisfies Comparator, low: bottom, high: top, unit, asOf: null };
}

/** What stands before a figure, without the sign of its currency. */
function beforeFigure(text: string): { left: string; currency: string } {
  const sign = /(?:US)?([$€£¥])\s?$/.exec(text);
  return sign
    ? { left: text.slice(0, sign.index), currency: currencyOf[sign[1] ?? ''] ?? '' }
    : { left: text, currency: '' };
}

function scaled(text: string, money: boolean): { factor: number; after: string } {
  for (const [factor, words] of money ? [...scales, ...moneyScales] : scales) {
    const found = words.exec(text);
    if (found) return { factor, after: text.slice(found[0].length) };
  }
  return { factor: 1, after: text };
}

/** A currency that stood before its figure is the unit; a rate may follow: "$200 a month". */
function unitOf(after: string, currency: string): UnitRead {
  if (currency === '') return unitAfter(after);
  const rate = unitAfter(` ${currency}${after}`);
  return rate.unit.startsWith(currency)
    ? { unit: rate.unit, length: Math.max(0, rate.length - currency.length - 1) }
    : { unit: currency, length: 0 };
}

/** Without the dust of binary fractions: 1.1 million is 1,100,000. */
const times = (number: number, factor: number): number => Number((number * factor).toPrecision(15));
