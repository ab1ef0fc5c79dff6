/** What can be written as JSON without loss. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value: no white space, members sorted by their keys' UTF-16 code units, strings and numbers as
 * ECMAScript writes them. That is RFC 8785 (JSON Canonicalization Scheme), with one difference: a surrogate without
 * its partner, which RFC 8785 refuses, is written as its `\uXXXX` escape. Members without a value are left out.
 *
 * @throws TypeError for what JSON can't hold (undefined in a list, NaN, infinities, dates, functions): a mistake in the caller.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(',')}]`;
  if (isRecord(value)) return `{${membersOf(value).join(',')}}`;
  throw new TypeError(`This can't be written as canonical JSON: ${String(value)}`);
}

const membersOf = (value: Record<string, unknown>): string[] =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
