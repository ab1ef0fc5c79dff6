'use client';

import type { DraftActions } from '@/components/claim/draft/actions';
import { ClaimEditor } from '@/components/claim/draft/editor';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { claimKindLabels, statusLabels } from '@/lib/domain/claim/claim';
import type { ArticleMark } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';

type ClaimPanelProps = {
  /** The article beside it. */
  articleId: string;
  claim: ClaimView | null;
  problem: string | null;
  /** What the article already knows of the claim, shown while the rest is loaded. */
  marks: readonly ArticleMark[];
  actions: DraftActions;
  onChange: (claim: ClaimView) => void;
  onRetry: () => void;
};

/** The selected claim: a draft can be changed here, anything else is shown with the way to its page. */
export function ClaimPanel({
  articleId,
  claim,
  problem,
  marks,
  actions,
  onChange,
  onRetry,
}: ClaimPanelProps) {
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
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Badge tone={claim.editable.allowed ? 'accent' : 'neutral'}>{statusLabels[claim.status]}</Badge>
        <ButtonLink size="sm" href={`/desk/claims/${claim.id}`}>
          {claim.editable.allowed ? 'Review and submit' : 'Open the claim'}
        </ButtonLink>
      </div>
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
