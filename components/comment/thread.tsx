'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { focusBack, focusPage } from '@/components/ui/focus-on-mount';
import type { CommentView, ThreadView } from '@/lib/schemas/comment';
import type { CommentingProps } from './actions';
import { threadAddress } from './addresses';
import { AnswerForm } from './form';
import { CommentItem } from './item';
import { Reopen, ResolveForm } from './settle';
import type { CommentedThing } from './things';
import { Names, Writer } from './words';

type ThreadProps = CommentingProps & { thread: ThreadView; thing: CommentedThing };

/** A thread: what began it, what was answered, how it was settled, and the forms for each. */
export function Thread({ thread, thing, ...commenting }: ThreadProps) {
  const { comment, answers, next, only } = thread;
  const people = only ? only.filter(({ id }) => id !== commenting.me) : commenting.people;
  const given = { ...commenting, people };
  const [settledOver, setSettledOver] = useState<number | null>(null);
  return (
    <article aria-labelledby={`thread-${comment.id}`} className="grid gap-3">
      <h3 id={`thread-${comment.id}`} className="font-sans text-sm font-semibold text-ink-muted">
        <span>{thing.label}</span>
        {thing.words ? (
          <span>
            : <bdi className="font-normal">{thing.words}</bdi>
          </span>
        ) : null}
      </h3>
      {only ? (
        <p className="text-sm text-ink-muted">
          <span>Until the round concludes, this is seen by </span>
          <Names people={only} />
          <span> alone.</span>
        </p>
      ) : null}
      <CommentItem {...given} comment={comment} />
      {answers.length > 0 ? (
        <ol aria-label="Answers" className="grid gap-4 border-s-2 border-rule ps-4">
          {answers.map((answer) => (
            <li key={answer.id}>
              <CommentItem {...given} comment={answer} />
            </li>
          ))}
        </ol>
      ) : null}
      {next ? (
        <p className="text-sm">
          <Link href={threadAddress(comment.claimId, comment.id)} className="link">
            Read the whole thread
          </Link>
        </p>
      ) : null}
      <Resolved comment={comment} mine={comment.version - 1 === settledOver} />
      <Doing {...given} comment={comment} onSettled={() => setSettledOver(comment.version)} />
    </article>
  );
}

/** Takes the focus from the form that it was settled by, and from nobody else. */
function Resolved({ comment: { resolved }, mine }: { comment: CommentView; mine: boolean }) {
  if (!resolved) return null;
  return (
    <div
      ref={mine ? focusBack : undefined}
      tabIndex={-1}
      className="grid gap-1 border-s-2 border-success ps-4 outline-none"
    >
      <p className="text-sm">
        <span className="font-semibold text-success">Resolved</span>
        <span> by </span>
        <Writer by={resolved.by} mine={false} />
        <span>, </span>
        <DateTime value={resolved.at} show="minute" />
      </p>
      {resolved.words ? (
        <p dir="auto" className="measure">
          {resolved.words}
        </p>
      ) : null}
    </div>
  );
}

type Form = 'answer' | 'resolve';
type DoingProps = CommentingProps & { comment: CommentView; onSettled: () => void };

/** Answering and settling: one form at a time, and the focus goes back to the button that it was opened by. */
function Doing({ comment, onSettled, ...commenting }: DoingProps) {
  const [form, setForm] = useState<Form | null>(null);
  const [left, setLeft] = useState<Form | null>(null);
  const { may } = comment;
  const close = (which: Form) => () => {
    setForm(null);
    setLeft(which);
  };
  // Where only open threads are shown, this one goes: the focus goes on from the page.
  const settled = () => {
    setForm(null);
    focusPage();
    onSettled();
  };
  if (form === 'answer') return <AnswerForm {...commenting} threadId={comment.id} onDone={close('answer')} />;
  if (form === 'resolve')
    return <ResolveForm {...commenting} comment={comment} onSettled={settled} onDone={close('resolve')} />;
  const opening = (which: Form) => ({
    size: 'sm' as const,
    ref: left === which ? focusBack : undefined,
    onClick: () => setForm(which),
  });
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2 empty:hidden">
        {may.answer.allowed ? <Button {...opening('answer')}>Answer</Button> : null}
        {may.resolve.allowed ? <Button {...opening('resolve')}>Resolve</Button> : null}
        {may.reopen.allowed ? <Reopen {...commenting} comment={comment} /> : null}
      </div>
      {may.answer.allowed ? null : <p className="text-sm text-ink-muted">{may.answer.because.join(' ')}</p>}
      {may.answer.allowed && !may.resolve.allowed && comment.blocking && !comment.resolved ? (
        <p className="text-sm text-ink-muted">{may.resolve.because.join(' ')}</p>
      ) : null}
    </div>
  );
}
