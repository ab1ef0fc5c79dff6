'use client';

import { useRouter } from 'next/navigation';
import { type NewClaimActions, NewClaimForm } from './new';

/** A new claim that stands in no article yet. Saved, it leads to where its passages are chosen. */
export function NewClaimStandalone({ actions }: { actions: NewClaimActions }) {
  const router = useRouter();
  return (
    <div className="max-w-3xl">
      <NewClaimForm
        actions={actions}
        draftKey="claim:new"
        language="en"
        onDone={({ claim }) => router.push(`/desk/claims/${claim.id}/edit`)}
        onCancel={() => router.push('/desk/claims')}
      />
    </div>
  );
}
