'use client';

import { useEffect, useMemo, useRef, useState } from 'react';

export type ComboboxOption = {
  id: string;
  name: string;
  /** A second line that tells namesakes apart: kind, role, outlet. */
  detail?: string;
  /** Set by the combobox on the row that creates; callers leave it out. */
  create?: boolean;
};

export type Search = (query: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;

type Found = {
  query: string;
  options: readonly ComboboxOption[];
  state: 'idle' | 'busy' | 'found' | 'failed';
};

/** Milliseconds of quiet before the words typed are searched for. */
const typingPause = 150;

/** What a combobox lists: searches after a pause in typing, drops answers that come too late, adds the row that creates. */
export function useComboboxOptions(options: {
  search: Search;
  value: ComboboxOption | null;
  canCreate: boolean;
}) {
  const { search, value, canCreate } = options;
  const [found, setFound] = useState<Found>({ query: '', options: [], state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(query: string, pause: number) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setFound((last) => ({ query, options: last.options.filter(fits(query)), state: 'busy' }));
    try {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (controller.signal.aborted) return;
      const answer = await search(query, controller.signal);
      if (!controller.signal.aborted) setFound({ query, options: answer, state: 'found' });
    } catch {
      if (!controller.signal.aborted) setFound({ query, options: [], state: 'failed' });
    }
  }

  const items = useMemo(() => rows(found, value, canCreate), [found, value, canCreate]);
  return {
    items,
    busy: found.state === 'busy',
    status: statusWords(found, canCreate),
    /** Call when the words change; what the list itself wrote into the box is not searched for. */
    type: (query: string, reason: string) => {
      if (reason === 'input-change' || reason === 'input-clear') run(query.trim(), typingPause);
    },
    /** Call when the list opens or closes. */
    openChanged: (open: boolean) => {
      if (open && found.state !== 'busy') run('', 0);
    },
  };
}

/** While the answer is on its way, only what still fits stays listed: Enter must not pick what the words no longer say. */
function fits(query: string) {
  const words = query.toLocaleLowerCase();
  return ({ name }: ComboboxOption) => name.toLocaleLowerCase().includes(words);
}

function rows(
  { query, options, state }: Found,
  value: ComboboxOption | null,
  canCreate: boolean,
): ComboboxOption[] {
  const listed = [...options];
  if (value && !query && !listed.some(({ id }) => id === value.id)) listed.unshift(value);
  const known = listed.some(({ name }) => name.toLocaleLowerCase() === query.toLocaleLowerCase());
  if (canCreate && query && !known && state === 'found')
    listed.push({ id: `create ${query}`, name: query, create: true });
  return listed;
}

function statusWords({ query, options, state }: Found, canCreate: boolean): string {
  if (state === 'busy') return 'Searching…';
  if (state === 'failed') return 'The search did not answer. Type again to retry.';
  if (state === 'idle') return 'Type to search.';
  if (options.length === 0)
    return query ? `Nothing matches “${query}”.${canCreate ? ' You can create it.' : ''}` : 'Type to search.';
  return options.length === 1 ? '1 match' : `${options.length} matches`;
}
