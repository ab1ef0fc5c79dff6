import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NewClaimStandalone } from '@/components/claim/form/standalone';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { permit } from '@/lib/domain/permissions';
import { read } from '../../reading';
import { ProvideSources } from '../../sources/provide-sources';
import { moveAction } from '../[id]/actions';
import { draftActions } from '../[id]/edit/draft-actions';
import { draftClaimAction, similarClaimsAction } from './actions';

export const metadata: Metadata = { title: 'New claim' };

export default function NewClaimPage() {
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Claims', href: '/desk/claims' }, { label: 'New' }]} />
      <PageHeader
        size="tool"
        title="New claim"
        lede="Most claims start in an article: select the passage there. Start here when the passage comes later."
      />
      <Suspense fallback={<RowsSkeleton label="Loading the form" />}>
        <NewClaim />
      </Suspense>
    </div>
  );
}

async function NewClaim() {
  read(permit(await currentActor(), 'claim.draft'), '/desk/claims/new');
  const actions = {
    ...{ draft: draftClaimAction, appear: draftActions.appear, similar: similarClaimsAction },
    move: moveAction,
  };
  return (
    <ProvideSources>
      <NewClaimStandalone actions={actions} />
    </ProvideSources>
  );
}
