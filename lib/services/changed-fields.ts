import { canonical } from '@/lib/domain/canonical';

/** The names of the fields in which two inputs differ: what the record says of a change, never its words. */
export function changedFields<T extends object>(before: T, after: T): string[] {
  const fields = Object.keys(before) as (keyof T & string)[];
  return fields.filter((field) => canonical(before[field]) !== canonical(after[field])).sort();
}
