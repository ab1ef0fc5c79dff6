'use client';

import { useRouter } from 'next/navigation';
import { ClaimMoved } from '@/components/claim/claim-moved';
import type { RefusedAnswer } from '@/components/form/answer';
import { ClaimView } from '@/lib/schemas/claim';

type RoundMovedProps = { refusal: RefusedAnswer | null; onShow: () => void };

/** The round that a review was written for is no longer the one that is open. */
export function RoundMoved({ refusal, onShow }: RoundMovedProps) {
  const router = useRouter();
  const current = refusal?.refusal.kind === 'stale' ? ClaimView.safeParse(refusal.refusal.current) : null;
  if (!current?.success) return null;
  const again = current.data.review.allowed;
  return (
    <ClaimMoved
      now={current.data}
      onShow={() => {
        onShow();
        router.refresh();
      }}
    >
      {again
        ? 'It was sent back, changed and submitted again. Read it as it is now; your review stays in this form, and you can seal it in the new round.'
        : 'Nothing more can be sealed in this round. What you wrote is kept on this device.'}
    </ClaimMoved>
  );
}
