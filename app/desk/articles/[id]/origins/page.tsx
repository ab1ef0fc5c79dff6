import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { askedCursor } from '@/lib/schemas/primitives';
import { getArticle } from '@/lib/services/article/articles';
import { LineageOf } from '../../../lineage/of-node';
import { read } from '../../../reading';

export const metadata: Metadata = { title: 'Where this comes from' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function ArticleOriginsPage(props: Props) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading where this comes from" />}>
      <ArticleOrigins {...props} />
    </Suspense>
  );
}

async function ArticleOrigins({ params, searchParams }: Props) {
  const [{ id }, { after }] = await Promise.all([params, searchParams]);
  const here = `/desk/articles/${id}/origins`;
  const article = read(await getArticle(await currentActor(), { articleId: id }), here);
  const crumbs = [
    { label: 'Articles', href: '/desk/articles' },
    { label: article.title, href: `/desk/articles/${id}` },
    { label: 'Where this comes from' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Where does this come from?"
        kicker={article.title}
        lede="What a paper takes from others is no witness of its own. You then have a hand in the claims that rest on it and are not published yet."
      />
      <LineageOf of={{ kind: 'article', id }} here={here} cursor={askedCursor(after)} />
    </div>
  );
}
