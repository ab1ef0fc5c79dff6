import { z } from 'zod';
import { roles } from '@/lib/domain/actor';
import { noSuchDay } from '@/lib/domain/dates';
import { sourceKinds } from '@/lib/domain/source';
import { nfc, pilesUp } from '@/lib/domain/text/normal-form';
import { holdsNul, LONGEST_LANGUAGE_TAG } from '@/lib/domain/text/text';
import { given } from './given';

/** The same text, which has to be one that can be kept. */
export const withoutNul = <S extends z.ZodType<string>>(schema: S) =>
  schema.refine((s) => !holdsNul(s), {
    error: 'This holds a character that no text is kept with (U+0000). Take it out.',
    abort: true,
  });

/** Opaque identifier, as the service gave it out. */
export const Id = withoutNul(z.string().min(1).max(64));

/** Words to look for in a list. */
export const SoughtWords = withoutNul(z.string().max(200));

/** The id of a source that was picked. A form sends an empty text for one that is typed and not picked yet. */
export const SourceId = withoutNul(z.string().min(1, 'Pick it from the list, or make a new one.').max(64));
export const optionalSource = SourceId.nullish().transform((id) => id ?? null);

/** One line or more of a person's text: NFC, trimmed, not empty. Lengths are in UTF-16 units as zod counts. */
export const text = (max: number, what = 'Write something here.') =>
  written(max, what).min(1, { error: what, abort: true });

/** Text that may be left out: absent, null and blank all mean null. */
export const optionalText = (max: number) =>
  written(max)
    .nullish()
    .transform((s) => s || null);

/** How much longer a text may come in than it is kept: apart, a letter and its marks take up to four units. */
export const APART = 4;

/** Nothing is done with a text before its length is known; then what it would cost its readers; then its form. */
function written(max: number, what?: string) {
  const tooLong = `Keep this to ${max.toLocaleString('en')} characters.`;
  return withoutNul(z.string(what).max(max * APART, { error: tooLong, abort: true }))
    .refine((s) => !pilesUp(s), {
      error: 'A letter in this carries more marks than can be shown. Take some away.',
      abort: true,
    })
    .overwrite((s) => nfc(s).replace(/\r\n?/g, '\n').trim())
    .max(max, tooLong);
}

/**
 * What may be left out: absent, null and blank all mean null. What is none of these is told what its own schema says of it;
 * the choice between the two would say “Invalid input”.
 */
export const optional = <T extends z.ZodType>(schema: T) =>
  z
    .union([schema, z.literal('')], { error: whatTheFirstSays })
    .nullish()
    .transform((value) => value || null);

const whatTheFirstSays = (issue: z.core.$ZodRawIssue): string | undefined =>
  issue.code === 'invalid_union' ? issue.errors[0]?.[0]?.message : undefined;

/** Instant in ISO 8601 with a zone, as answered. */
export const Instant = z.iso.datetime({ offset: true });

/** A date in one of the spellings of ISO 8601, its length first. Its day has to be one of the calendar. */
const dateLike = (shape: RegExp, longest: number, error: string) =>
  z
    .string()
    .max(longest, { error, abort: true })
    .regex(shape, { error, abort: true })
    .superRefine((date, ctx) => {
      const message = noSuchDay(date);
      if (message) ctx.addIssue({ code: 'custom', message });
    });

/** A date as precise as known: 2024, 2024-12, 2024-12-05 or 2024-12-05T09:00. */
export const PartialDate = dateLike(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?)?$/,
  16,
  'Write a date; a year is enough: 2024, 2024-12 or 2024-12-05.',
);

export const optionalDate = optional(PartialDate);

/** When an article was published, on its outlet's clock. What it has to be says `whyNotPrintedOn`: what stands there may stay. */
export const optionalPrintedDate = optional(
  withoutNul(
    z.string().max(22, 'Write a day, such as 2024-12-06, or a time with its zone: 2024-12-06T00:30+03:00.'),
  ),
).describe(
  'A day, 2024-12-06, or a time with the zone of the outlet’s clock, 2024-12-06T00:30+03:00. Anything else is refused, but for what stands there already.',
);

