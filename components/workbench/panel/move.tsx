'use client';

import { useSavedFirst } from '@/components/claim/draft/use-saved-first';
import { FormProblems } from '@/components/form/form-problems';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { MoveConflict } from '@/components/workflow/conflict';
import { type MoveAction, useMove } from '@/components/workflow/use-move';
import { moveLabels } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';

export type PanelMoveProps = {
  claim: ClaimView;
  move: 'submit' | 'takeBack';
  act: MoveAction;
  variant?: ButtonVariant;
  onMoved: (claim: ClaimView) => void;
  /** The claim as somebody else has left it. */
  onTaken: (claim: ClaimView) => void;
};

/** A move of the claim that is shown, made beside its article at one press. Draws nothing where it does not apply. */
export function PanelMove({ claim, move, act, variant, onMoved, onTaken }: PanelMoveProps) {
  const moving = useMove(act, claim, { onDone: onMoved });
  const saved = useSavedFirst(claim);
  if (!isOpen(claim, move)) return null;
  const send = () => moving.send({ move });
  return (
    <>
      <Button
        size="sm"
        variant={variant}
        pending={moving.pending}
        onClick={() => (move === 'submit' ? saved.send(send) : send())}
      >
        {moveLabels[move]}
      </Button>
      <div className="basis-full empty:hidden">
        {saved.refused}
        <FormProblems
          state={moving}
          press={moveLabels[move]}
          conflict={
            <MoveConflict
              move={move}
              moving={moving}
              onShow={() => {
                moving.settle();
                if (moving.now) onTaken(moving.now);
              }}
            />
          }
        />
      </div>
    </>
  );
}

/** Whether its reader may make this move now. */
export const isOpen = (claim: ClaimView, move: PanelMoveProps['move']): boolean =>
  claim.moves.some((offer) => offer.move === move && offer.allowed);
