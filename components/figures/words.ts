import type { MeasureView } from '@/lib/schemas/review/agreement';

const monthDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The Monday of a week in short: “30 Nov”. */
export const weekWords = (monday: string): string => monthDay.format(new Date(`${monday}T00:00Z`));

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** How long something took, in the unit that tells it shortest: “20 min”, “3.5 h”, “12 days”. */
export function durationWords(ms: number): string {
  if (ms < HOUR) return `${Math.round(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${short(ms / HOUR)} h`;
  return `${short(ms / DAY)} days`;
}

const short = (number: number): string =>
  String(number < 10 ? Math.round(number * 10) / 10 : Math.round(number));

/** A share in per cent. */
export const percentWords = (share: number): string => `${Math.round(share * 100)} %`;

/** A coefficient with two decimals and a true minus. */
export const coefficientWords = (value: number): string => value.toFixed(2).replace('-', '−');

/** Whole numbers as they are read. */
export const countWords = (count: number): string => count.toLocaleString('en-GB');

/** A number of things by name: “1 round”, “2,000 rounds”. */
export const manyWords = (count: number, one: string, many = `${one}s`): string =>
  `${countWords(count)} ${count === 1 ? one : many}`;

/** Why a figure of agreement has no value, in words. */
export const whyWords: Record<NonNullable<MeasureView['why']>, string> = {
  ONE_RATER: 'Fewer than two people reviewed.',
  NO_UNIT_TWICE: 'No claim has two opinions that can be compared.',
  ONE_CATEGORY: 'Everybody gave the same throughout, so chance alone would agree as well.',
  ONE_UNIT: 'One claim alone has two opinions: nothing can rest on it.',
};

/** A figure of agreement, or that it is undefined. */
export const measureWords = (
  { value }: Pick<MeasureView, 'value'>,
  words: (value: number) => string = coefficientWords,
): string => (value === null ? 'undefined' : words(value));
