import type { Metadata } from 'next';
import { Suspense } from 'react';
import { EvidenceEditForm } from '@/components/evidence/edit/form';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { read } from '../../../reading';
import { ProvideSources } from '../../../sources/provide-sources';
import { editEvidenceAction, evidenceRippleAction } from '../actions';

export const metadata: Metadata = { title: 'Edit evidence' };

type Params = Promise<{ id: string }>;

export default function EditEvidencePage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the evidence" />}>
      <EditEvidence params={params} />
    </Suspense>
  );
}

async function EditEvidence({ params }: { params: Params }) {
  const { id } = await params;
  const actor = await currentActor();
  const evidence = read(await getEvidence(actor, { evidenceId: id }), `/desk/evidence/${id}/edit`);
  const crumbs = [
    { label: 'Claims', href: '/desk/claims' },
    { label: evidence.title, href: `/desk/evidence/${id}` },
    { label: 'Details' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Edit evidence"
        lede="You then have a hand in the claims it stands in that are not published yet, and an approval that covers what you change holds no more. Readers keep each page as it was published until it is published again."
      />
      <ProvideSources>
        <EvidenceEditForm
          key={evidence.version}
          evidence={evidence}
          edit={editEvidenceAction}
          preview={evidenceRippleAction}
          isEditor={actor.role === 'EDITOR'}
        />
      </ProvideSources>
    </div>
  );
}
