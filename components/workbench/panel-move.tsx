'use client';

import { FormProblems } from '@/components/form/form-problems';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { MoveConflict } from '@/components/workflow/conflict';
import { type MoveAction, useMove } from '@/components/workflow/use-move';
import { moveLabels } from '@/lib/domain/workflow/transitions';
import type { ClaimView } from '@/lib/schemas/claim/view';

type PanelMoveProps = {
  claim: ClaimView;
  /** The two that can be undone by the other, so that neither asks twice. */
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
  const offer = claim.moves.find((one) => one.move === move);
  if (!offer?.allowed) return null;
  return (
    <>
      <Button size="sm" variant={variant} pending={moving.pending} onClick={() => moving.send({ move })}>
        {moveLabels[move]}
      </Button>
      <div className="basis-full empty:hidden">
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
