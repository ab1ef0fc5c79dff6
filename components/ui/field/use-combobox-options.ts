'use client';

import type { BaseUIEvent } from '@base-ui/react/types';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type ComboboxOption, type Found, fits, rows, statusWords } from './combobox-rows';

export type { ComboboxOption } from './combobox-rows';

export type Search = (query: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;

/** Words in the box that are no choice yet, and who keeps them. With a `name`, the form sends them while nothing is picked. */
export type KeptWords = { words: string; onWords: (words: string) => void; name?: string };

/** Milliseconds of quiet before the words typed are searched for. */
const typingPause = 150;

/** The state of a combobox: its words, whether it is open, and what it lists. */
export function useComboboxOptions(options: {
  search: Search;
  value: ComboboxOption | null;
  canCreate: boolean;
  /** Words that somebody keeps while nothing is picked, so that leaving the box loses none. */
  kept: KeptWords | undefined;
}) {
  const { value, canCreate, kept } = options;
  const { found, run } = useFound(options.search);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const busy = found.state === 'busy';
  const items = useMemo(() => rows(found, value, canCreate), [found, value, canCreate]);
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  /** The box shows what is picked again: words that were typed over it are gone. */
  const takeBack = () => {
    if (value) kept?.onWords('');
  };
  return {
    items,
    busy,
    open,
    /** While nobody types, the box holds the name of what is picked. */
    words: typed ?? value?.name ?? kept?.words ?? '',
    status: statusWords(found, canCreate),
    type: (words: string, reason: string) => {
      if (reason !== 'input-change' && reason !== 'input-clear') return;
      setTyped(words);
      kept?.onWords(words);
      void run(words.trim(), typingPause);
    },
    setOpen: (next: boolean, reason: string) => {
      if (!next) {
        close();
        if (reason === 'escape-key') takeBack();
        return;
      }
      setOpen(true);
      if (reason !== 'input-change') void run(value ? '' : (kept?.words.trim() ?? ''), 0);
    },
    /** Focus left the box and its list: words that were not picked go, unless somebody keeps them. */
    left: () => {
      close();
      takeBack();
    },
    /**
     * Enter in this box never sends the form, whatever the list is doing; before the answer is there it picks nothing.
     * With Ctrl or Cmd it is the form's.
     */
    pressed: (event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) => {
      if (event.key !== 'Enter') return;
      if (event.ctrlKey || event.metaKey) return event.preventBaseUIHandler();
      event.preventDefault();
      if (busy) event.preventBaseUIHandler();
    },
  };
}

/** Searches after a pause in typing and drops answers that come too late. */
function useFound(search: Search) {
  const [found, setFound] = useState<Found>({ query: '', options: [], state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(query: string, pause: number) {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setFound((last) => ({ query, options: last.options.filter(fits(query)), state: 'busy' }));
    try {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (signal.aborted) return;
      const answer = await search(query, signal);
      if (!signal.aborted) setFound({ query, options: answer, state: 'found' });
    } catch {
      if (!signal.aborted) setFound({ query, options: [], state: 'failed' });
    }
  }
  return { found, run };
}
