import type { z } from 'zod';

export type SearchParams = Record<string, string | string[] | undefined>;

type Fields = Record<string, { safeParse: (value: unknown) => { success: boolean } }>;

/** What of an address is known to a list. Blank and unknown values ask for nothing, so that no address fails. */
function knownIn(fields: Fields, params: SearchParams): Record<string, string> {
  const given = Object.entries(params).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value;
    return one?.trim() ? [[name, one.trim()] as const] : [];
  });
  return Object.fromEntries(given.filter(([name, value]) => fields[name]?.safeParse(value).success));
}

/** What of an address is known to a page, as its schema reads it. */
export const askedOf = <S extends z.ZodObject>(schema: S, params: SearchParams): z.output<S> =>
  schema.parse(knownIn(schema.shape, params));

/** A query of these values, without those that there are none of: `risk=HIGH&due=today`. */
export const queryOf = (values: Record<string, string | number | undefined>): string =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  ).toString();

/** An address with a query, or without one. */
export const addressWith = (path: string, query: string): string => (query ? `${path}?${query}` : path);
