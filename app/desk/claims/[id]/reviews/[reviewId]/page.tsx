import type { Metadata } from 'next';
import Link from 'next/link';
import { Decided } from '@/components/review/decided';
import { EvidenceBrought } from '@/components/review/evidence-brought';
import { Opinions } from '@/components/review/opinions';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import type { ReviewPageView } from '@/lib/schemas/review/reading';
import { getReview } from '@/lib/services/review/reading';
import { read } from '../../../../reading';

export const metadata: Metadata = { title: 'A review' };

type Props = { params: Promise<{ id: string; reviewId: string }> };

/** A review by itself: what was sealed, what its writer said later, what was decided and why. */
export default async function ReviewOfClaimPage({ params }: Props) {
  const { id: claimId, reviewId } = await params;
  const here = `/desk/claims/${claimId}/reviews/${reviewId}`;
  const review = read(await getReview(await currentActor(), { claimId, reviewId }), here);
  return (
    <div className="grid gap-6">
      <Breadcrumbs
        crumbs={[
          review.first.mine
            ? { label: 'My reviews', href: '/desk/reviews' }
            : { label: 'Claims', href: '/desk/claims' },
          { label: 'The claim', href: `/desk/claims/${claimId}` },
          { label: 'Review' },
        ]}
      />
      <PageHeader size="tool" title={titleOf(review)} lede={<About review={review} />} />
      <Section id="decided" title="What was decided" strong>
        <Decided decided={review.decided} />
      </Section>
      <Section id="opinions" title={review.amendments.length > 0 ? 'Opinions' : 'Opinion'}>
        <Opinions {...review} />
      </Section>
      {review.evidence.length > 0 ? (
        <Section id="brought" title="Evidence that came with it">
          <EvidenceBrought links={review.evidence} />
        </Section>
      ) : null}
    </div>
  );
}

function titleOf({ first, label }: ReviewPageView): string {
  if (first.mine) return 'Your review';
  return label ?? 'A review';
}

const About = ({ review: { claim, round, first } }: { review: ReviewPageView }) => (
  <>
    <Link href={`/desk/claims/${claim.id}`} className="link" lang={claim.language} dir={claim.direction}>
      {claim.statement}
    </Link>
    <span className="block text-sm text-ink-muted">
      <span>Round {round.sequence}</span>
      {first.reviewer && !first.mine ? (
        <span>
          , by <bdi>{first.reviewer.name}</bdi>
        </span>
      ) : null}
    </span>
  </>
);
