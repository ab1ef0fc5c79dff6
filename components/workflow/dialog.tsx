'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { AskDialog } from '@/components/form/asking/dialog';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { moveLabels } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { EmbargoView } from '@/lib/schemas/workflow/schedule';
import { LookAgain, MoveConflict } from './conflict';
import { emptyMove, moveInput, moveKey } from './draft';
import { MoveFields } from './fields';
import { UnderEmbargo } from './schedule/embargo';
import { ToBePublished } from './to-be-published';
import { type MoveAction, type MoveWords, useMove } from './use-move';
import { doneWords, mayPublishToo, type OfferedMove, whatHappens } from './words';

/**
 * The page that would be published, the hash of what it says, whether it holds evidence, whether readers would have to be told what
 * changed, and the embargo that it is under.
 */
export type ReadersPage = {
  page: ReactNode;
  contentHash: string;
  hasEvidence: boolean;
  corrects: boolean;
  embargo: EmbargoView | null;
};

const APPROVE_ONLY = 'Approve only';

export type MoveDialogProps = {
  claim: ClaimView;
  me: string;
  move: Exclude<OfferedMove, 'adjudicate' | 'submit'>;
  act: MoveAction;
  variant: ButtonVariant;
  page: ReadersPage | null;
};

/** The button of a move and its question: what will happen, the words it needs, and the confirmation. */
export function MoveDialog({ claim, me, move, act, variant, page }: MoveDialogProps) {
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draft = useDraft(moveKey(me, claim, move), emptyMove);
  const shown = move === 'approve' || move === 'publish';
  const publishes = move === 'publish' || (move === 'approve' && mayPublishToo(claim));
  const corrects = publishes && (page?.corrects ?? false);
  const main = move === 'approve' && publishes ? 'Approve and publish' : moveLabels[move];
  const [press, setPress] = useState(main);
  const moving = useMove(act, claim, {
    onDone: (now) => {
      // What readers are to be told was not sent with an approval alone: it waits for the publication.
      if (now.status !== 'APPROVED') draft.discard();
      setOpen(false);
      say(move === 'approve' && now.status === 'PUBLISHED' ? 'Approved and published' : doneWords[move]);
    },
  });
  const show = () => {
    moving.settle();
    setOpen(false);
    router.refresh();
  };
  const contentHash = page?.contentHash;
  const frame = useRef<HTMLElement>(null);
  const lookAgain = () => {
    moving.settle();
    router.refresh();
    frame.current?.focus();
  };
  const send = (press: string, words: MoveWords) => {
    if (moving.pending) return;
    setPress(press);
    moving.send(words);
  };
  const working = moving.pending ? press : null;
  return (
    <AskDialog
      asking={{ open, setOpen }}
      width={shown ? 'page' : 'md'}
      trigger={<Button variant={variant}>{moveLabels[move]}</Button>}
      title={moveLabels[move]}
      description={whatHappens(move, claim)}
      press={main}
      pending={working === main}
      onSend={() => send(main, moveInput(move, draft.value, { corrects, publish: publishes, contentHash }))}
      other={
        main === moveLabels[move] ? null : (
          <Button
            pending={working === APPROVE_ONLY}
            onClick={() =>
              send(APPROVE_ONLY, moveInput('approve', draft.value, { corrects: false, contentHash }))
            }
          >
            {APPROVE_ONLY}
          </Button>
        )
      }
      about={
        shown ? (
          <ToBePublished hasEvidence={page?.hasEvidence ?? false} frame={frame}>
            {page?.page}
          </ToBePublished>
        ) : null
      }
    >
      {publishes && page?.embargo ? <UnderEmbargo embargo={page.embargo} /> : null}
      <MoveFields
        move={move}
        value={draft.value}
        onChange={draft.set}
        issueFor={moving.issueFor}
        idPrefix={move}
        corrects={corrects}
      />
      <FormProblems
        state={moving}
        press={press}
        idPrefix={move}
        conflict={
          moving.unseen ? (
            <LookAgain because={moving.unseen} onLookAgain={lookAgain} />
          ) : (
            <MoveConflict move={move} moving={moving} onShow={show} />
          )
        }
      />
    </AskDialog>
  );
}
