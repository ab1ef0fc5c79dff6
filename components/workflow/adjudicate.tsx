'use client';

import { useRouter } from 'next/navigation';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import { useDraft } from '@/components/form/draft/use-draft';
import { emptyOpinion, opinionInput } from '@/components/review/opinion/draft';
import { OpinionForm } from '@/components/review/opinion/form';
import { Checkbox } from '@/components/ui/field/checkbox';
import { useToast } from '@/components/ui/toast';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { MoveConflict } from './conflict';
import { type MoveAction, useMove } from './use-move';
import { doneWords, warnsOf, whatHappens } from './words';

type AdjudicateProps = {
  claim: ClaimView;
  me: string;
  act: MoveAction;
  /** Whether the keys of the page are the form's. */
  focused?: boolean;
};

/** An uninvolved editor's finding where reviewers disagree, with the rationale that it rests on. */
export function Adjudicate({ claim, me, act, focused = false }: AdjudicateProps) {
  const router = useRouter();
  const say = useToast();
  const draftKey = `adjudicate:${me}:${claim.id}`;
  const draft = useDraft(draftKey, { ...emptyOpinion(claim.kind), dissentShown: false });
  const { dissentShown } = draft.value;
  const moving = useMove(act, claim, {
    draftKey,
    onDone: () => {
      draft.discard();
      say(doneWords.adjudicate);
    },
  });
  const show = () => {
    moving.settle();
    router.refresh();
  };
  return (
    <section aria-labelledby="adjudicate-title" className="grid gap-5">
      <div>
        <h2 id="adjudicate-title" className="text-xl">
          Adjudicate
        </h2>
        <p className="mt-1 text-ink-muted">{whatHappens('adjudicate', claim)}</p>
      </div>
      <WhoIsLeft claim={claim} warns={warnsOf('adjudicate', claim)} />
      <OpinionForm
        kind={claim.kind}
        draft={draft}
        sending={moving}
        onSend={(opinion) =>
          moving.send({
            move: 'adjudicate',
            ...opinionInput(claim.kind, opinion),
            dissentShown: opinion.dissentShown,
          })
        }
        idPrefix="adjudicate"
        labelledBy="adjudicate-title"
        what="This adjudication"
        hint="Why you find so, and what speaks for the review that you do not follow. Readers see it."
        press="Adjudicate"
        keys={focused ? 'Your decision' : undefined}
        final="It becomes the result of this round, with the reviews beside it. Readers see your rationale."
        more={{
          words: dissentWords(dissentShown),
          field: (
            <Checkbox
              label="Readers see the dissent"
              description="The reviews whose verdict is not yours, by role and without names. The desk keeps them either way."
              checked={dissentShown}
              onChange={(event) => {
                const { checked } = event.target;
                draft.set((last) => ({ ...last, dissentShown: checked }));
              }}
            />
          ),
        }}
        conflict={<MoveConflict move="adjudicate" moving={moving} onShow={show} />}
      />
    </section>
  );
}

const dissentWords = (shown: boolean): string =>
  shown
    ? 'Readers see the reviews whose verdict is not yours.'
    : 'Readers do not see the reviews whose verdict is not yours. The desk keeps them.';
