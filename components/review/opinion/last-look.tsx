'use client';

import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { FindingSummary } from '@/components/review/finding/summary';
import { Button } from '@/components/ui/button';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import type { Finding } from '@/lib/domain/review/review';
import type { ExplanationView } from '@/lib/schemas/claim/rounds';
import { Explanations } from './explanations';

type LastLookProps = {
  finding: Finding;
  explanations: readonly ExplanationView[];
  rationale: string;
  /** What goes with it besides. */
  children?: ReactNode;
  /** What becomes of it, after “This can’t be taken back.” */
  then: string;
  /** The words of the button that sends it. */
  press: string;
  pending: boolean;
  onSend: () => void;
  onBack: () => void;
  /** Why it was not accepted. */
  problems: ReactNode;
};

/** What will be kept for ever, as it will be kept, before it is. The claim stays beside it to be compared. */
export function LastLook(props: LastLookProps) {
  const { finding, explanations, rationale, children, then, press, pending, onSend, onBack, problems } =
    props;
  return (
    <section aria-labelledby="last-look-title" className="grid gap-5">
      <h2 id="last-look-title" ref={focusOnMount} tabIndex={-1} className="scroll-mt-20 text-xl">
        Last look
      </h2>
      <p className="flex gap-2.5">
        <LockKeyhole aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
        <span>
          <strong className="font-semibold">This can’t be taken back.</strong> <span>{then}</span>
        </span>
      </p>
      <div className="grid gap-4 rounded-sm border-2 border-ink bg-raised px-4 py-4">
        <FindingSummary finding={finding} />
        <Explanations explanations={explanations} />
        <p dir="auto" className="font-serif whitespace-pre-line wrap-anywhere">
          {rationale}
        </p>
        {children}
      </div>
      {problems}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" pending={pending} onClick={onSend}>
          {press}
        </Button>
        <Button onClick={onBack}>Change it</Button>
      </div>
    </section>
  );
}
