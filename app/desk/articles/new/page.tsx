import type { Metadata } from 'next';
import { Suspense } from 'react';
import { canonicalOf } from '@/app/(public)/site';
import { ImportForm } from '@/components/article/import/form';
import { bookmarkletAddress } from '@/components/article/sent/bookmarklet-address';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { permit } from '@/lib/domain/permissions';
import { read } from '../../reading';
import { ProvideSources } from '../../sources/provide-sources';
import { importArticleAction, readArticleAction } from '../actions';

export const metadata: Metadata = { title: 'Import an article' };

export default function ImportPage() {
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Articles', href: '/desk/articles' }, { label: 'Import' }]} />
      <PageHeader
        size="tool"
        title="Import an article"
        lede="The text is stored once and never changes. Claims are tied to its words."
      />
      <Suspense fallback={<RowsSkeleton label="Loading the form" />}>
        <Import />
      </Suspense>
    </div>
  );
}

async function Import() {
  const here = '/desk/articles/new';
  read(permit(await currentActor(), 'article.import'), here);
  return (
    <ProvideSources>
      <ImportForm
        readArticle={readArticleAction}
        importArticle={importArticleAction}
        bookmarklet={bookmarkletAddress(canonicalOf(here))}
      />
    </ProvideSources>
  );
}
