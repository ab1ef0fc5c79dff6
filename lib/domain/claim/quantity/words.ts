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

const saysBefore = before.map(
  ([says, words]) => [says, new RegExp(`(?<!\\p{L})(?:${words})\\s*$`, 'iu')] as const,
);
const saysAfter = after.map(
  ([says, words]) => [says, new RegExp(`^[\\s,،]*(?:${words})(?!\\p{L})`, 'iu')] as const,
);

/** What the words before a number say of it, or null when they say nothing. */
export const comparatorBefore = (text: string): Comparator | null =>
  saysBefore.find(([, words]) => words.test(text))?.[0] ?? null;

/** The same of the words that follow a number and its unit. */
export const comparatorAfter = (text: string): Comparator | null =>
  saysAfter.find(([, words]) => words.test(text))?.[0] ?? null;

/** How two numbers are joined to a range: "300–400", "300 to 400", "[between] 300 and 400". Null when they are not. */
export function jointOfRange(between: string): 'TO' | 'AND' | null {
  const [whole, and] = /^\s?(?:–|—|-|to|إلى|الى|(and|و))\s?(?:US)?[$€£¥]?\s?$/iu.exec(between) ?? [];
  if (whole === undefined) return null;
  return and ? 'AND' : 'TO';
}

/** Whether the words before a number begin a range. */
export const opensRange = (left: string): boolean => /(?<!\p{L})(?:between|from|بين|من)\s*$/iu.test(left);
