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
import type { ChosenFile } from './chosen-file';
import {
  asRead,
  type ContentDraft,
  contentInput,
  filledBy,
  noContent,
  readAgain,
  readingInput,
} from './content';
import { useFile } from './use-file';

/** `Made` is what a text becomes: an article, or a new version of one. */
export type ImportActions<Made = ArticleView> = {
  readArticle: Action<ReadArticleInput, ArticleReading>;
  importArticle: Action<ImportArticleInput, Made>;
};

/** `first`: as it was read with nothing taken back, which lists all that was left out. */
export type Seen = { first: ArticleReading; now: ArticleReading; takenBack: string[] };

type Written = { text: ContentDraft; masthead: MastheadDraft };

/** Where an article on its way in is kept. */
export const newArticleKey = 'article:new';
const blank: Written = { text: noContent('TEXT'), masthead: emptyMasthead };

/**
 * An article on its way in: it is read first and stored afterwards. Whoever imports a text with which there is nothing to look
 * over, since nothing was left out or guessed, stores it with the same press; a page at an address is always shown first, and a
 * file as soon as it is chosen. The file itself is kept in no draft, what was read from it is. `draftKey`: where the rest is kept.
 */
export function useImport<Made>(
  { readArticle, importArticle }: ImportActions<Made>,
  onDone: (made: Made) => void,
  draftKey = newArticleKey,
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
  const file = useFile(({ name }, taken) => {
    draft.set((written) => ({ ...written, text: { ...noContent('FILE'), fileName: name } }));
    if (taken) open(taken);
  });

  function choose(chosen: File) {
    leaveText();
    reading.settle();
    return file.choose(chosen);
  }

  /** Before the form holds another text: what comes of reading the one before would be taken for what comes of this one. */
  function leaveText() {
    file.forget();
    reading.drop();
  }

  function discard() {
    leaveText();
    reading.settle();
    draft.discard();
  }

  /** Reads a page that was sent, in place of whatever the form held. */
  function receive({ html, address }: Sent) {
    discard();
    const sent = { ...noContent('HTML'), content: html, address };
    draft.set({ text: sent, masthead: { ...emptyMasthead, url: address } });
    readText([], false, sent);
  }

  function readText(takenBack: string[] = [], thenStore = false, content = text) {
    ask({ ...readingInput(content, takenBack), takenBack }, thenStore);
  }

  function ask(input: ReadArticleInput & { takenBack: string[] }, thenStore: boolean) {
    asked.current = { takenBack: input.takenBack, thenStore };
    ticked.current = input.takenBack;
    storing.settle();
    reading.submit(input);
  }

  const open = (taken: ChosenFile) => ask({ ...taken, takenBack: [] }, false);

  function takeBack(ids: string[]) {
    ticked.current = ids;
    setLast((shown) => shown && { ...shown, takenBack: ids });
    if (!reading.pending) readText(ids);
  }

  function show(now: ArticleReading) {
    const { takenBack, thenStore } = asked.current;
    const before = last?.now.content === now.content ? last : null;
    const read = before ? readAgain(now, before.first) : now;
    setLast({ first: before?.first ?? now, now: read, takenBack: ticked.current });
    if (ticked.current !== takenBack) return readText(ticked.current);
    const isClear = read.leftOut.length + read.guesses.length === 0;
    if (thenStore && isClear) return store([], false);
    draft.set((written) => ({
      text: asRead(written.text, now),
      masthead: filledBy(written.masthead, read, last?.now ?? null),
    }));
  }

  function setText(next: ContentDraft) {
    leaveText();
    // While an address that was refused is mended, it stays said why.
    if (next.way !== text.way) reading.settle();
    draft.set((written) => ({ ...written, text: next }));
  }

  function store(takenBack: string[], separate: boolean) {
    reading.settle();
    storing.submit({ ...contentInput(text), ...mastheadInput(masthead), takenBack, separate });
  }

  const issueFor = (path: string) => reading.issueFor(path) ?? storing.issueFor(path);
  const [wrong] = ['address', 'file', 'content', 'fileName'].flatMap((path) => {
    const message = issueFor(path);
    return message === undefined ? [] : [{ path, message }];
  });
  return {
    draft: { ...draft, discard },
    seen,
    /** What the last press came to: reading it, or storing it. */
    state: reading.refusal || reading.trouble ? reading : storing,
    pending: reading.pending || storing.pending,
    isReading: reading.pending,
    /** Whether a page could not be read: then it may come in by another way. */
    isUnread: reading.refusal !== null && text.way !== 'TEXT',
    issueFor,
    /** What is wrong with the text, the address or the file. */
    wrong: file.issue ?? wrong,
    setText,
    setMasthead: (next: MastheadDraft) => draft.set((written) => ({ ...written, masthead: next })),
    choose,
    receive,
    takeBack,
    /** Stores what was read, or reads it first. Where there is nothing to read, all that is missing is told at once. */
    send(separate = false) {
      if (seen) return store(seen.takenBack, separate);
      if (text.way === 'FILE' && text.content === '' && file.taken) return open(file.taken);
      if (text.content === '' && text.way !== 'ADDRESS') return store([], separate);
      readText([], text.way !== 'ADDRESS');
    },
  };
}
