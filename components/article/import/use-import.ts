'use client';

import { useRef, useState } from 'react';
import { emptyMasthead, type MastheadDraft, mastheadInput } from '@/components/article/masthead/draft';
import type { Sent } from '@/components/article/sent/unpack';
import type { Action } from '@/components/form/answer';
import { useDraft } from '@/components/form/draft/use-draft';
import { useSubmit } from '@/components/form/use-submit';
import type {
  ArticleReading,
  ArticleView,
  ImportArticleInput,
  ReadArticleInput,
} from '@/lib/schemas/article';
import { type ContentDraft, contentInput, filledBy, noContent, readingInput } from './content';

export type ImportActions = {
  readArticle: Action<ReadArticleInput, ArticleReading>;
  importArticle: Action<ImportArticleInput, ArticleView>;
};

/** `first`: as it was read with nothing taken back, which lists all that was left out. */
export type Seen = { first: ArticleReading; now: ArticleReading; takenBack: string[] };

type Written = { text: ContentDraft; masthead: MastheadDraft };

export const draftKey = 'article:new';
const blank: Written = { text: noContent('TEXT'), masthead: emptyMasthead };

/**
 * An article on its way in: it is read first and stored afterwards. Whoever imports a text with which there is nothing to look
 * over, since nothing was left out or guessed, stores it with the same press; a page at an address is always shown first.
 */
export function useImport(
  { readArticle, importArticle }: ImportActions,
  onDone: (made: ArticleView) => void,
) {
  const draft = useDraft(draftKey, blank);
  const { text, masthead } = draft.value;
  const [last, setLast] = useState<Seen | null>(null);
  const seen = last?.now.content === text.content ? last : null;
  const asked = useRef({ takenBack: [] as string[], thenStore: false });
  /** What is ticked by now: one may tick on while the text is being read. */
  const ticked = useRef<string[]>([]);
  const storing = useSubmit(importArticle, { draftKey, onDone });
  const reading = useSubmit(readArticle, { onDone: show });

  function read(takenBack: string[] = [], thenStore = false, content = text) {
    asked.current = { takenBack, thenStore };
    ticked.current = takenBack;
    storing.settle();
    reading.submit(readingInput(content, takenBack));
  }

  /** Reads a page that was sent, in place of whatever the form held. */
  function receive({ html, address }: Sent) {
    const sent = { ...noContent('HTML'), content: html, address };
    draft.discard();
    draft.set({ text: sent, masthead: { ...emptyMasthead, url: address } });
    read([], false, sent);
  }

  function takeBack(ids: string[]) {
    ticked.current = ids;
    setLast((shown) => shown && { ...shown, takenBack: ids });
    if (!reading.pending) read(ids);
  }

  function show(now: ArticleReading) {
    const { takenBack, thenStore } = asked.current;
    const first = takenBack.length > 0 && seen ? seen.first : now;
    setLast({ first, now, takenBack: ticked.current });
    if (ticked.current !== takenBack) return read(ticked.current);
    const isClear = now.leftOut.length + now.guesses.length === 0;
    if (thenStore && isClear) return store([], false);
    const { content, format } = now;
    draft.set((written) => ({
      text: written.text.way === 'ADDRESS' ? { ...written.text, content, format } : written.text,
      masthead: filledBy(written.masthead, now, last?.now ?? null),
    }));
  }

  function store(takenBack: string[], separate: boolean) {
    reading.settle();
    storing.submit({ ...contentInput(text), ...mastheadInput(masthead), takenBack, separate });
  }

  return {
    draft,
    seen,
    /** What the last press came to: reading it, or storing it. */
    state: reading.refusal || reading.trouble ? reading : storing,
    pending: reading.pending || storing.pending,
    /** Whether a page could not be read: then it may come in by another way. */
    isUnread: reading.refusal !== null && text.way !== 'TEXT',
    issueFor: (path: string) => reading.issueFor(path) ?? storing.issueFor(path),
    setText: (next: ContentDraft) => draft.set((written) => ({ ...written, text: next })),
    setMasthead: (next: MastheadDraft) => draft.set((written) => ({ ...written, masthead: next })),
    read: () => read(),
    receive,
    takeBack,
    /** Stores what was read, or reads it first. Where there is nothing to read, all that is missing is told at once. */
    send: (separate = false) =>
      seen || (text.content === '' && text.way !== 'ADDRESS')
        ? store(seen?.takenBack ?? [], separate)
        : read([], text.way !== 'ADDRESS'),
  };
}
