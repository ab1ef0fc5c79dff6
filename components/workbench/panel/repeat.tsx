'use client';

import Link from 'next/link';
import type { FormEvent } from 'react';
import { chosenPassage } from '@/components/article/selection/chosen-passage';
import { type AttributionDraft, emptyAttribution, isBlank } from '@/components/attribution/draft';
import { AttributionsOfPassage } from '@/components/attribution/group';
import { attributionInput } from '@/components/attribution/input';
import { SimilarClaims } from '@/components/claim/form/similar-claims';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Quote } from '@/components/passage/quote';
import { proposalAddress } from '@/components/sighting/address';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { WorkbenchActions } from '@/components/workbench/actions';
import { DraftPicker, type PickedClaim } from '@/components/workbench/draft-picker';
import { keyAt } from '@/components/workbench/kept';
import type { Passage } from '@/lib/domain/passage/anchoring';
import type { ArticleView } from '@/lib/schemas/article';
import type { ClaimView } from '@/lib/schemas/claim/view';

type RepeatPanelProps = {
  article: ArticleView;
  passage: Passage;
  /** The draft that is selected, if one is. */
  claim: PickedClaim | null;
  actions: WorkbenchActions;
  onDone: (claim: ClaimView) => void;
  onCancel: () => void;
};

type Written = { claim: PickedClaim | null; attributions: AttributionDraft[] };

/** "Link to an existing claim": one more passage for a draft, and who says so there. */
export function RepeatPanel({ article, passage, claim: given, actions, onDone, onCancel }: RepeatPanelProps) {
  const chosen = chosenPassage(article, passage);
  const draftKey = keyAt('passage', article.text.versionId, passage);
  const draft = useDraft<Written>(draftKey, {
    claim: given && { id: given.id, statement: given.statement, version: given.version },
    attributions: [emptyAttribution(passage.exact)],
  });
  const { claim, attributions } = draft.value;
  const setClaim = (next: PickedClaim | null) =>
    draft.set((last) => ({
      ...last,
      claim: next && { id: next.id, statement: next.statement, version: next.version },
    }));
  const write = useClaimWrite(actions.appear, claim ?? { id: '', version: 1 }, { onDone, draftKey });
  const { versionId, start, end, exact } = chosen;
  function send(event: FormEvent) {
    event.preventDefault();
    if (!claim) return;
    const said = attributions.every(isBlank) ? [] : attributions.map(attributionInput);
    write.send({ versionId, start, end, exact, attributions: said });
  }
  return (
    <form noValidate className="grid gap-6" onKeyDown={sendByKeys} onSubmit={send}>
      <DraftNotice draft={draft} what="This passage" />
      <Quote passage={chosen} />
      <DraftPicker list={actions.list} value={claim} onChange={setClaim} />
      <p className="text-sm">
        <Link href={proposalAddress(article.id, passage)} className="link">
          A published claim stands here too
        </Link>
      </p>
      {claim ? null : (
        <SimilarClaims
          find={actions.similar}
          text={passage.exact}
          called="the passage"
          onChoose={setClaim}
          standsHere={(claimId) => proposalAddress(article.id, { ...passage, claimId })}
        />
      )}
      <AttributionsOfPassage
        value={attributions}
        onChange={(next) => draft.set((last) => ({ ...last, attributions: next }))}
        passage={chosen}
        issueFor={write.issueFor}
        path="attributions."
      />
      <ClaimWriteProblems write={write} press="Add this passage" onTakeTheirs={onDone} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={write.pending} disabled={!claim}>
          Add this passage
        </SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
