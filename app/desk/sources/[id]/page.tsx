import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AttributedClaims, SourceFacts } from '@/components/source/source-facts';
import { EditSourceForm } from '@/components/source/source-form-edit';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import { sourceKindLabels } from '@/lib/domain/source';
import { getSource } from '@/lib/services/sources';
import { read } from '../../reading';
import { editSourceAction } from '../actions';
import { ProvideSources } from '../provide-sources';

export const metadata: Metadata = { title: 'Source' };

type Params = Promise<{ id: string }>;

export default function SourcePage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the source" />}>
      <Source params={params} />
    </Suspense>
  );
}

async function Source({ params }: { params: Params }) {
  const { id } = await params;
  const source = read(await getSource(await currentActor(), { sourceId: id }), `/desk/sources/${id}`);
  return (
    <div className="grid gap-6">
      <title>{`${source.name} · Sourceline`}</title>
      <Breadcrumbs crumbs={[{ label: 'Sources', href: '/desk/sources' }, { label: source.name }]} />
      <PageHeader size="tool" title={source.name} kicker={sourceKindLabels[source.kind]} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section id="attributed" title="What is attributed to it" strong>
          <AttributedClaims claims={source.attributed} />
        </Section>
        <Section id="about" title="About this source" strong>
          <div className="grid gap-6">
            <SourceFacts source={source} />
            <ProvideSources>
              <EditSourceForm source={source} edit={editSourceAction} />
            </ProvideSources>
          </div>
        </Section>
      </div>
    </div>
  );
}
