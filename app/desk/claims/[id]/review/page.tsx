import type { Metadata } from 'next';
import { DrawnClaim } from '@/components/inbox/live/drawn';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { getClaim } from '@/lib/services/claim/claims';
import { nextReview } from '@/lib/services/work';
import { read } from '../../../reading';
import { ProvideSources } from '../../../sources/provide-sources';
import { gradesFor, originsFor, savedDraft, standingsOf } from '../around';
import { besideFor } from '../comments/asked-for';
import { passageContexts } from '../passage-contexts';
import { FocusedReview } from './focused-review';

export const metadata: Metadata = { title: 'Review' };

type Props = { params: Promise<{ id: string }> };

/** A claim for whoever reviews it: what it rests on, and their form beside it. */
export default async function ReviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  const claim = read(await getClaim(actor, { claimId: id }), `/desk/claims/${id}/review`);
  return (
    <ProvideSources>
      <div className="grid gap-5">
        <DrawnClaim claim={claim} />
        <Breadcrumbs
          crumbs={[
            { label: 'My work', href: '/desk?task=review' },
            { label: 'The claim', href: `/desk/claims/${id}` },
            { label: 'Review' },
          ]}
        />
        <FocusedReview
          claim={claim}
          me={actor.id ?? ''}
          contexts={await passageContexts(actor, claim)}
          standings={await standingsOf(actor, claim)}
          grades={await gradesFor(actor, claim)}
          origins={await originsFor(actor, claim)}
          beside={await besideFor(actor, claim)}
          saved={await savedDraft(actor, claim)}
          next={await nextAfter(actor, claim)}
        />
      </div>
    </ProvideSources>
  );
}

/** What waits for whoever is done with this one; undefined while they are not. */
async function nextAfter(actor: Actor, { id, review }: ClaimView) {
  if (review.allowed) return undefined;
  const next = await nextReview(actor, id);
  return next.ok ? next.value : undefined;
}
