'use client';

import type { Walk } from '@/components/article/selection/caret-motion';
import { chosenPassage } from '@/components/article/selection/chosen-passage';
import { PassageNudge } from '@/components/article/selection/passage-nudge';
import { NewClaimForm } from '@/components/claim/form/new';
import type { SavedClaim } from '@/components/claim/form/use-saving';
import { proposalAddress } from '@/components/sighting/address';
import type { WorkbenchActions } from '@/components/workbench/actions';
import { keyAt } from '@/components/workbench/kept';
import { type Passage, select } from '@/lib/domain/passage/anchoring';
import type { ArticleView } from '@/lib/schemas/article';

type NewClaimPanelProps = {
  article: ArticleView;
  walk: Walk;
  passage: Passage;
  actions: WorkbenchActions;
  onPassage: (passage: Passage) => void;
  onDone: (saved: SavedClaim) => void;
  onCancel: () => void;
};

/** The claim form with its quote filled in; the passage can still be made longer or shorter. */
export function NewClaimPanel(props: NewClaimPanelProps) {
  const { article, walk, passage, actions, onPassage, onDone, onCancel } = props;
  const adjust = (start: number, end: number) => {
    const next = select(walk.index, { start, end });
    if (next.ok) onPassage(next.value);
  };
  return (
    <div className="grid gap-4">
      <PassageNudge walk={walk} passage={passage} onAdjust={adjust} />
      <NewClaimForm
        actions={actions}
        draftKey={keyAt('claim', article.text.versionId, passage)}
        language={article.language}
        passage={chosenPassage(article, passage)}
        standsHere={(claimId) => proposalAddress(article.id, { ...passage, claimId })}
        onDone={onDone}
        onCancel={onCancel}
      />
    </div>
  );
}
