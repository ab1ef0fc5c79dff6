'use client';

import { Pencil } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { startTransition, useState } from 'react';
import { ClaimFacts, ClaimStatement, WouldChange } from '@/components/claim/detail/detail';
import { editKey } from '@/components/claim/form/draft';
import { EditClaimForm } from '@/components/claim/form/edit';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import type { ExcerptStandings } from '@/components/evidence/quoted';
import { useKept } from '@/components/form/draft/use-kept';
import { Button } from '@/components/ui/button';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { Section } from '@/components/ui/section';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { DraftActions, DraftPartProps } from './actions';
import { AppearanceList } from './appearance-list';
import { EvidenceOfDraft } from './evidence';

type DraftProps = { claim: ClaimView; actions: DraftActions };

/** The head of a draft: what it says, and the form to change that. */
export function DraftHead({ claim, actions }: DraftProps) {
  const kept = useKept(editKey(claim));
  const [mode, setMode] = useState<'edit' | 'read again' | null>(null);
  const show = useShow();
  if (mode === 'edit' || (mode === null && kept))
    return (
      <section aria-labelledby="edit-title" className="grid max-w-3xl gap-5">
        <h1
          id="edit-title"
          ref={mode === 'edit' ? focusOnMount : undefined}
          tabIndex={-1}
          className="text-2xl"
        >
          Edit the claim
        </h1>
        <EditClaimForm
          claim={claim}
          edit={actions.edit}
          onDone={() => {
            setMode('read again');
            show();
          }}
          onCancel={() => setMode('read again')}
        />
      </section>
    );
  return (
    <div className="grid gap-4">
      <ClaimStatement claim={claim} />
      <ClaimFacts claim={claim} />
      <WouldChange claim={claim} />
      <WhoIsLeft claim={claim} warns={claim.editable.warns} />
      <Button
        size="sm"
        className="w-fit"
        icon={<Pencil aria-hidden="true" className="size-4" />}
        ref={mode === 'read again' ? focusOnMount : undefined}
        onClick={() => setMode('edit')}
      >
        Edit the claim
      </Button>
    </div>
  );
}

/** Passages and evidence of a draft, each changed in place. */
export function DraftParts({
  claim,
  actions,
  standings,
  beside,
}: DraftProps & { standings: ExcerptStandings } & Pick<DraftPartProps, 'beside'>) {
  const part = { claim, actions, beside, onChange: useShow() };
  return (
    <>
      <Section id="passages" title="Passages" strong>
        <AppearanceList {...part} />
      </Section>
      <Section id="evidence" title="Evidence">
        <EvidenceOfDraft {...part} standings={standings} />
      </Section>
    </>
  );
}

/** Reads the page again after a write: moves and the path depend on it too. */
function useShow() {
  const router = useRouter();
  return () => startTransition(() => router.refresh());
}
