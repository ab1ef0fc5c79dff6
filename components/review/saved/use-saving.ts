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
type State = Pick<Saving, 'savedAt' | 'trouble' | 'elsewhere'> & {
  content: string | null;
  /** The round in which the server takes no more. */
  over: number | null;
};

/**
 * Saves a review as it is typed: a moment after the last key, and once more when the connection is back. It stops where the
 * server takes no more: what has become of the round is said when the review is sealed.
 */
export function useSaving(draft: Draft<ReviewDraft>, of: Of): Saving {
  const { saved, on, round } = of;
  const newest = useNewest(of);
  const [state, setState] = useState<State>({
    savedAt: saved?.savedAt ?? null,
    content: saved?.content ?? null,
    ...{ trouble: null, elsewhere: null, over: null },
  });
  const [saver] = useState(() => saverFor(doorTo(newest), saved?.version ?? 0));
  const content = contentOf(draft.value);
  const waits = draft.isTyped && content !== state.content && state.over !== round;
  const due = on && waits && state.elsewhere === null;
  const write = useWrite(saver, content, draft.set, (result, words) =>
    setState((last) => after(last, result, words, round)),
  );
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
  tell: (result: Saved, words: string) => void,
): (words: string) => Promise<void> {
  const newest = useNewest({ content, tell });
  return useCallback(
    async (words) => {
      const result = await saver.save(words);
      newest.current.tell(result, words);
      if (result.kind !== 'saved' || newest.current.content !== words) return;
      set((last) => ({ ...last, over: result.version }));
    },
    [saver, set, newest],
  );
}

/** What the last render had, for what happens later. */
function useNewest<T>(value: T): { current: T } {
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  });
  return newest;
}

/** Asked anew each time: a claim that was submitted again has another round. */
const doorTo = (newest: { current: Of }): Door => ({
  save: (over, content) => {
    const { claimId, round, actions } = newest.current;
    return attempt(() => send(actions.saveDraft, { claimId, round, over, content }));
  },
  drop: (over) => {
    const { claimId, actions } = newest.current;
    return attempt(() => send(actions.dropDraft, { claimId, over }));
  },
});

/** What the form says once a save came back. */
function after(last: State, result: Saved, content: string, round: number): State {
  const calm = { ...last, trouble: null };
  switch (result.kind) {
    case 'saved':
      return { ...calm, savedAt: result.savedAt, content };
    case 'trouble':
      return { ...last, trouble: result.trouble };
    case 'elsewhere':
      return { ...calm, elsewhere: result.draft };
    case 'over':
      return { ...calm, over: round };
  }
}
