import { blockText, hasSomethingToSee } from '@/lib/domain/article';
import { whyNotPrintedOn } from '@/lib/domain/dates';
import { fold } from '@/lib/domain/text/folding';
import { type Direction, LONGEST_LANGUAGE_TAG, sliceCodePoints } from '@/lib/domain/text/text';

/** What an article says about itself, each as far as it says so. `publishedAt` is a day, or a time with its zone. */
export type ArticleMeta = {
  title?: string;
  byline?: string;
  url?: string;
  outlet?: string;
  publishedAt?: string;
  language?: string;
  direction?: Direction;
};

/** Longer than any title or byline; in code points. */
const MAX_META_LENGTH = 500;
const MAX_URL_LENGTH = 2000;

/** One line of text, or `undefined` when there is nothing to see in it. */
export function metaText(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  const text = blockText(sliceCodePoints(blockText(raw), 0, MAX_META_LENGTH));
  return hasSomethingToSee(text) ? text : undefined;
}

/** An absolute http(s) address, or `undefined`: nothing else may become a link. */
export function metaUrl(raw: string | undefined): string | undefined {
  const text = raw?.trim() ?? '';
  if (text.length > MAX_URL_LENGTH || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href;
}

/** A BCP 47 tag in its canonical form (`en-us`, `en_US` → `en-US`), or `undefined`. */
export function metaLanguage(raw: string | undefined): string | undefined {
  const tag = raw?.trim().replaceAll('_', '-') ?? '';
  try {
    return tag === '' || tag.length > LONGEST_LANGUAGE_TAG ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const ISO_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/i;

/**
 * An ISO 8601 date or time, to the minute, in the zone that it was written in: there it was that day. A time without a zone
 * could be anywhere, so its day is all that is known, as it is of midnight at its end. Anything else, and days that no calendar has, are `undefined`.
 */
export function metaDate(raw: string | undefined): string | undefined {
  const [, date, time, zone] = ISO_DATE.exec(inWesternDigits(raw)) ?? [];
  if (!date || !isDay(date) || !isOurs(Number(date.slice(0, 4)))) return undefined;
  if (!time) return date;
  if (Number.isNaN(new Date(`${date}T${time.slice(0, 5)}Z`).getTime())) return undefined;
  const printed = zone ? `${date}T${time.slice(0, 5)}${wholeZone(zone.toUpperCase())}` : date;
  return whyNotPrintedOn(printed) === null ? printed : date;
}

/** Digits of any script count alike; none of them makes a date of ours out of a year that is another calendar's. */
const inWesternDigits = (raw: string | undefined): string => {
  const text = raw?.trim().slice(0, MAX_META_LENGTH) ?? '';
  return /\p{Nd}/u.test(text.replace(/\d/g, '')) ? fold(text) : text;
};

/** Newspapers began in 1605. A year of 1446 or 1403 is of the Hijri calendars, one of 2567 Buddhist. */
const isOurs = (year: number): boolean => year >= 1600 && year < 2200;

/** Whether a date is written with the year of another calendar than ours: 1403-09-16, ۱۴۰۳/۹/۱۶, 2567-12-06, 1446 هـ. */
export function calendarOf(raw: string): 'HIJRI' | 'BUDDHIST' | null {
  const [year] = inWesternDigits(raw).match(/(?<!\d)(?:1[34]\d\d|2[45]\d\d)(?!\d)/) ?? [];
  if (year === undefined) return null;
  return year < '2' ? 'HIJRI' : 'BUDDHIST';
}

/** "+03" and "+0300" are "+03:00". */
const wholeZone = (zone: string): string =>
  zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** A meta without the keys that say nothing. */
export function withoutGaps(meta: { [K in keyof ArticleMeta]: ArticleMeta[K] | undefined }): ArticleMeta {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined));
}
