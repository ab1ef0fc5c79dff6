import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NewVersionForm } from '@/components/article/versions/form';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { permit } from '@/lib/domain/permissions';
import { getArticle } from '@/lib/services/article/articles';
import { read } from '../../../../reading';
import { readArticleAction } from '../../../actions';
import { addVersionAction } from '../actions';
import { versionsAt } from '../address';

export const metadata: Metadata = { title: 'Give a new version' };

type Params = Promise<{ id: string }>;

export default function NewVersionPage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the form" />}>
      <NewVersion params={params} />
    </Suspense>
  );
}

async function NewVersion({ params }: { params: Params }) {
  const { id } = await params;
  const [here, actor] = [`${versionsAt(id)}/new`, await currentActor()];
  read(permit(actor, 'article.edit'), here);
  const { title } = read(await getArticle(actor, { articleId: id }), here);
  const crumbs = [
    { label: 'Articles', href: '/desk/articles' },
    { label: title, href: `/desk/articles/${id}` },
    { label: 'Versions', href: versionsAt(id) },
    { label: 'Give a new version' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Give a new version"
        lede="The article’s whole text as it reads now. Passages of drafts come along where their words still stand; where they changed, somebody is asked."
      />
      <NewVersionForm
        articleId={id}
        versionsHref={versionsAt(id)}
        readArticle={readArticleAction}
        addVersion={addVersionAction}
      />
    </div>
  );
}
