import type { Metadata } from 'next';
import Link from 'next/link';
import { MyReviews } from '@/components/review/mine';
import { EmptyState } from '@/components/ui/empty-state';
import { ListKeys } from '@/components/ui/keys/list-keys';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { currentActor } from '@/lib/auth/current-actor';
import { askedCursor } from '@/lib/schemas/primitives';
import { myReviews } from '@/lib/services/review/reading';
import { read } from '../reading';

export const metadata: Metadata = { title: 'My reviews' };

/** Waits for what it reads instead of streaming it in, as the page of work does. */
export const instant = false;

/** How many reviews stand on one page. */
const PAGE = 25;

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

/** What whoever is signed in has sealed, the last first, with what was decided and why. */
export default async function MyReviewsPage({ searchParams }: Props) {
  const cursor = askedCursor((await searchParams).cursor);
  const reviews = read(await myReviews(await currentActor(), { cursor, limit: PAGE }), '/desk/reviews');
  return (
    <div className="grid gap-6">
      <PageHeader size="tool" title="My reviews" lede="What you sealed, what was decided, and why." />
      <div className="-mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <Link href="/desk/calibration" className="link">
          Your calibration
        </Link>
        <ListKeys />
      </div>
      {reviews.items.length === 0 ? (
        <EmptyState title="You have sealed no review yet">
          What waits for your review stands in My work. Once it is sealed it comes here.
        </EmptyState>
      ) : (
        <MyReviews reviews={reviews.items} />
      )}
      <Pagination
        label="My reviews"
        newer={cursor ? '/desk/reviews' : undefined}
        newerLabel="Newest"
        older={reviews.next ? `/desk/reviews?cursor=${encodeURIComponent(reviews.next)}` : undefined}
      />
    </div>
  );
}
