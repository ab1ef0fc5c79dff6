import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ClaimEditorPage } from '@/components/claim/draft/editor-page';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { getClaim } from '@/lib/services/claim/claims';
import { read } from '../../../reading';
import { ProvideSources } from '../../../sources/provide-sources';
import { draftActions } from './draft-actions';

export const metadata: Metadata = { title: 'Edit a claim' };

type Params = Promise<{ id: string }>;

export default function EditClaimPage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the claim" />}>
      <EditClaim params={params} />
    </Suspense>
  );
}

async function EditClaim({ params }: { params: Params }) {
  const { id } = await params;
  const claim = read(await getClaim(await currentActor(), { claimId: id }), `/desk/claims/${id}/edit`);
  const crumbs = [
    { label: 'Claims', href: '/desk/claims' },
    { label: claim.statement, href: `/desk/claims/${id}` },
    { label: 'Edit' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Edit the claim"
        actions={<ButtonLink href={`/desk/claims/${id}`}>Review and submit</ButtonLink>}
      />
      <Body claim={claim} />
    </div>
  );
}

function Body({ claim }: { claim: ClaimView }) {
  if (!claim.editable.allowed)
    return (
      <Notice tone="warning" title="This claim can’t be edited now">
        <p>{claim.editable.because.join(' ')}</p>
      </Notice>
    );
  return (
    <ProvideSources>
      <ClaimEditorPage key={claim.version} initial={claim} actions={draftActions} />
    </ProvideSources>
  );
}
