'use client';

import { useSubmit } from '@/components/form/use-submit';
import { RoundProblems } from '@/components/review/round/problems';
import { ErrorSummary } from '@/components/ui/field/error-summary';
import { useToast } from '@/components/ui/toast';
import { SealReview } from '@/lib/schemas/review';
import { reviewInput } from './draft';
import { EvidenceToSeal } from './evidence-to-seal';
import { checked, questionsOf } from './opinion/draft';
import { LastLook } from './opinion/last-look';
import { useLastLook } from './opinion/use-last-look';
import { Writing, type WritingProps } from './writing';

type ReviewFormProps = Omit<WritingProps, 'looking' | 'onLook' | 'children' | 'idPrefix'> & {
  draftKey: string;
  /** Forgets what this browser kept. */
  onSealed: () => void;
};

const prefix = 'review';

/** A blind review: written, looked at once more, and sealed. */
export function ReviewForm({ draftKey, onSealed, ...props }: ReviewFormProps) {
  const { claim, actions, draft } = props;
  const say = useToast();
  const sealing = useSubmit(actions.seal, {
    draftKey,
    onDone: () => {
      onSealed();
      say('Review sealed');
    },
  });
  const looking = useLastLook(sealing);
  const round = claim.rounds[0]?.sequence ?? 1;
  const input = reviewInput(claim.kind, draft.value, { claimId: claim.id, round });
  const problems = (press: string) => (
    <RoundProblems sending={sealing} press={press} idPrefix={prefix} onShow={looking.back} />
  );
  if (looking.finding)
    return (
      <LastLook
        finding={looking.finding}
        explanations={questionsOf(claim.kind, draft.value)}
        rationale={draft.value.rationale}
        then="Your review is kept as it stands here, and nobody sees it until the round concludes."
        press="Seal review"
        pending={sealing.pending}
        onSend={() => sealing.submit(input)}
        onBack={looking.back}
        problems={problems('Seal review')}
      >
        <EvidenceToSeal evidence={draft.value.evidence} />
      </LastLook>
    );
  return (
    <Writing
      {...props}
      idPrefix={prefix}
      looking={looking}
      onLook={() => looking.look(checked(SealReview, claim.kind, input))}
    >
      {looking.issues.length > 0 ? (
        <ErrorSummary issues={looking.issues} idPrefix={prefix} />
      ) : (
        problems('Last look')
      )}
    </Writing>
  );
}
