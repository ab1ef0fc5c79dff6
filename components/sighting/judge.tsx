'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { Stale } from '@/components/form/stale';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { ConfirmSighting, SightingView } from '@/lib/schemas/sighting';
import { type Refuse, RefuseForm } from './refuse';

export type JudgeActions = {
  confirm: Action<z.input<typeof ConfirmSighting>, SightingView>;
  refuse: Refuse;
};

type JudgeProps = { sighting: SightingView; actions: JudgeActions };

/** What an editor says of a proposal, or what keeps them from it. */
export function JudgeSighting({ sighting, actions }: JudgeProps) {
  const [refusing, setRefusing] = useState(false);
  const { mayConfirm, mayRefuse } = sighting;
  return (
    <div className="grid max-w-2xl gap-4">
      {mayConfirm.allowed ? (
        <Confirm sighting={sighting} confirm={actions.confirm}>
          {refusing ? null : (
            <Button variant="quiet" onClick={() => setRefusing(true)}>
              Refuse it
            </Button>
          )}
        </Confirm>
      ) : (
        <WhyNot because={mayConfirm.because} />
      )}
      {mayRefuse.allowed && (refusing || !mayConfirm.allowed) ? (
        <RefuseForm sighting={sighting} refuse={actions.refuse} opened={refusing} />
      ) : null}
    </div>
  );
}

const WhyNot = ({ because }: { because: readonly string[] }) => (
  <ul className="grid gap-1 text-ink-muted">
    {because.map((reason) => (
      <li key={reason}>{reason}</li>
    ))}
  </ul>
);

type ConfirmProps = { sighting: SightingView; confirm: JudgeActions['confirm']; children: ReactNode };

function Confirm({ sighting, confirm, children }: ConfirmProps) {
  const { id: sightingId, version, published } = sighting;
  const router = useRouter();
  const say = useToast();
  const sending = useSubmit(confirm, {
    onDone: () => {
      say('Readers see it from now on');
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        sending.submit({ sightingId, version, publication: published?.sequence ?? 0 });
      }}
    >
      <p className="text-ink-muted">
        Confirming publishes the claim anew with this passage, as an update that names the article. Finding,
        reasons and evidence stay; its origins are counted anew.
      </p>
      <FormProblems state={sending} press="Confirm and publish" conflict={<Stale state={sending} />} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={sending.pending}>Confirm and publish</SubmitButton>
        {children}
      </div>
    </form>
  );
}
