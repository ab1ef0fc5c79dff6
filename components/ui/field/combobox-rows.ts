import type { ReactNode } from 'react';
import { isolated } from '@/lib/domain/text/isolating';

export type ComboboxOption = {
  id: string;
  name: string;
  /** A second line that tells namesakes apart: kind, role, outlet. */
  detail?: ReactNode;
  /** Set by the combobox on the row that creates; callers leave it out. */
  create?: boolean;
};

/** What the last search was for and how it went. */
export type Found = {
  query: string;
  options: readonly ComboboxOption[];
  state: 'idle' | 'busy' | 'found' | 'failed';
};

/** While the answer is on its way, only what still fits stays listed: Enter must not pick what the words no longer say. */
export function fits(query: string) {
  const words = query.toLocaleLowerCase();
  return ({ name }: ComboboxOption) => name.toLocaleLowerCase().includes(words);
}

/** The rows of the list: what was found, what is picked (so that it can be seen among them), and the row that creates. */
export function rows(
  { query, options, state }: Found,
  value: ComboboxOption | null,
  canCreate: boolean,
): ComboboxOption[] {
  const listed = [...options];
  if (value && !query && !listed.some(({ id }) => id === value.id)) listed.unshift(value);
  const known = listed.some(({ name }) => name.toLocaleLowerCase() === query.toLocaleLowerCase());
  if (canCreate && query && !known && state === 'found') {
    listed.push({ id: `create ${query}`, name: query, create: true });
  }
  return listed;
}

/** The line over the list, read out when it changes. */
export function statusWords({ query, options, state }: Found, canCreate: boolean): string {
  if (state === 'busy') return 'Searching…';
  if (state === 'failed') return 'The search did not answer. Type again to retry.';
  if (state === 'idle' || (options.length === 0 && !query)) return 'Type to search.';
  if (options.length === 0)
    return `Nothing matches “${isolated(query)}”.${canCreate ? ' You can create it.' : ''}`;
  return options.length === 1 ? '1 match' : `${options.length} matches`;
}
