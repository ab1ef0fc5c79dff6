import { SearchForm } from '@/components/publication/search/form';
import { type Found, SearchResults } from '@/components/publication/search/results';
import type { Drawing } from '@/components/shell/document';
import { PageHeader } from '@/components/ui/page/header';
import type { Verdict } from '@/lib/domain/review/review';

export type Sought = { q: string; verdict: Verdict | undefined; found: Found };

/** Published claims by words and verdict. */
export const searchDocument = ({ q, verdict, found }: Sought): Drawing => ({
  head: { title: 'Search', unlisted: true },
  body: (
    <>
      <PageHeader title="Search" />
      <div className="mt-6">
        <SearchForm q={q} verdict={verdict} />
      </div>
      <div className="mt-10">
        <SearchResults found={found} />
      </div>
    </>
  ),
});
