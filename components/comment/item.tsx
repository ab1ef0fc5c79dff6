'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { focusBack } from '@/components/ui/focus-on-mount';
import { RelativeTime } from '@/components/ui/relative-time';
import type { CommentView } from '@/lib/schemas/comment';
import type { CommentingProps } from './actions';
import { CommentBody } from './body';
import { EditComment } from './edit';
import { TakeBack } from './take-back';
import { Names, Writer } from './words';

/** One comment: who wrote it, when, what, and what its writer may still do about it. */
export function CommentItem({ comment, ...commenting }: CommentingProps & { comment: CommentView }) {
  const [editing, setEditing] = useState<boolean | 'left'>(false);
  if (editing === true)
    return <EditComment {...commenting} comment={comment} onDone={() => setEditing('left')} />;
  const { may } = comment;
  return (
    <div id={`comment-${comment.id}`} className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Writer by={comment.by} mine={comment.mine} />
        <span className="text-xs text-ink-muted">
          <RelativeTime value={comment.at} />
          {comment.editedAt && !comment.takenBackAt ? <span>, edited</span> : null}
        </span>
        {comment.blocking && !comment.takenBackAt ? (
          <Badge tone={comment.resolved ? 'neutral' : 'danger'}>
            {comment.resolved ? 'Blocked' : 'Blocks approval'}
          </Badge>
        ) : null}
      </p>
      {comment.takenBackAt ? (
        <p className="text-sm text-ink-muted">Taken back.</p>
      ) : (
        <CommentBody text={comment.body} />
      )}
      {comment.mentions.length > 0 ? (
        <p className="text-sm text-ink-muted">
          <span>For </span>
          <Names people={comment.mentions} />
        </p>
      ) : null}
      {may.edit.allowed || may.takeBack.allowed ? (
        <div className="-ms-2.5 flex flex-wrap gap-2">
          {may.edit.allowed ? (
            <Button
              size="sm"
              variant="quiet"
              ref={editing === 'left' ? focusBack : undefined}
              onClick={() => setEditing(true)}
            >
              Edit
            </Button>
          ) : null}
          {may.takeBack.allowed ? <TakeBack comment={comment} actions={commenting.actions} /> : null}
        </div>
      ) : null}
    </div>
  );
}
