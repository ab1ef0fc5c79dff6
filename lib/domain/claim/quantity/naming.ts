import type { Comparator } from '@/lib/domain/claim/claim';
import type { NumberSaid } from '@/lib/domain/text/numbers';
import { readsAsYear } from '@/lib/domain/text/numbers/parts';

/*
 * Numbers that count nothing, or of which it can't be told what they count.
 */

type Placed = NumberSaid & { left: string; right: string; currency: string };

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

const of = String.raw`\s(?:in|out of|of|من)(?:\s(?:the|its|their|his|her|our|these|those|every|each|all|كل|أصل|بين))?\s`;
const shareOf = new RegExp(`^${of}$`, 'iu');
const oneOf = new RegExp(`(?<!\\p{L})(?:one|واحد[ةه]?)${of}$`, 'iu');
const known = endsWith('the|these|those|both|its|their|his|her|our');

/** "12 of the 30", "7 out of 10": neither number says how many there are. "12 in 2019" is no share. */
export const isShareOf = (between: string, next: NumberSaid): boolean =>
  shareOf.test(between) && !readsAsYear(next);

/** Whether a number is a part of something else as it stands: a name, an ordinal, a share, something below zero. */
export function countsNothing({ written, digits, doubtful, left, right, currency }: Placed): boolean {
  if (doubtful || oneOf.test(left)) return true;
  if (currency === '' && /[\p{L}\p{N}.,/:#−-]$/u.test(left)) return true;
  if (/^(?:st|nd|rd|th|['’]?s)(?!\p{L})|^[.,:/]\p{Nd}/u.test(right)) return true;
  if (/(?:minus|negative|سالب|ناقص)\s$/iu.test(left)) return true;
  if (/^(?:\s\S+){0,2}\s(?:below (?:zero|freezing)|تحت الصفر)/iu.test(right)) return true;
  // "The two men" are known already: it is not their number that is said.
  return digits ? isHalved(written, left, right) : known.test(left);
}

/** "12 500" is one number to some, and two to others. */
const isHalved = (written: string, left: string, right: string): boolean =>
  (/^\p{Nd}{3}(?!\p{Nd})/u.test(written) && /(?<!\p{Nd})\p{Nd}{1,3} $/u.test(left)) ||
  (/^\p{Nd}{1,3}$/u.test(written) && /^ \p{Nd}{3}(?!\p{Nd})/u.test(right));

/** Whether a number is a date, a time of day, or the name of something. `said` is what the words before it say of it. */
export function namesSomething(figure: Placed, said: Comparator | null): boolean {
  const { value, left, right, currency } = figure;
  if (currency) return false;
  if (labelBefore.test(left) || clockAfter.test(right)) return true;
  if (monthBefore.test(left) || (value <= 31 && monthAfter.test(right))) return true;
  if (said === 'GT' || said === 'GTE' || said === 'LT' || !readsAsYear(figure)) return false;
  return timeBefore.test(left) || monthAfter.test(right) || !/^\s\p{L}/u.test(right);
}
