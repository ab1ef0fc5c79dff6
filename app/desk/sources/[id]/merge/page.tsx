import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { SearchBox } from '@/components/form/search-box';
import { MergeForm } from '@/components/source/merging/merge-form';
import { MergePreviewView } from '@/components/source/merging/preview';
import { Notice } from '@/components/ui/notice';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { permit } from '@/lib/domain/permissions';
import { sourceKindLabels } from '@/lib/domain/source';
import { isolated } from '@/lib/domain/text/isolating';
import { sentenceOf } from '@/lib/http/refusal';
import { ListSources, type SourceView } from '@/lib/schemas/source';
import { previewMerge } from '@/lib/services/publication/merging/preview';
import { getSource, listSources } from '@/lib/services/source/sources';
import { read } from '../../../reading';
import { mergeSourceAction } from '../../actions';

export const metadata: Metadata = { title: 'Merge a source' };

type Params = Promise<{ id: string }>;
type Search = Promise<{ q?: string | string[]; into?: string | string[] }>;

/** Merging one source into another: which one, then what it does, then a reason. */
export default function MergePage({ params, searchParams }: { params: Params; searchParams: Search }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the source" />}>
      <Merge params={params} searchParams={searchParams} />
    </Suspense>
  );
}

async function Merge({ params, searchParams }: { params: Params; searchParams: Search }) {
  const [{ id }, asked, actor] = [await params, await searchParams, await currentActor()];
  const here = `/desk/sources/${id}/merge`;
  read(permit(actor, 'source.merge'), here);
  const source = read(await getSource(actor, { sourceId: id }), here);
  const into = [asked.into].flat()[0];
  return (
    <div className="grid gap-6">
      <Breadcrumbs
        crumbs={[
          { label: 'Sources', href: '/desk/sources' },
          { label: source.name, href: `/desk/sources/${id}` },
          { label: 'Merge' },
        ]}
      />
      {into ? (
        <Preview source={source} intoId={into} />
      ) : (
        <Choice source={source} q={[asked.q].flat()[0]?.trim().slice(0, 200) || undefined} />
      )}
    </div>
  );
}

async function Preview({ source, intoId }: { source: SourceView; intoId: string }) {
  const here = `/desk/sources/${source.id}/merge`;
  const result = await previewMerge(await currentActor(), { sourceId: source.id, intoId });
  if (!result.ok && result.refusal.kind === 'too_many')
    return (
      <Notice tone="warning" title="Too many questions to the vault">
        Whether two anonymous sources may be merged tells whether they are two people.{' '}
        {sentenceOf(result.refusal)}
      </Notice>
    );
  const preview = read(result, `${here}?into=${intoId}`);
  return (
    <>
      <PageHeader
        size="tool"
        title={`Merge ${isolated(preview.from.name)} into ${isolated(preview.into.name)}`}
      />
      <MergePreviewView preview={preview} />
      {preview.problems.length === 0 ? (
        <MergeForm from={preview.from} into={preview.into} merge={mergeSourceAction} />
      ) : null}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link className="link" href={`/desk/sources/${preview.into.id}/merge?into=${source.id}`}>
          The other way round
        </Link>
        <Link className="link" href={here}>
          Choose another source
        </Link>
      </p>
    </>
  );
}

async function Choice({ source, q }: { source: SourceView; q: string | undefined }) {
  const here = `/desk/sources/${source.id}/merge`;
  const asked = ListSources.parse({ q: q ?? source.name, limit: 20 });
  const found = read(await listSources(await currentActor(), asked), here);
  const others = found.items.filter(({ id }) => id !== source.id);
  return (
    <>
      <PageHeader size="tool" title={`Merge ${isolated(source.name)} into …`} />
      <SearchBox action={here} label="Search names and other names" q={q} />
      {others.length === 0 ? <p className="text-ink-muted">No other source is called so.</p> : null}
      <ul className="grid gap-2 empty:hidden">
        {others.map(({ id, name, kind }) => (
          <li key={id}>
            <Link className="link" href={`${here}?into=${id}`}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span className="text-sm text-ink-muted">{sourceKindLabels[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
