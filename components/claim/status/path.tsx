'use client';

import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { cx } from '@/components/ui/class-names';
import { RelativeTime } from '@/components/ui/relative-time';
import { statusLabels } from '@/lib/domain/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type StatusStep, statusSteps } from './steps';

/**
 * Where a claim is on its path, who brought it there and when. When it has moved, focus comes here: the button that moved
 * it is gone.
 */
export function StatusPath({ claim }: { claim: ClaimView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(claim.status);
  useEffect(() => {
    if (last.current === claim.status) return;
    last.current = claim.status;
    heading.current?.focus();
  }, [claim.status]);
  return (
    <section aria-labelledby="status-title" className="border-y border-rule py-3.5">
      <h2 id="status-title" ref={heading} tabIndex={-1} className="sr-only">
        State: {statusLabels[claim.status]}
      </h2>
      <ol className="grid gap-1.5 md:auto-cols-fr md:grid-flow-col md:gap-0">
        {statusSteps(claim).map((step, index) => (
          <StepItem key={step.status} step={step} first={index === 0} />
        ))}
      </ol>
    </section>
  );
}

function StepItem({ step, first }: { step: StatusStep; first: boolean }) {
  const { state, label, who, at } = step;
  const ahead = state === 'ahead';
  return (
    <li
      aria-current={state === 'current' ? 'step' : undefined}
      className="relative grid min-w-0 grid-cols-[1.25rem_1fr] gap-x-2.5 md:block md:pe-4"
    >
      {first ? null : (
        <span
          aria-hidden="true"
          className={cx(
            'absolute top-2.5 -start-full hidden w-full border-t-2 md:block',
            ahead ? 'border-dashed border-rule-strong' : 'border-ink',
          )}
        />
      )}
      <Dot step={step} />
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 md:mt-1.5 md:block">
        <p className={cx('text-sm', state === 'current' ? 'font-bold' : ahead ? 'text-ink-muted' : '')}>
          <span>{label}</span>
          {state === 'done' ? <span className="sr-only"> (done)</span> : null}
        </p>
        {who || at ? (
          <p className="text-xs text-ink-muted">
            {who ? <bdi>{who}</bdi> : null}
            {who && at ? <span>, </span> : null}
            {at ? <RelativeTime value={at} /> : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Dot({ step: { state, status } }: { step: StatusStep }) {
  const lost = status === 'RETRACTED' || status === 'WITHDRAWN';
  const current = lost ? 'border-danger bg-danger text-on-danger' : 'border-accent bg-accent text-on-accent';
  const looks = {
    done: 'border-ink bg-ink text-paper',
    current,
    ahead: 'border-rule-strong bg-paper',
  } as const;
  return (
    <span
      aria-hidden="true"
      className={cx(
        'relative z-1 mt-px flex size-5 items-center justify-center rounded-full border-2',
        looks[state],
      )}
    >
      {state === 'done' ? <Check className="size-3" strokeWidth={3} /> : null}
      {state === 'current' ? <span className="size-1.5 rounded-full bg-current" /> : null}
    </span>
  );
}
