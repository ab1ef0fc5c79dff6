'use client';

import { ClaimMoved } from '@/components/claim/status/moved';
import { ConflictPanel } from '@/components/form/conflict-panel';
import type { ClaimWrite } from '@/components/form/use-claim-write';
import { wordsOf } from './text';

type SummaryConflictProps = {
  writing: Pick<ClaimWrite<unknown>, 'theirs' | 'pending' | 'keepMine'>;
  text: string;
  /** Lets one's own words go and shows the claim as it is now. */
  onShow: () => void;
};

/** Somebody wrote it first: both texts. Or they moved the claim on, and it can't be written now. */
export function SummaryConflict({ writing, text, onShow }: SummaryConflictProps) {
  const { theirs, pending, keepMine } = writing;
  if (!theirs) return null;
  if (!theirs.summary.allowed)
    return (
      <ClaimMoved now={theirs} onShow={onShow}>
        {theirs.summary.because.join(' ')}
      </ClaimMoved>
    );
  const sides = [{ label: 'In short', theirs: wordsOf(theirs), yours: text.trim() }];
  return <ConflictPanel sides={sides} pending={pending} onKeepMine={keepMine} onTakeTheirs={onShow} />;
}
