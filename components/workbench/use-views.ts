'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { draftOwner, moveDraft } from '@/components/form/draft/drafts';
import type { Passage } from '@/lib/domain/passage/anchoring';
import type { ArticleView } from '@/lib/schemas/article';
import { type Kept, keptIn, keyAt, shows } from './kept';
import { addressOf, type WorkbenchView } from './view';

type Changed = (from: WorkbenchView, to: WorkbenchView) => void;

/**
 * What stands beside the text, and what was left unsaved on the way: a form that something else takes the place of is
 * parked whole, under its own passage, and named until somebody goes back to it.
 */
export function useViews(article: ArticleView, initial: WorkbenchView, changed: Changed) {
  const [view, setView] = useState(initial);
  const at = useRef(initial);
  const forms = useRef(0);
  const [parked, setParked] = useState<Kept | null>(null);
  const [taken, setTaken] = useState(false);
  const { known, kept, look } = useKeptIn(article);

  /** `same`: it is the form that stands there already, with another passage. */
  const show = useCallback(
    (view: WorkbenchView, same = false) => {
      if (!same) forms.current += 1;
      const [last, next] = [at.current, 'form' in view ? { ...view, form: forms.current } : view];
      at.current = next;
      const now = look();
      const left = now.find((one) => shows(last, one) && !shows(next, one));
      setParked(
        (before) => left ?? now.find((one) => one.place === before?.place && !shows(next, one)) ?? null,
      );
      setTaken(false);
      setView(next);
      changed(last, next);
      window.history.replaceState(null, '', addressOf(known.current.id, next));
    },
    [changed, known, look],
  );
  /** Gives the claim that is being written another passage, unless another one is kept for these very words. Whether it did. */
  const repassage = useCallback(
    (passage: Passage) => {
      const open = at.current.mode === 'new';
      const from = open ? at.current : parked?.view;
      if (from?.mode !== 'new') return false;
      const key = (of: Passage) => keyAt('claim', known.current.text.versionId, of);
      const free =
        key(from.passage) === key(passage) || moveDraft(key(from.passage), key(passage), Date.now());
      if (free) show({ ...from, passage }, open);
      else setTaken(true);
      return free;
    },
    [parked, show, known],
  );
  const { versionId } = article.text;
  const drawn = useRef(versionId);
  useEffect(() => {
    // Its passage is one of the text before: the form stays kept, and comes along to where its words stand now.
    if (drawn.current !== versionId && 'passage' in at.current) show({ mode: 'list' });
    drawn.current = versionId;
  }, [versionId, show]);
  return { view, show, repassage, parked, taken, kept, look };
}

/** What is kept beside the article, read anew on each look, and whenever another tab keeps or saves something. */
function useKeptIn(article: ArticleView) {
  const known = useRef(article);
  const [kept, setKept] = useState<Kept[]>([]);
  const owner = useSyncExternalStore(draftOwner.subscribe, draftOwner.get, () => null);
  const look = useCallback(() => {
    const now = keptIn(known.current, Date.now());
    setKept(now);
    return now;
  }, []);
  useLayoutEffect(() => {
    known.current = article;
    if (owner !== null) look();
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, [article, owner, look]);
  return { known, kept, look };
}
