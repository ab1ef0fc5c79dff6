'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { attempt, type Trouble } from '@/components/form/attempt';
import type { Draft } from '@/components/form/draft/use-draft';
import { send } from '@/components/form/send';
import type { ReviewActions } from '@/components/review/actions';
import type { ReviewDraft } from '@/components/review/draft';
import type { ReviewDraftView } from '@/lib/schemas/review/draft';
import { contentOf } from './content';
import { type Door, type Saved, type Saver, saverFor } from './saver';
import { useAgain } from './use-again';

/** Milliseconds of quiet before what is typed is sent. */
const PAUSE = 1200;

export type Saving = {
  /** When the server last took it; null while it has not. */
  savedAt: string | null;
  /** Something is typed that the server does not have. */
  waits: boolean;
  trouble: Trouble | null;
  /** What its writer saved from another place meanwhile. */
  elsewhere: ReviewDraftView | null;
  /** Goes on over that one with what stands in the form now. */
  goOn: (over: number) => void;
  /** Throws away what was saved, as the form's own draft is. */
  drop: () => void;
};

type Of = {
  claimId: string;
  round: number;
  saved: ReviewDraftView | null;
  /** Whether anything may be saved now. */
  on: boolean;
  actions: Pick<ReviewActions, 'saveDraft' | 'dropDraft'>;
};
type State = Pick<Saving, 'savedAt' | 'trouble' | 'elsewhere'> & { content: string | null; isOver: boolean };

/**
 * Saves a review as it is typed: a moment after the last key, and once more when the connection is back. It stops where the
 * server takes no more: what has become of the round is said when the review is sealed.
 */
export function useSaving(draft: Draft<ReviewDraft>, of: Of): Saving {
  const { saved, on } = of;
  const [state, setState] = useState<State>({
    savedAt: saved?.savedAt ?? null,
    content: saved?.content ?? null,
    ...{ trouble: null, elsewhere: null, isOver: false },
  });
  const [saver] = useState(() => saverFor(doorTo(of), saved?.version ?? 0));
  const content = contentOf(draft.value);
  const waits = draft.isTyped && content !== state.content && !state.isOver;
  const due = on && waits && state.elsewhere === null;
  const write = useWrite(saver, content, draft.set, setState);
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => void write(content), PAUSE);
    return () => clearTimeout(timer);
  }, [due, content, write]);
  useAgain(state.trouble !== null && due, () => void write(content));

  return {
    ...state,
    waits,
    goOn: (over) => {
      saver.goOn(over);
      setState((last) => ({ ...last, elsewhere: null, content: null }));
    },
    drop: () => {
      setState((last) => ({ ...last, savedAt: null, trouble: null, elsewhere: null, content: null }));
      void saver.drop();
    },
  };
}

/** Saves these words, and says in the form’s own draft what it goes on from then, if nothing was typed meanwhile. */
function useWrite(
  saver: Saver,
  content: string,
  set: Draft<ReviewDraft>['set'],
  setState: (change: (last: State) => State) => void,
): (words: string) => Promise<void> {
  const newest = useRef(content);
  useEffect(() => {
    newest.current = content;
  });
  return useCallback(
    async (words) => {
      const result = await saver.save(words);
      setState((last) => after(last, result, words));
      if (result.kind !== 'saved' || newest.current !== words) return;
      set((last) => ({ ...last, over: result.version }));
    },
    [saver, set, setState],
  );
}

const doorTo = ({ claimId, round, actions }: Of): Door => ({
  save: (over, content) => attempt(() => send(actions.saveDraft, { claimId, round, over, content })),
  drop: (over) => attempt(() => send(actions.dropDraft, { claimId, over })),
});

/** What the form says once a save came back. */
function after(last: State, result: Saved, content: string): State {
  const calm = { ...last, trouble: null };
  switch (result.kind) {
    case 'saved':
      return { ...calm, savedAt: result.savedAt, content };
    case 'trouble':
      return { ...last, trouble: result.trouble };
    case 'elsewhere':
      return { ...calm, elsewhere: result.draft };
    case 'over':
      return { ...calm, isOver: true };
  }
}
