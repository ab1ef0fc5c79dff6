'use client';

import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { draftOwner, draftTime, readDraft } from '@/components/form/draft/drafts';
import type { Draft } from '@/components/form/draft/use-draft';
import type { ReviewDraft } from '@/components/review/draft';
import { whichDraft } from '@/lib/domain/review/drafting';
import type { ReviewDraftView } from '@/lib/schemas/review/draft';
import { contentOf, fieldsIn } from './content';

/** Which of two drafts stands in the form, when the saved one was saved, and what the other says, if there is another. */
export type Chosen = { which: 'HERE' | 'THERE'; savedAt: string; instead: ReviewDraft | null };

type Choice = { chosen: Chosen | null; settle: () => void };

/**
 * Fills a form with what its writer saved from another device, where that is newer than what this browser kept. Decided once,
 * as soon as it is known whose browser it is.
 */
export function useChoice(
  draftKey: string,
  draft: Draft<ReviewDraft>,
  saved: ReviewDraftView | null,
  empty: ReviewDraft,
): Choice {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const decided = useRef(false);
  const first = useRef({ saved, empty });
  const owner = useSyncExternalStore(draftOwner.subscribe, draftOwner.get, () => null);
  const { set } = draft;
  useLayoutEffect(() => {
    const { saved: there, empty: nothing } = first.current;
    if (owner === null || decided.current) return;
    decided.current = true;
    const theirs = there && fieldsIn(there.content, nothing);
    if (!there || !theirs) return;
    const here = keptHere(draftKey, nothing);
    const version = { version: there.version, at: Date.parse(there.savedAt) };
    const { savedAt } = there;
    const isSame = here !== null && contentOf(here.value) === contentOf(theirs);
    const goesOn = here?.value.over === there.version;
    if (goesOn && !isSame) return;
    if (isSame) return set({ ...theirs, over: there.version });
    const which = whichDraft(here && { over: here.value.over ?? 0, at: here.at }, version);
    if (which === 'HERE') return setChosen({ which, savedAt, instead: theirs });
    set({ ...theirs, over: there.version });
    setChosen({ which, savedAt, instead: here?.value ?? null });
  }, [owner, draftKey, set]);
  return { chosen, settle: () => setChosen(null) };
}

function keptHere(key: string, empty: ReviewDraft): { value: ReviewDraft; at: number } | null {
  const [value, at] = [readDraft(key, Date.now()), draftTime(key, Date.now())];
  const kept = value === null ? null : fieldsIn(JSON.stringify(value), empty);
  return kept && at !== null ? { value: kept, at } : null;
}
