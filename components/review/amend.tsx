'use client';

import { useId, useState } from 'react';
import { useDraft } from '@/components/form/draft/use-draft';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { useToast } from '@/components/ui/toast';
import { amendmentWaits } from '@/lib/domain/review/reviewing';
import type { ReviewPartProps } from './actions';
import { emptyOpinion, opinionInput } from './opinion/draft';
import { OpinionForm } from './opinion/form';

/** Adds a later opinion beside one's own sealed review, once the round has concluded and nobody is deciding. */
export function AmendReview(props: ReviewPartProps & { round: number }) {
  const [form, setForm] = useState<'none' | 'open' | 'closed'>('none');
  const waits = amendmentWaits(props.claim.status);
  if (waits) return <p className="text-sm text-ink-muted">{waits}</p>;
  if (form === 'open') return <AmendForm {...props} onClose={() => setForm('closed')} />;
  return (
    <Button
      size="sm"
      className="w-fit"
      ref={form === 'closed' ? focusOnMount : undefined}
      onClick={() => setForm('open')}
    >
      Amend your review
    </Button>
  );
}

type AmendFormProps = ReviewPartProps & { round: number; onClose: () => void };

function AmendForm({ claim, me, actions, round, onClose }: AmendFormProps) {
  const title = useId();
  const say = useToast();
  const draftKey = `amend:${me}:${claim.id}:${round}`;
  const draft = useDraft(draftKey, emptyOpinion(claim.kind));
  const amending = useSubmit(actions.amend, {
    draftKey,
    onDone: () => {
      draft.discard();
      onClose();
      say('Your later opinion stands beside your review');
    },
  });
  return (
    <section
      aria-labelledby={title}
      className="grid gap-4 rounded-sm border border-rule-strong bg-surface px-4 py-4"
    >
      <div>
        <h3 id={title} ref={focusOnMount} tabIndex={-1} className="font-sans text-base font-semibold">
          Amend your review
        </h3>
        <p className="mt-1 text-sm text-ink-muted">
          Your sealed review stays as it is. This stands beside it on the desk; the result and the agreement
          do not change.
        </p>
      </div>
      <OpinionForm
        kind={claim.kind}
        draft={draft}
        sending={amending}
        onSend={(opinion) =>
          amending.submit({ ...opinionInput(claim.kind, opinion), claimId: claim.id, round })
        }
        idPrefix="amend"
        labelledBy={title}
        what="This opinion"
        hint="What you think now, and what changed your mind."
        press="Add this opinion"
        beside={
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        }
      />
    </section>
  );
}
