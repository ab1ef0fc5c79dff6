'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

/** One field as it stands now on the server, and as this person has it. */
export type Side = { label: string; theirs: string; yours: string };

export type ConflictPanelProps = {
  /** Fields that are the same on both sides are left out of the picture. */
  sides: readonly Side[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  pending?: boolean;
};

/** Somebody saved first: both texts side by side, and the choice between them. Takes focus when it appears. */
export function ConflictPanel({ sides, onKeepMine, onTakeTheirs, pending }: ConflictPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const differing = sides.filter(({ theirs, yours }) => theirs !== yours);
  return (
    <section className="rounded-sm border-2 border-warning bg-warning-wash px-4 py-3">
      <h2 ref={heading} tabIndex={-1} className="font-sans text-base font-semibold text-warning">
        Somebody else saved this while you were editing
      </h2>
      <p className="mt-1 text-sm">
        {differing.length > 0
          ? 'Nothing is lost. Compare both texts, then choose. To combine them, copy what you need into the form first.'
          : 'What you are saving is not touched by it. Keep yours to go on.'}
      </p>
      {differing.map((side) => (
        <BothTexts key={side.label} side={side} />
      ))}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" size="sm" pending={pending ?? false} onClick={onKeepMine}>
          Keep mine over theirs
        </Button>
        <Button size="sm" onClick={onTakeTheirs}>
          Take theirs
        </Button>
      </div>
    </section>
  );
}

function BothTexts({ side }: { side: Side }) {
  return (
    <div className="mt-3">
      <h3 className="font-sans text-sm font-semibold">{side.label}</h3>
      <dl className="mt-1 grid gap-2 [grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr))]">
        <OneText title="Theirs, saved now" text={side.theirs} />
        <OneText title="Yours" text={side.yours} />
      </dl>
    </div>
  );
}

function OneText({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0 rounded-sm border border-rule-strong bg-raised px-3 py-2">
      <dt className="text-xs font-semibold text-ink-muted">{title}</dt>
      <dd dir="auto" className="mt-0.5 font-serif whitespace-pre-wrap">
        {text || <span className="font-sans text-sm text-ink-muted">empty</span>}
      </dd>
    </div>
  );
}
