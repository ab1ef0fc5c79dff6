'use client';

import {
  type FocusEvent,
  type HTMLAttributes,
  type KeyboardEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import type { Span } from '@/lib/domain/text/text';
import { type Command, commandOf } from './caret-keys';
import { sentenceAt, step, type Walk } from './caret-motion';
import { caretRect, firstInSight, lineStep, showCaret } from './caret-place';
import { offsetAt, selectInPage } from './text-runs';

/** Two code point offsets; what lies between them is selected. */
export type CaretState = { anchor: number; focus: number };

export type Caret = {
  /** Null while the caret is not in the text. */
  at: CaretState | null;
  /** What a screen reader is told of the last step. */
  said: string;
  /** Puts the caret into the text, and the focus with it: `from` there, else where it was last, else at what is in sight. */
  enter: (from?: number) => void;
  /** For the element that holds the text. Only while the caret is in it do its keys belong to the caret. */
  region: HTMLAttributes<HTMLElement>;
};

type CaretOptions = {
  root: RefObject<HTMLElement | null>;
  walk: Walk;
  /** What the text is called. */
  label?: string;
  /** Given what the caret has selected: the page tells of a selection a moment later than it is made. */
  onClaim: (span: Span) => void;
  onRepeat: (span: Span) => void;
  onInstead: (span: Span) => void;
  onKeys: () => void;
  /** Escape was pressed with nothing selected. */
  onLeave: () => void;
};

const nothingSelected = 'Nothing is selected. Hold Shift and move, or press S for the sentence.';

/** A caret in text that can't be edited: everything that can be selected with a mouse can be selected with keys. */
export function useCaret(options: CaretOptions): Caret {
  const { root, walk, onLeave } = options;
  const [at, setAt] = useState<CaretState | null>(null);
  const [said, setSaid] = useState('');
  const column = useRef<number | null>(null);
  /** What `at` is about to be: a key may come before that is drawn. */
  const current = useRef<CaretState | null>(null);

  function put(next: CaretState | null) {
    current.current = next;
    setAt(next);
  }
  function place(next: CaretState, words: string) {
    put(next);
    setSaid(words);
    if (!root.current) return;
    selectInPage(root.current, next.anchor, next.focus);
    showCaret(root.current, next.focus);
  }
  function move(from: CaretState, { motion, forward, extend }: Extract<Command, { does: 'move' }>) {
    const focus =
      motion === 'line' ? alongLine(from.focus, forward) : step(walk, from.focus, motion, forward);
    if (motion !== 'line') column.current = null;
    const next = { anchor: extend ? from.anchor : focus, focus };
    place(next, wordsFor(walk, next, from.focus));
  }
  function alongLine(focus: number, forward: boolean): number {
    if (!root.current) return focus;
    column.current ??= caretRect(root.current, focus)?.left ?? 0;
    return lineStep(root.current, focus, forward, column.current) ?? step(walk, focus, 'block', forward);
  }
  function takeSentence(from: CaretState) {
    const { start, end } = between(from.anchor, from.focus);
    const sentence = sentenceAt(walk, start === end ? start : end + 1);
    if (!sentence) return;
    const next = { anchor: start === end ? sentence.start : start, focus: sentence.end };
    place(next, wordsFor(walk, next, from.focus));
  }
  const given = { claim: options.onClaim, repeat: options.onRepeat, instead: options.onInstead };
  function obey(command: Command, from: CaretState) {
    const selected = from.anchor !== from.focus;
    if (command.does === 'move') return move(from, command);
    if (command.does === 'sentence') return takeSentence(from);
    if (command.does === 'keys') return options.onKeys();
    if (command.does === 'escape')
      return selected ? place({ anchor: from.focus, focus: from.focus }, 'Nothing selected') : onLeave();
    if (!selected) return setSaid(nothingSelected);
    return given[command.does](between(from.anchor, from.focus));
  }

  return {
    ...{ at, said },
    enter: (from) => {
      if (!root.current) return;
      root.current.focus({ preventScroll: true });
      const start = from ?? at?.focus ?? firstInSight(root.current);
      place({ anchor: start, focus: start }, wordsFor(walk, { anchor: start, focus: start }, start));
    },
    region: {
      ...regionFor(at !== null, options.label ?? 'Article text'),
      onKeyDown: (event: KeyboardEvent) => {
        const from = current.current;
        const command = from && event.target === root.current ? commandOf(event, walk.direction) : null;
        if (!command || !from) return;
        event.preventDefault();
        obey(command, from);
      },
      // A press of the mouse has set the caret elsewhere.
      onPointerUp: () => {
        const pressed = at && caretOfPage(root.current);
        column.current = null;
        if (pressed) put(pressed);
      },
      onBlur: ({ relatedTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget))) put(null);
      },
    },
  };
}

/** With the caret in it, the text is an application: screen readers pass the keys on, and are told what happens. */
const regionFor = (active: boolean, label: string): HTMLAttributes<HTMLElement> => ({
  tabIndex: -1,
  ...(active && {
    role: 'application',
    'aria-label': `${label}. The arrow keys move the caret, Shift selects.`,
    'aria-describedby': 'caret-help',
  }),
});

/** What lies between two offsets, whichever comes first. */
const between = (a: number, b: number): Span => ({ start: Math.min(a, b), end: Math.max(a, b) });

function caretOfPage(root: HTMLElement | null): CaretState | null {
  const selection = document.getSelection();
  if (!root || !selection?.anchorNode || !selection.focusNode) return null;
  const anchor = offsetAt(root, selection.anchorNode, selection.anchorOffset);
  const focus = offsetAt(root, selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** What is selected, or else what the caret has stepped over or stands before. */
function wordsFor({ index }: Walk, { anchor, focus }: CaretState, from: number): string {
  if (anchor !== focus) {
    const words = index.slice(Math.min(anchor, focus), Math.max(anchor, focus));
    return `Selected: ${words.length > 160 ? `${words.slice(0, 60)} … ${words.slice(-80)}` : words}`;
  }
  const passed = index.slice(Math.min(from, focus), Math.max(from, focus));
  return passed.trim() && passed.length < 200 ? passed : index.slice(focus, focus + 60);
}
