import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { Onward } from '@/components/review/focused/onward';
import { takenUp } from '@/components/sighting/address';
import { JudgeSighting } from '@/components/sighting/judge';
import { SideBySide } from '@/components/sighting/side-by-side';
import { WhenBy } from '@/components/text/when-by';
import { ButtonLink } from '@/components/ui/button';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { sightingStateLabels } from '@/lib/domain/sighting/sighting';
import type { SightingView } from '@/lib/schemas/sighting';
import { getSighting } from '@/lib/services/sighting/reading';
import { read } from '../../reading';
import { confirmSightingAction, refuseSightingAction } from '../actions';

export const metadata: Metadata = { title: 'Sighting' };

type Params = Promise<{ id: string }>;

export default function SightingPage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the sighting" />}>
      <Sighting params={params} />
    </Suspense>
  );
}

/** A published claim beside the words where it was seen, and what an editor says of it. */
async function Sighting({ params }: { params: Params }) {
  const { id: sightingId } = await params;
  const here = `/desk/sightings/${sightingId}`;
  const sighting = read(await getSighting(await currentActor(), { sightingId }), here);
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Sightings', href: '/desk/sightings' }, { label: 'Sighting' }]} />
      <PageHeader
        size="tool"
        title="Is it this claim?"
        kicker={sightingStateLabels[sighting.state]}
        lede={<About sighting={sighting} />}
      />
      <SideBySide sighting={sighting} />
      <Section id="judge" title="What becomes of it" strong>
        <Onward done={sighting.state !== 'PROPOSED' && sighting.state !== 'OFFERED'}>
          <Judged sighting={sighting} />
        </Onward>
      </Section>
    </div>
  );
}

const About = ({ sighting: { claim, article, proposedAt, proposedBy } }: { sighting: SightingView }) => (
  <p>
    {proposedAt ? (
      <span>
        Proposed <WhenBy at={proposedAt} by={proposedBy} />.{' '}
      </span>
    ) : null}
    <Link href={`/desk/claims/${claim.id}`} className="link">
      The claim
    </Link>
    <span>, </span>
    <Link href={`/desk/articles/${article.id}`} className="link">
      the article
    </Link>
    <span>.</span>
  </p>
);

const judging = { confirm: confirmSightingAction, refuse: refuseSightingAction };

function Judged({ sighting }: { sighting: SightingView }) {
  const { state, judgedAt, judgedBy, reason, published, version } = sighting;
  if (state === 'PROPOSED')
    return <JudgeSighting key={`${version} ${published?.sequence}`} sighting={sighting} actions={judging} />;
  if (state === 'OFFERED')
    return (
      <div className="grid gap-2">
        <p className="text-ink-muted">Sourceline found it. Nobody has said yet that the claim stands here.</p>
        <p>
          <ButtonLink href={takenUp(sighting)}>Stands here: say who says so</ButtonLink>
        </p>
      </div>
    );
  return (
    <div className="grid gap-2">
      <p>
        <span>{sightingStateLabels[state]}</span>
        {judgedAt ? (
          <span>
            , <WhenBy at={judgedAt} by={judgedBy} />
          </span>
        ) : null}
      </p>
      {reason ? <p dir="auto">{reason}</p> : null}
      {state === 'CONFIRMED' && published ? (
        <p>
          <Link href={`/claims/${published.slug}`} className="link">
            What readers see
          </Link>
        </p>
      ) : null}
    </div>
  );
}
