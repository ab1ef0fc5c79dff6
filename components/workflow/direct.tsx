'use client';

import { useRouter } from 'next/navigation';
import { useSavedFirst } from '@/components/claim/draft/use-saved-first';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import { FormProblems } from '@/components/form/form-problems';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { moveLabels } from '@/lib/domain/workflow/transitions';
import { MoveConflict } from './conflict';
import type { MoveDialogProps } from './dialog';
import { useMove } from './use-move';
import { doneWords, warnsOf } from './words';

type DirectMoveProps = Pick<MoveDialogProps, 'claim' | 'act' | 'variant'> & { move: 'submit' };

/** A move that asks for nothing and can be taken back: the page says what it does, so its button does it. */
export function DirectMove({ claim, act, move, variant }: DirectMoveProps) {
  const router = useRouter();
  const say = useToast();
  const moving = useMove(act, claim, { onDone: () => say(doneWords[move]) });
  const saved = useSavedFirst(claim);
  const label = moveLabels[move];
  const show = () => {
    moving.settle();
    router.refresh();
  };
  return (
    <div className="grid justify-items-start gap-3">
      <WhoIsLeft claim={claim} warns={warnsOf(move, claim)} />
      <Button
        variant={variant}
        pending={moving.pending}
        onClick={() => saved.send(() => moving.send({ move }))}
      >
        {label}
      </Button>
      {saved.refused}
      <FormProblems
        state={moving}
        press={label}
        conflict={<MoveConflict move={move} moving={moving} onShow={show} />}
      />
    </div>
  );
}
