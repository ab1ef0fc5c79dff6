'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type SummaryAction, SummaryForm } from './form';
import { isAnswered, SummaryText, waitsForAnswer } from './text';

type SummaryPaneProps = { claim: ClaimView; me: string; write: SummaryAction };

/** “In short” of a reviewed claim: the form where it is missing, else what is written and the way to change it. */
export function SummaryPane({ claim, me, write }: SummaryPaneProps) {
  const [form, setForm] = useState<'none' | 'open' | 'closed'>('none');
  if (!claim.summary.allowed) return null;
  const waits = waitsForAnswer(claim);
  const close = () => setForm('closed');
  return (
    <section aria-labelledby="in-short-title" className="grid gap-4">
      <h2
        id="in-short-title"
        ref={form === 'closed' && !waits ? focusOnMount : undefined}
        tabIndex={-1}
        className="text-xl"
      >
        In short
      </h2>
      {waits || form === 'open' ? (
        <SummaryForm claim={claim} me={me} write={write} onDone={close} onCancel={waits ? null : close} />
      ) : (
        <Written claim={claim} onChange={() => setForm('open')} />
      )}
    </section>
  );
}

function Written({ claim, onChange }: { claim: ClaimView; onChange: () => void }) {
  const answered = isAnswered(claim);
  return (
    <>
      {answered ? <SummaryText claim={claim} /> : null}
      {answered ? null : (
        <p className="text-ink-muted">An opinion has no answer. You may say why it stands here.</p>
      )}
      <Button
        size="sm"
        className="w-fit"
        icon={<Pencil aria-hidden="true" className="size-4" />}
        onClick={onChange}
      >
        {answered ? 'Change “In short”' : 'Write “In short”'}
      </Button>
    </>
  );
}
