import Link from 'next/link';
import { separator } from '@/components/text/dotted';
import { PartialDate } from '@/components/text/partial-date';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import type { ArticleCard } from '@/lib/schemas/article';

/** Articles as rows. `claim` goes along to the workbench, for a passage that is to be added to it. */
export function ArticleTable({ articles, claim }: { articles: readonly ArticleCard[]; claim?: string }) {
  const columns: Column<ArticleCard>[] = [
    {
      key: 'title',
      header: 'Article',
      primary: true,
      cell: (article) => (
        <>
          <Link
            href={`/desk/articles/${article.id}${claim ? `?claim=${claim}` : ''}`}
            dir={article.direction}
            lang={article.language}
            className="link-quiet font-serif text-lg font-semibold"
          >
            {article.title}
          </Link>
          <span className="block text-sm text-ink-muted">
            <bdi>{article.outlet.name}</bdi>
            {article.byline ? (
              <span>
                {separator}
                <bdi>{article.byline}</bdi>
              </span>
            ) : null}
          </span>
        </>
      ),
    },
    {
      key: 'published',
      header: 'Published',
      cell: (article) => (article.publishedAt ? <PartialDate value={article.publishedAt} /> : 'Not known'),
    },
    { key: 'claims', header: 'Claims', numeric: true, cell: (article) => article.claims },
    { key: 'imported', header: 'Imported', cell: (article) => <RelativeTime value={article.createdAt} /> },
  ];
  return (
    <Table
      caption="Articles, the newest first"
      hideCaption
      columns={columns}
      rows={articles}
      rowKey={(a) => a.id}
    />
  );
}
