import type { ReactNode } from 'react';
import { ReviewCard } from '@/components/review/card';
import { FindingSummary } from '@/components/review/finding/summary';
import type { RoundView } from '@/lib/schemas/claim/rounds';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { RoundAdjudication } from './adjudication';
import { Comparison } from './comparison';
import { EvidenceUnion } from './evidence-union';
import { named } from './named';

type RoundRecordProps = {
  round: RoundView;
  /** Whose reviews these are: each has a page. */
  claimId: string;
  /** For the round that counts: its evidence stands beside. */
  evidence?: ClaimView['evidence'];
  /** What else a page says of each review, by its id. */
  beside?: Readonly<Record<string, ReactNode>>;
};

/** A round as far as this person may see it: its result and how it came about, and the reviews beside each other. */
export function RoundRecord({ round, claimId, evidence, beside = {} }: RoundRecordProps) {
  const compared = round.agreed === false;
  return (
    <div className="grid gap-4">
      <Outcome round={round} />
      {round.adjudication ? <RoundAdjudication adjudication={round.adjudication} /> : null}
      {compared ? <Comparison reviews={round.reviews} /> : null}
      {round.state !== 'OPEN' && round.reviews.length > 0 ? (
        <div className="grid gap-3 [grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))]">
          {named(round.reviews).map(({ review, name }) => (
            <ReviewCard key={review.id} review={review} by={name} claimId={claimId}>
              {beside[review.id]}
            </ReviewCard>
          ))}
        </div>
      ) : null}
      {compared && evidence ? <EvidenceUnion reviews={round.reviews} evidence={evidence} /> : null}
    </div>
  );
}

function Outcome({ round }: { round: RoundView }) {
  const { state, agreed, result, disagreement, adjudication, quorum } = round;
  if (state === 'OPEN') return <p>{openWords(quorum)}</p>;
  if (state === 'ABANDONED')
    return (
      <p className="measure text-ink-muted">
        The claim was sent back before this round concluded. What was sealed in it stays sealed.
      </p>
    );
  if (agreed && result)
    return (
      <div className="grid gap-2">
        <FindingSummary finding={result} />
        <p className="text-sm text-ink-muted">
          {quorum === 1
            ? 'One review was asked for, and it decides.'
            : 'The reviewers agree. The result has their verdict, the more cautious credibility and the lowest confidence.'}
        </p>
      </div>
    );
  return (
    <div>
      <p className="font-semibold">
        {adjudication
          ? 'The reviewers disagreed.'
          : 'The reviewers disagree. An editor who was not involved decides.'}
      </p>
      <ul className="mt-1 list-disc ps-5">
        {disagreement.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const openWords = (quorum: number): string =>
  `The round is open. It concludes when ${quorum === 1 ? 'one review is' : `${quorum} reviews are`} sealed; until then nobody sees a review but its writer.`;
