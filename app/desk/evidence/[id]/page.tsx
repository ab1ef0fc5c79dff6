import type { Metadata } from 'next';
import { cache, Suspense } from 'react';
import { Captures } from '@/components/evidence/captures/captures';
import { EvidenceFacts } from '@/components/evidence/facts';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { evidenceTypeLabels } from '@/lib/domain/evidence/evidence';
import { listCaptures } from '@/lib/services/evidence/captures';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { read } from '../../reading';
import { askForCaptureAction } from './actions';

type Params = Promise<{ id: string }>;

const evidenceFor = cache(async (evidenceId: string) => getEvidence(await currentActor(), { evidenceId }));

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const evidence = await evidenceFor((await params).id);
  return { title: evidence.ok ? evidence.value.title : 'Evidence' };
}

export default function EvidencePage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the evidence" />}>
      <Evidence params={params} />
    </Suspense>
  );
}

/** A piece of evidence by itself: what it is, and the copies that are kept of it. */
async function Evidence({ params }: { params: Params }) {
  const { id } = await params;
  const address = `/desk/evidence/${id}`;
  const evidence = read(await evidenceFor(id), address);
  const captures = read(await listCaptures(await currentActor(), { evidenceId: id }), address);
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Claims', href: '/desk/claims' }, { label: evidence.title }]} />
      <PageHeader size="tool" title={evidence.title} kicker={evidenceTypeLabels[evidence.type]} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section id="copies" title="Kept copies" strong>
          {evidence.url === null ? (
            <p className="text-ink-muted">This evidence has no address, so there is nothing to copy.</p>
          ) : (
            <Captures evidenceId={id} captures={captures} ask={askForCaptureAction} />
          )}
        </Section>
        <Section id="about" title="About this evidence" strong>
          <EvidenceFacts evidence={evidence} />
        </Section>
      </div>
    </div>
  );
}
