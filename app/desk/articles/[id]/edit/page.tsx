import type { Metadata } from 'next';
import { Suspense } from 'react';
import { MastheadForm } from '@/components/article/masthead/form';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { getArticle } from '@/lib/services/article/articles';
import { read } from '../../../reading';
import { ProvideSources } from '../../../sources/provide-sources';
import { editArticleAction } from '../../actions';

export const metadata: Metadata = { title: 'Edit details' };

type Params = Promise<{ id: string }>;

export default function EditArticlePage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the article" />}>
      <EditArticle params={params} />
    </Suspense>
  );
}

async function EditArticle({ params }: { params: Params }) {
  const { id } = await params;
  const article = read(
    await getArticle(await currentActor(), { articleId: id }),
    `/desk/articles/${id}/edit`,
  );
  const crumbs = [
    { label: 'Articles', href: '/desk/articles' },
    { label: article.title, href: `/desk/articles/${id}` },
    { label: 'Details' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Edit details"
        lede="What is said about the article. Its text never changes."
      />
      <ProvideSources>
        <MastheadForm key={article.version} article={article} edit={editArticleAction} />
      </ProvideSources>
    </div>
  );
}
