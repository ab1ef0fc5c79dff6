import type { z } from 'zod';

export type SearchParams = Record<string, string | string[] | undefined>;

/** What an address asks for, field by field. Blank and unknown values ask for nothing, so that no address fails. */
export function askedOf<S extends z.ZodObject>(schema: S, params: SearchParams): z.output<S> {
  const fields: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = schema.shape;
  const given = Object.entries(params).flatMap(([name, value]) => {
    const one = [value].flat()[0]?.trim();
    return one && fields[name]?.safeParse(one).success ? [[name, one] as const] : [];
  });
  return schema.parse(Object.fromEntries(given));
}

/** The address of a page that asks for this; what is left out is not named. */
export function addressWith(page: string, asked: Record<string, string | number | undefined>): string {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `${page}?${new URLSearchParams(given)}` : page;
}
