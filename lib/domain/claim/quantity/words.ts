import type { Comparator } from '@/lib/domain/claim/claim';

/*
 * How English and Arabic say what stands around a number. Each list is the longest first where one holds another:
 * "no more than" is not "more than".
 */

const before: readonly (readonly [Exclude<Comparator, 'RANGE'>, string])[] = [
  ['GTE', 'no fewer than|no less than|not less than|at least|a minimum of|(?:ما )?لا [يت]قل عن'],
  [
    'LTE',
    'no more than|not more than|at most|up to|as many as|as much as|a maximum of|(?:ما )?لا [يت](?:زيد|تجاوز)(?: عن| على)?|حتى|بحد أقصى',
  ],
  [
    'GT',
    'more than|over|above|upwards of|in excess of|exceed(?:s|ed|ing)?|greater than|[أا]كثر من|(?:ما )?[يت]زيد (?:عن|على)|[يت]?تجاوز(?:ت)?|فوق',
  ],
  ['LT', 'fewer than|less than|under|below|[أا]قل من|دون'],
  [
    'APPROX',
    'about|around|roughly|approximately|nearly|almost|some|(?:an )?estimated|close to|نحو|حوال[يى]|قرابة|زهاء|(?:ما )?يقارب|ما يقرب من',
  ],
  ['EQ', 'exactly|precisely|بالضبط'],
];

const after: readonly (readonly [Exclude<Comparator, 'RANGE'>, string])[] = [
  ['GTE', '(?:or|and) more|at least|على الأقل|(?:أو|ف)\\s?أكثر'],
  ['LTE', '(?:or|and) (?:fewer|less)|at most|على الأكثر'],
  ['APPROX', 'or so|approximately|تقريبا'],
];

/** What the words before a number say of it, or null when they say nothing. */
export const comparatorBefore = (text: string): Comparator | null =>
  before.find(([, words]) => new RegExp(`(?<!\\p{L})(?:${words})\\s*$`, 'iu').test(text))?.[0] ?? null;

/** The same of the words that follow a number and its unit. */
export const comparatorAfter = (text: string): Comparator | null =>
  after.find(([, words]) => new RegExp(`^[\\s,،]*(?:${words})(?!\\p{L})`, 'iu').test(text))?.[0] ?? null;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين';
const labels =
  'no\\.?|number|article|resolution|chapter|page|section|part|route|room|phase|flight|رقم|المادة|القرار|الصفحة|الفصل';
const times =
  'in|since|by|until|till|during|before|after|early|late|mid|year|of|the|and|عام|سنة|منذ|في|قبل|بعد';

const endsWith = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})[\\s,،.]*$`, 'iu');
const monthBefore = endsWith(months);
const monthAfter = new RegExp(`^[\\s,]*(?:of )?(?:${months})(?!\\p{L})`, 'iu');
const labelBefore = endsWith(labels);
const timeBefore = endsWith(times);
const clockAfter = /^\s?(?:[ap]\.?m\b|o['’]clock|:\d)/i;

/** Whether a number between these words is a date, a time of day or the name of something, and counts nothing. */
export function namesSomething(number: number, left: string, right: string): boolean {
  if (labelBefore.test(left) || clockAfter.test(right)) return true;
  if (monthBefore.test(left) || (number <= 31 && monthAfter.test(right))) return true;
  const year = Number.isInteger(number) && number >= 1900 && number <= 2100;
  return year && (timeBefore.test(left) || monthAfter.test(right) || !/^\s\p{L}/u.test(right));
}
