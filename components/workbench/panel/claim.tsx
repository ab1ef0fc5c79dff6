'use client';

import type { DraftActions } from '@/components/claim/draft/actions';
import { ClaimEditor } from '@/components/claim/draft/editor';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/waiting/skeleton';
import { TakeBack } from '@/components/workbench/take-back';
import type { MoveAction } from '@/components/workflow/use-move';
import { claimKindLabels, statusLabels } from '@/lib/domain/claim/claim';
import type { ArticleMark } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { PanelMove } from './move';

type ClaimPanelProps = {
  /** The article beside it. */
  articleId: string;
  claim: ClaimView | null;
  problem: string | null;
  /** What the article already knows of the claim, shown while the rest is loaded. */
  marks: readonly ArticleMark[];
  actions: DraftActions & { move: MoveAction };
  /** Why it could not be submitted when it was saved. */
  refused: string | null;
  onChange: (claim: ClaimView) => void;
  onSubmitted: (claim: ClaimView) => void;
  onTakenBack: (claim: ClaimView) => void;
  onRetry: () => void;
};

/** The selected claim: a draft can be changed here, anything else is shown with the way to its page. */
export function ClaimPanel(props: ClaimPanelProps) {
  const { articleId, claim, problem, marks, actions, refused, onChange, onRetry } = props;
  const [mark] = marks;
  if (problem)
    return (
      <Notice
        tone="error"
        announce
        title={problem}
        actions={
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        }
      />
    );
  if (!claim)
    return (
      <div className="grid gap-4">
        {mark ? (
          <p dir="auto" className="font-serif text-xl font-semibold">
            {mark.statement}
          </p>
        ) : null}
        <Skeleton lines={5} label="Loading the claim" />
      </div>
    );
  return (
    <div className="grid gap-6">
      <ClaimMoves {...props} claim={claim} />
      {refused ? (
        <Notice tone="warning" announce title="Saved as a draft, and not submitted">
          <p>{refused}</p>
        </Notice>
      ) : null}
      {claim.editable.allowed && claim.appearances.every(({ article }) => article.id !== articleId) ? (
        <Notice title="This claim does not stand in this article yet">
          <p>Select the passage in the text, then choose “Link to an existing claim”.</p>
        </Notice>
      ) : null}
      {claim.editable.allowed ? (
        <ClaimEditor heading="h3" claim={claim} actions={actions} onChange={onChange} />
      ) : (
        <FixedClaim claim={claim} marks={marks} />
      )}
    </div>
  );
}

/** Where the claim is on its way, and the steps of its way that are taken beside the text. */
function ClaimMoves({ claim, ...props }: ClaimPanelProps & { claim: ClaimView }) {
  const { actions, onChange, onSubmitted, onTakenBack } = props;
  const waits = claim.moves.find(({ move }) => move === 'submit')?.because ?? [];
  const move = { claim, act: actions.move, onTaken: onChange };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={claim.editable.allowed ? 'accent' : 'neutral'}>{statusLabels[claim.status]}</Badge>
        <ButtonLink size="sm" variant="quiet" className="ms-auto" href={`/desk/claims/${claim.id}`}>
          Open the claim
        </ButtonLink>
        <PanelMove {...move} move="submit" variant="primary" onMoved={onSubmitted} />
        <TakeBack {...move} onMoved={onTakenBack} />
      </div>
      {waits.map((reason) => (
        <p key={reason} className="text-sm text-ink-muted">
          {reason}
        </p>
      ))}
    </div>
  );
}

function FixedClaim({ claim, marks }: { claim: ClaimView; marks: readonly ArticleMark[] }) {
  return (
    <div className="grid gap-3">
      <p dir={claim.direction} lang={claim.language} className="font-serif text-xl font-semibold">
        {claim.statement}
      </p>
      <p className="text-sm text-ink-muted">{claimKindLabels[claim.kind]}</p>
      {marks.flatMap((mark) =>
        mark.words.map((words) => (
          <p key={mark.appearanceId + words} dir="ltr">
            {words}
          </p>
        )),
      )}
      <p className="text-sm text-ink-muted">{claim.editable.because.join(' ')}</p>
    </div>
  );
}
