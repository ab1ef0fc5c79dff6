import type { Metadata } from 'next';
import { SearchForm } from '@/components/publication/search/form';
import { type Found, SearchResults } from '@/components/publication/search/results';
import { PageHeader } from '@/components/ui/page-header';
import { type Verdict, verdicts } from '@/lib/domain/review/review';
import { askedCursor } from '@/lib/schemas/primitives';
import { ListPublic } from '@/lib/schemas/publication';
import { publicClaims } from '@/lib/services/publication/publications';

type Asked = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

/** Waits for its results instead of streaming them in later: what streams in needs a script, and search works without. */
export const instant = false;

/** Published claims by words and verdict. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const q = one(asked.q).slice(0, 200).trim();
  const verdict = verdicts.find((v) => v === one(asked.verdict));
  const cursor = askedCursor(asked.cursor);
  return (
    <>
      <PageHeader title="Search" />
      <div className="mt-6">
        <SearchForm q={q} verdict={verdict} />
      </div>
      <div className="mt-10">
        <SearchResults found={await find(q, verdict, cursor)} />
      </div>
    </>
  );
}

/** The first of a parameter that may have been given several times. */
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

async function find(q: string, verdict: Verdict | undefined, cursor: string | undefined): Promise<Found> {
  if (!q && !verdict) return { asked: false };
  const result = await publicClaims(ListPublic.parse({ q: q || undefined, verdict, cursor }));
  if (!result.ok) throw new Error(`A public read was refused: ${JSON.stringify(result.refusal)}`);
  const { items, next } = result.value;
  const address = (more: Record<string, string>) =>
    `/search?${new URLSearchParams({ ...(q && { q }), ...(verdict && { verdict }), ...more })}`;
  return {
    asked: true,
    q,
    verdict,
    items,
    further: Boolean(cursor),
    first: cursor ? address({}) : undefined,
    older: next ? address({ cursor: next }) : undefined,
  };
}
