'use client';

import { useRouter } from 'next/navigation';
import { type NewClaimActions, NewClaimForm } from './new';

/** What a reader sent and asks us to check. */
export type Tip = { id: string; statement: string; language: string };

/**
 * A new claim that stands in no article yet. Saved, it leads to where its passages are chosen; one that was made of a tip, back
 * to the tip.
 */
export function NewClaimStandalone({ actions, tip }: { actions: NewClaimActions; tip: Tip | null }) {
  const router = useRouter();
  const leadTo = (claimId: string) =>
    tip ? `/desk/readers/${tip.id}?claim=${claimId}` : `/desk/claims/${claimId}/edit`;
  return (
    <div className="max-w-3xl">
      <NewClaimForm
        actions={actions}
        draftKey={tip ? `claim:new:${tip.id}` : 'claim:new'}
        language={tip?.language ?? 'en'}
        statement={tip?.statement ?? ''}
        onDone={({ claim }) => router.push(leadTo(claim.id))}
        onCancel={() => router.push(tip ? `/desk/readers/${tip.id}` : '/desk/claims')}
      />
    </div>
  );
}