/** The same as answered. */
export const PrintedDate = z
  .string()
  .nullable()
  .describe('A day, or a time with the zone of the outlet’s clock. An old one without a zone is UTC.');

/** BCP 47 language tag. Its length first, as everywhere. */
export const Language = z
  .string()
  .max(LONGEST_LANGUAGE_TAG, { error: 'Write a language code such as en, ar or pt-BR.', abort: true })
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'Write a language code such as en, ar or pt-BR.');

export const optionalLanguage = optional(Language);

/**
 * An address that a browser can open: http or https alone, so that no script can hide in it. Its length first: reading an
 * address normalises its host.
 */
export const WebAddress = withoutNul(
  z.string().max(2000, { error: 'Keep this to 2,000 characters.', abort: true }),
).check(z.url({ protocol: /^https?$/, error: 'Write a full address that starts with https:// or http://.' }));

export const optionalAddress = optional(WebAddress);

export const DirectionSchema = z.enum(['ltr', 'rtl'], 'Say ltr or rtl.');

export const PersonRef = z
  .object({ id: Id, name: z.string(), role: z.enum(roles) })
  .meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof PersonRef>;

export const SourceRef = z
  .object({ id: Id, slug: z.string(), name: z.string(), kind: z.enum(sourceKinds) })
  .meta({ id: 'SourceRef' });
export type SourceRef = z.infer<typeof SourceRef>;

/**
 * A number, or one as a query or a form writes it. Nothing else is made into one: `Number` alone takes nothing, an empty
 * text and an empty list for 0, and `true` for 1, which would then be stored.
 */
export const figure = (what?: string) => z.preprocess(asFigure, z.number(what));

/** The greatest whole number that every database of ours takes. */
export const GREATEST_WHOLE = 2 ** 31 - 1;

/** A whole number from `min` on, as `figure` reads it. */
export const count = (min: number, max = GREATEST_WHOLE) =>
  z.preprocess(asFigure, z.number().int().min(min).max(max));

/** How many things a list gives, at most and usually. The document would lose what is usual behind a transform. */
export const limit = (most: number, usual: number) =>
  count(1, most)
    .default(usual)
    .meta({ override: { default: usual } });

/** The longest number that there is has 309 digits; the rest is for its sign and blanks. */
const LONGEST_FIGURE = 400;

const asFigure = (value: unknown): unknown =>
  typeof value === 'string' &&
  value.length <= LONGEST_FIGURE &&
  /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value.trim())
    ? Number(value)
    : value;

/** The version of the thing that this write believes in. Zero rows changed means that somebody moved first. */
export const Version = count(1);

/** The two sort keys in a cursor that a list gave out: base64url of their JSON. Null for any other text. */
export function keysIn(cursor: string): [string, string] | null {
  if (!/^[\w-]{1,400}$/.test(cursor)) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const keys = SortKeys.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return keys.success ? keys.data : null;
  } catch {
    return null;
  }
}

const SortKeys = z.tuple([z.string(), z.string()]);

/** A place in a list, as the page before it gave it out. */
export const Cursor = z
  .string()
  .max(400)
  .refine((s) => keysIn(s) !== null, 'Give the `next` of the page before, as it was answered.');

/** The cursor in an address of ours. What is none asks for the first page: an address never fails. */
export const askedCursor = (value: string | string[] | undefined): string | undefined =>
  Cursor.safeParse([value].flat()[0]).data;

/** Asks for a page after a cursor. `limit` is 1 to 100. */
export const Paging = given({
  cursor: Cursor.optional(),
  limit: limit(100, 50),
});
export type Paging = z.infer<typeof Paging>;

/** A page of a list: `next` is the cursor of the page after it, or null at the end. */
export const page = <T extends z.ZodType>(item: T, id: string) =>
  z.object({ items: z.array(item), next: z.string().nullable() }).meta({ id });
export type Page<T> = { items: T[]; next: string | null };
