'use client';

import { ClaimMoved } from '@/components/claim/status/moved';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { moveLabels } from '@/lib/domain/workflow/transitions';
import type { Moving } from './use-move';
import type { OfferedMove } from './words';

type MoveConflictProps = { move: OfferedMove; moving: Moving; onShow: () => void };

/** Moves that vouch for the content: nobody may make them of something that they have not seen. */
const vouching: readonly OfferedMove[] = ['submit', 'approve', 'publish', 'adjudicate'];

/** Somebody moved or edited the claim first: what it is now, whether the move still holds, and that the words are kept. */
export function MoveConflict({ move, moving, onShow }: MoveConflictProps) {
  const { now } = moving;
  if (!now) return null;
  const offer = now.moves.find((offered) => offered.move === move);
  const possible = offer?.allowed && !vouching.includes(move);
  return (
    <ClaimMoved
      now={now}
      onShow={onShow}
      actions={
        possible ? (
          <Button size="sm" variant="primary" pending={moving.pending} onClick={moving.again}>
            {moveLabels[move]} anyway
          </Button>
        ) : null
      }
    >
      {consequence(Boolean(offer), offer?.because ?? [], move)} What you typed is kept.
    </ClaimMoved>
  );
}

/** What readers would get changed while this person looked at it: nobody vouches for a page unseen. */
export const LookAgain = ({ because, onLookAgain }: { because: string; onLookAgain: () => void }) => (
  <Notice
    tone="warning"
    announce
    title={because}
    actions={
      <Button size="sm" onClick={onLookAgain}>
        Show the page as it is now
      </Button>
    }
  />
);

function consequence(offered: boolean, because: readonly string[], move: OfferedMove): string {
  const name = `“${moveLabels[move]}”`;
  if (!offered) return `${name} does not apply to it any more.`;
  if (because.length > 0) return because.join(' ');
  return vouching.includes(move) ? `Look at it before you decide again.` : `${name} still applies.`;
}
