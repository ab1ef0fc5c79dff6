import type { Metadata } from 'next';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { getClaim } from '@/lib/services/claim/claims';
import { nextReview } from '@/lib/services/work';
import { read } from '../../../reading';
import { savedDraft } from '../around';
import { JudgingFrame } from '../judging/frame';
import { readingFor } from '../judging/reading';
import { FocusedReview } from './focused-review';

export const metadata: Metadata = { title: 'Review' };

type Props = { params: Promise<{ id: string }> };

/** A claim for whoever reviews it: what it rests on, and their form beside it. */
export default async function ReviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  const claim = read(await getClaim(actor, { claimId: id }), `/desk/claims/${id}/review`);
  return (
    <JudgingFrame claim={claim} task="review" title="Review">
      <FocusedReview
        {...(await readingFor(actor, claim))}
        me={actor.id ?? ''}
        saved={await savedDraft(actor, claim)}
        next={await nextAfter(actor, claim)}
      />
    </JudgingFrame>
  );
}

/** What waits for whoever is done with this one; undefined while they are not. */
async function nextAfter(actor: Actor, { id, review }: ClaimView) {
  if (review.allowed) return undefined;
  const next = await nextReview(actor, id);
  return next.ok ? next.value : undefined;
}
