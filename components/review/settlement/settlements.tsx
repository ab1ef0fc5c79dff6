'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { truthLabels } from '@/lib/domain/review/calibration/settling';
import type { SettlementView } from '@/lib/schemas/review/settlement';
import type { SettlementProps } from './actions';
import { SettleForm } from './settle-form';
import { WithdrawForm } from './withdraw-form';

/** Which form is open, and whose button has the focus again. */
type Open = { form: string | null; left: string | null };

/** What a claim turned out to be, what was withdrawn of it, and the way to say it. */
export function Settlements(props: SettlementProps) {
  const { items, allowed, because } = props.settlements;
  const [{ form, left }, setOpen] = useState<Open>({ form: null, left: null });
  const open = (id: string) => () => setOpen({ form: id, left: null });
  const close = (id: string) => () => setOpen({ form: null, left: id });
  const stands = items.some(({ withdrawn }) => withdrawn === null);
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-muted">
        For the desk alone: reviewers are measured by it, and readers don’t see it.
      </p>
      <ul className="grid gap-4 empty:hidden">
        {items.map((item) => (
          <li key={item.id} className="grid gap-2 border-t border-rule pt-3">
            <Settled item={item} />
            {form === item.id ? (
              <WithdrawForm {...props} item={item} onDone={close(item.id)} />
            ) : item.withdraw.allowed ? (
              <Button
                size="sm"
                className="w-fit"
                ref={left === item.id ? focusOnMount : undefined}
                onClick={open(item.id)}
              >
                Withdraw this …
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {form === 'new' ? <SettleForm {...props} onDone={close('new')} /> : null}
      {allowed && form !== 'new' ? (
        <Button
          size="sm"
          className="w-fit"
          ref={left === 'new' ? focusOnMount : undefined}
          onClick={open('new')}
        >
          Say what it turned out to be …
        </Button>
      ) : null}
      {allowed || stands ? null : <p className="text-sm text-ink-muted">{because.join(' ')}</p>}
    </div>
  );
}

function Settled({ item: { truth, reason, url, by, at, withdrawn } }: { item: SettlementView }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={withdrawn ? 'neutral' : 'accent'}>{truthLabels[truth]}</Badge>
        <span>
          <bdi>{by.name}</bdi>, <DateTime value={at} show="minute" />
        </span>
      </p>
      <p dir="auto" className="whitespace-pre-line">
        {reason}
      </p>
      {url ? (
        <p className="min-w-0 text-sm wrap-anywhere">
          <a href={url} dir="ltr" className="link" rel="noreferrer noopener">
            {url}
          </a>
        </p>
      ) : null}
      {withdrawn ? (
        <div className="border-s-2 border-rule-strong ps-3 text-sm">
          <p>
            {'Withdrawn by '}
            <bdi>{withdrawn.by.name}</bdi>, <DateTime value={withdrawn.at} show="minute" />
          </p>
          <p dir="auto" className="whitespace-pre-line">
            {withdrawn.reason}
          </p>
        </div>
      ) : null}
    </>
  );
}
