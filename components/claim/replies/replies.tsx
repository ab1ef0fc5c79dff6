'use client';

import { useState } from 'react';
import { Removal } from '@/components/form/removal';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { replyOutcomeLabels } from '@/lib/domain/claim/reply';
import type { ReplyView } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { ReplyActions } from './draft';
import { ReplyForm } from './form';

export type RepliesProps = { claim: ClaimView; me: string; actions: ReplyActions };

/** Which form is open: of a request, of a new one, or none; and whose button has the focus again. */
type Open = { form: string | null; left: string | null };

/** Whom the newsroom asked for comment, what came of it, and the way to record more. */
export function Replies(props: RepliesProps) {
  const { items, allowed, because } = props.claim.replies;
  const [{ form, left }, setOpen] = useState<Open>({ form: null, left: null });
  const open = (id: string) => setOpen({ form: id, left: null });
  const close = (id: string) => () => setOpen({ form: null, left: id });
  return (
    <div className="grid gap-4">
      {items.length === 0 ? <p className="text-ink-muted">{nobody(props.claim)}</p> : null}
      <ul className="grid gap-4 empty:hidden">
        {items.map((reply) => (
          <li key={reply.id} className="grid gap-2 border-t border-rule pt-3 first:border-t-0 first:pt-0">
            {form === reply.id ? (
              <ReplyForm {...props} reply={reply} onDone={close(reply.id)} />
            ) : (
              <Asked {...props} reply={reply} left={left === reply.id} onEdit={() => open(reply.id)} />
            )}
          </li>
        ))}
      </ul>
      {form === 'new' ? <ReplyForm {...props} reply={null} onDone={close('new')} /> : null}
      {allowed && form !== 'new' ? (
        <Button
          size="sm"
          className="w-fit"
          ref={left === 'new' ? focusOnMount : undefined}
          onClick={() => open('new')}
        >
          Record that somebody was asked
        </Button>
      ) : null}
      {allowed ? null : <p className="text-sm text-ink-muted">{because.join(' ')}</p>}
    </div>
  );
}

const nobody = ({ accuses }: ClaimView): string =>
  accuses ? 'Nobody was asked yet, and the claim accuses somebody.' : 'Nobody was asked.';

type AskedProps = RepliesProps & { reply: ReplyView; left: boolean; onEdit: () => void };

function Asked({ claim, actions, reply, left, onEdit }: AskedProps) {
  const { id: replyId, version, whom, how, askedAt, deadline, outcome, outcomeAt, due } = reply;
  const record = outcome === 'PENDING' ? 'Record what came of it' : 'Change';
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="font-semibold">{whom}</bdi>
        <Badge tone={due ? 'warning' : outcome === 'PENDING' ? 'neutral' : 'accent'}>
          {due ? 'The deadline is past' : replyOutcomeLabels[outcome]}
        </Badge>
      </p>
      <p className="text-sm text-ink-muted">
        Asked <DateTime value={askedAt} show="minute" />, <bdi>{how}</bdi>. Deadline:{' '}
        <DateTime value={deadline} show="minute" />
      </p>
      {outcomeAt ? (
        <p className="text-sm text-ink-muted">
          What came of it: <DateTime value={outcomeAt} show="minute" />
        </p>
      ) : null}
      {reply.reply ? (
        <blockquote dir="auto" className="measure border-s-2 border-rule-strong ps-4 whitespace-pre-line">
          {reply.reply}
        </blockquote>
      ) : null}
      {claim.replies.allowed ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            ref={left ? focusOnMount : undefined}
            aria-label={`${record}: ${whom}`}
            onClick={onEdit}
          >
            {record}
          </Button>
          <TakeBack claim={claim} actions={actions} replyId={replyId} version={version} whom={whom} />
        </div>
      ) : null}
    </>
  );
}

type TakeBackProps = Pick<RepliesProps, 'claim' | 'actions'> & {
  replyId: string;
  version: number;
  whom: string;
};

/** The version is the request’s own, which the claim’s does not tell. */
const TakeBack = ({ claim, actions, replyId, version, whom }: TakeBackProps) => (
  <Removal
    claim={{ ...claim, version }}
    action={actions.remove}
    input={{ replyId }}
    title={`Take back the request to ${whom}`}
    press="Take back"
    description="For one that was recorded by mistake. The audit log keeps that it was there."
    onDone={() => undefined}
  />
);
