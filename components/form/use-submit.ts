'use client';

import { useLayoutEffect, useRef, useState, useTransition } from 'react';
import type { Action, RefusedAnswer } from './answer';
import { attempt, type Trouble } from './attempt';
import { forgetDraft } from './draft/drafts';
import { send } from './send';

export type SubmitState = {
  pending: boolean;
  /** Why the last attempt was refused; a new object for each attempt. */
  refusal: RefusedAnswer | null;
  trouble: Trouble | null;
  /** The last attempt did not reach the server. */
  offline: boolean;
  /** What was refused about the field at this path. */
  issueFor: (path: string) => string | undefined;
};

export type Submit<Input> = SubmitState & {
  /** Sends once at a time; a press while it runs is ignored. */
  submit: (input: Input) => void;
  /** Takes the refusal off the screen: what it spoke of is settled. */
  settle: () => void;
  /** Waits no longer for the answer that is on its way: it changes nothing when it comes, and `submit` may be called at once. */
  drop: () => void;
};

/** As the form stands when the answer comes: what was typed, and where it is kept, may have changed since it was sent. */
export type SubmitOptions<T> = {
  /** Runs after a write was accepted; navigation in it belongs to the same pending. */
  onDone?: (value: T) => void;
  /** The draft to forget then. */
  draftKey?: string;
};

type Outcome = { refusal: RefusedAnswer | null; trouble: Trouble | null };
const nothing: Outcome = { refusal: null, trouble: null };

/** Sends a form's input to a server action, and holds what came of it. What was typed stays where it is, whatever comes. */
export function useSubmit<Input, T>(action: Action<Input, T>, options: SubmitOptions<T> = {}): Submit<Input> {
  const newest = useRef(options);
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const [isRunning, start] = useTransition();
  const [isDropped, setDropped] = useState(false);
  /** The attempt whose answer is waited for. */
  const running = useRef<symbol | null>(null);
  const last = useRef({ sent: '', key: '' });
  useLayoutEffect(() => {
    newest.current = options;
  });

  /** A new key for new input; the same one when the same input is sent once more, perhaps after an answer that was lost. */
  function keyOf(input: Input): string {
    const sent = JSON.stringify(input);
    if (last.current.sent !== sent) last.current = { sent, key: newKey() };
    return last.current.key;
  }

  function submit(input: Input) {
    if (running.current) return;
    const mine = Symbol();
    running.current = mine;
    setDropped(false);
    start(async () => {
      const answer = await attempt(() => send(action, input, keyOf(input)));
      if (running.current !== mine) return;
      running.current = null;
      if (typeof answer === 'string') return setOutcome({ refusal: null, trouble: answer });
      if (!answer.ok) return setOutcome({ refusal: answer, trouble: null });
      last.current = { sent: '', key: '' };
      if (newest.current.draftKey) forgetDraft(newest.current.draftKey);
      start(() => {
        setOutcome(nothing);
        newest.current.onDone?.(answer.value);
      });
    });
  }

  function drop() {
    running.current = null;
    setDropped(true);
  }

  return {
    ...outcome,
    pending: isRunning && !isDropped,
    offline: outcome.trouble === 'lost',
    submit,
    settle: () => setOutcome(nothing),
    drop,
    issueFor: (path) => outcome.refusal?.issues.find((issue) => issue.path === path)?.message,
  };
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without https. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
