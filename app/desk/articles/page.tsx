import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ArticleTable } from '@/components/article/table';
import { SearchBox } from '@/components/form/search-box';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { isolated } from '@/lib/domain/text/isolating';
import { ListArticles } from '@/lib/schemas/article';
import { listArticles } from '@/lib/services/article/articles';
import { read } from '../reading';
import { articlesAt, askedFor } from './list-address';

export const metadata: Metadata = { title: 'Articles' };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** Every article that came in, the newest first. */
export default function ArticlesPage({ searchParams }: { searchParams: Search }) {
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Articles"
        actions={
          <ButtonLink
            variant="primary"
            href="/desk/articles/new"
            icon={<Plus aria-hidden="true" className="size-4" />}
          >
            Import an article
          </ButtonLink>
        }
      />
      <Suspense fallback={<RowsSkeleton label="Loading the articles" />}>
        <Articles searchParams={searchParams} />
      </Suspense>
    </div>
  );
}

async function Articles({ searchParams }: { searchParams: Search }) {
  const asked = askedFor(await searchParams);
  const { q, cursor, claim } = asked;
  const found = await listArticles(await currentActor(), ListArticles.parse({ q, cursor }));
  const articles = read(found, articlesAt(asked));
  return (
    <div className="grid gap-5">
      {claim ? (
        <Notice title="Choose the article in which the claim stands too">
          <p>Then select its passage there.</p>
        </Notice>
      ) : null}
      <SearchBox action="/desk/articles" label="Search titles and outlets" q={q} keep={{ claim }} />
      {articles.items.length > 0 ? (
        <ArticleTable articles={articles.items} claim={claim} />
      ) : (
        <Nothing q={q} />
      )}
      <Pagination
        label="Articles"
        newer={cursor ? articlesAt({ q, claim }) : undefined}
        newerLabel="Newest"
        older={articles.next ? articlesAt({ q, claim, cursor: articles.next }) : undefined}
      />
    </div>
  );
}

function Nothing({ q }: { q: string | undefined }) {
  if (q)
    return (
      <EmptyState title={`No article matches “${isolated(q)}”`}>
        Try fewer words, or the name of the outlet.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No articles yet"
      actions={<ButtonLink href="/desk/articles/new">Import an article</ButtonLink>}
    >
      Its text is stored as it is today; claims are then taken from it passage by passage.
    </EmptyState>
  );
}
