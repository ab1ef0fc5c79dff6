'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { inPlainText, type ReviewDraft } from './draft';

type UnsealedReviewProps = { because: readonly string[]; draft: ReviewDraft; onDiscard: () => void };

/** What somebody wrote and can no longer seal: nothing of it is lost. */
export function UnsealedReview({ because, draft, onDiscard }: UnsealedReviewProps) {
  const words = inPlainText(draft);
  return (
    <Notice
      tone="warning"
      title="Your review was not sealed"
      actions={
        <>
          <CopyButton text={words}>Copy what you wrote</CopyButton>
          <Button size="sm" variant="quiet" onClick={onDiscard}>
            Discard it
          </Button>
        </>
      }
    >
      <p>{because.join(' ')} What you wrote is kept for you:</p>
      <p dir="auto" className="mt-2 max-h-60 overflow-y-auto font-serif whitespace-pre-line">
        {words}
      </p>
    </Notice>
  );
}
