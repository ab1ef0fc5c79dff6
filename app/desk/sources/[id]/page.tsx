import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { cache, Suspense } from 'react';
import { AttributedClaims, SourceFacts } from '@/components/source/facts';
import { EditSourceForm } from '@/components/source/form/edit';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { sourceKindLabels } from '@/lib/domain/source';
import { getSource } from '@/lib/services/source/sources';
import { Watching } from '../../inbox/watching';
import { read } from '../../reading';
import { editSourceAction } from '../actions';
import { ProvideSources } from '../provide-sources';
import { SourceBelonging } from './belonging';
import { IdentitySection } from './identity/section';
import { SourceStanding } from './standing';

type Params = Promise<{ id: string }>;

const sourceFor = cache(async (sourceId: string) => getSource(await currentActor(), { sourceId }));

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const source = await sourceFor((await params).id);
  return { title: source.ok ? source.value.name : 'Source' };
}

export default function SourcePage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the source" />}>
      <Source params={params} />
    </Suspense>
  );
}

async function Source({ params }: { params: Params }) {
  const { id } = await params;
  const source = read(await sourceFor(id), `/desk/sources/${id}`);
  // A merged source has its place with the one that it counts as, where the merge is undone.
  if (source.mergedInto) redirect(`/desk/sources/${source.mergedInto.id}`);
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Sources', href: '/desk/sources' }, { label: source.name }]} />
      <PageHeader
        size="tool"
        title={source.name}
        kicker={sourceKindLabels[source.kind]}
        actions={<Watching subject="SOURCE" subjectId={source.id} name="this source" />}
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-8">
          <Section id="attributed" title="What this source said" aside={<ItsClaims id={source.id} />} strong>
            <AttributedClaims claims={source.attributed} />
          </Section>
          <SourceStanding sourceId={source.id} />
        </div>
        <div className="grid gap-8">
          {source.kind === 'ANONYMOUS' ? <IdentitySection sourceId={id} /> : null}
          <Section id="about" title="About this source" strong>
            <div className="grid gap-6">
              <SourceFacts source={source} />
              <ProvideSources>
                <EditSourceForm source={source} edit={editSourceAction} />
              </ProvideSources>
            </div>
          </Section>
          <SourceBelonging source={source} />
        </div>
      </div>
    </div>
  );
}

/** The way to the list of claims that name it in any way. */
const ItsClaims = ({ id }: { id: string }) => (
  <Link href={`/desk/claims?sourceId=${id}`} className="link">
    All claims that name it
  </Link>
);
