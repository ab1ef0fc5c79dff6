'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { ConfirmSighting, RefuseSighting, SightingView } from '@/lib/schemas/sighting';

export type JudgeActions = {
  confirm: Action<z.input<typeof ConfirmSighting>, SightingView>;
  refuse: Action<z.input<typeof RefuseSighting>, SightingView>;
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
        <Refuse sighting={sighting} refuse={actions.refuse} />
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
      <FormProblems
        state={sending}
        press="Confirm and publish"
        conflict={<Stale problem={sending.refusal} />}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={sending.pending}>Confirm and publish</SubmitButton>
        {children}
      </div>
    </form>
  );
}

/** Somebody moved first: what stands there now is a press away. */
function Stale({ problem }: { problem: ReturnType<typeof useSubmit>['refusal'] }) {
  const router = useRouter();
  if (problem?.refusal.kind !== 'stale') return null;
  return (
    <Notice
      tone="warning"
      announce
      title="Somebody was faster"
      actions={
        <Button size="sm" onClick={() => router.refresh()}>
          Show it as it is now
        </Button>
      }
    >
      <p>{problem.refusal.because ?? 'This was decided since you opened it.'}</p>
    </Notice>
  );
}

function Refuse({ sighting, refuse }: { sighting: SightingView; refuse: JudgeActions['refuse'] }) {
  const { id: sightingId, version } = sighting;
  const router = useRouter();
  const say = useToast();
  const draftKey = `sighting-refusal:${sightingId}`;
  const draft = useDraft(draftKey, { reason: '' });
  const { reason } = draft.value;
  const sending = useSubmit(refuse, {
    draftKey,
    onDone: () => {
      say('It was refused');
      router.refresh();
    },
  });
  return (
    <form
      noValidate
      className="grid gap-3"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        sending.submit({ sightingId, version, reason });
      }}
    >
      <DraftNotice draft={draft} what="This reason" />
      <Field
        name="reason"
        label="Why not"
        required
        error={sending.issueFor('reason')}
        hint="“It is about another year.” For whoever proposed it."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={reason}
            onChange={({ target }) => draft.set({ reason: target.value })}
          />
        )}
      </Field>
      <FormProblems state={sending} press="Refuse" conflict={<Stale problem={sending.refusal} />} />
      <SubmitButton {...sendKeys} pending={sending.pending} className="w-fit">
        Refuse
      </SubmitButton>
    </form>
  );
}
