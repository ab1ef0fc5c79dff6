import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NewSourceForm } from '@/components/source/form/new';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { permit } from '@/lib/domain/permissions';
import { read } from '../../reading';
import { createSourceAction } from '../actions';
import { ProvideSources } from '../provide-sources';

export const metadata: Metadata = { title: 'New source' };

export default function NewSourcePage() {
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Sources', href: '/desk/sources' }, { label: 'New' }]} />
      <PageHeader size="tool" title="New source" />
      <Suspense fallback={<RowsSkeleton label="Loading the form" />}>
        <NewSource />
      </Suspense>
    </div>
  );
}

async function NewSource() {
  read(permit(await currentActor(), 'source.edit'), '/desk/sources/new');
  return (
    <ProvideSources>
      <NewSourceForm create={createSourceAction} />
    </ProvideSources>
  );
}
