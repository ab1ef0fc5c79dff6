'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { StatusBadge } from './badge';

type ClaimMovedProps = {
  /** The claim as it stands now, where the refusal told. */
  now: ClaimView | null;
  onShow: () => void;
  /** A second way on, beside looking. */
  actions?: ReactNode;
  /** What that means for what this person was doing. */
  children: ReactNode;
};

/** Somebody moved a claim while this person was about to. Takes focus when it appears. */
export function ClaimMoved({ now, onShow, actions, children }: ClaimMovedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby="moved-title"
      className="rounded-sm border-2 border-warning bg-warning-wash px-4 py-3"
    >
      <h2
        ref={heading}
        id="moved-title"
        tabIndex={-1}
        className="font-sans text-base font-semibold text-warning"
      >
        Somebody changed this claim first
      </h2>
      {now ? <Standing now={now} /> : null}
      <p className="mt-1.5 text-sm">{children}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {actions}
        <Button size="sm" onClick={onShow}>
          Show the claim as it is now
        </Button>
      </div>
    </section>
  );
}

const Standing = ({ now: { status, statusReason } }: { now: ClaimView }) => (
  <>
    <p className="mt-1.5 flex flex-wrap items-center gap-2 text-sm">
      It is now <StatusBadge status={status} />
    </p>
    {statusReason ? (
      <p dir="auto" className="mt-1.5 font-serif">
        “{statusReason}”
      </p>
    ) : null}
  </>
);
