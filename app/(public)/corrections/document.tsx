import { CorrectionEntry } from '@/components/publication/correction/entry';
import type { Drawing } from '@/components/shell/document';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import type { Site } from '@/lib/formats/claim-review';
import type { PublicCorrection } from '@/lib/schemas/publication';

type Corrections = { items: readonly PublicCorrection[]; next: string | null };

/** Everything that was changed after it was published, the newest first. */
export const correctionsDocument = (page: Corrections, site: Site): Drawing => ({
  head: { title: 'Corrections', canonical: `${site.url}/corrections` },
  body: <Listed page={page} first />,
});

/** A page of older ones. */
export const olderCorrectionsDocument = (page: Corrections): Drawing => ({
  head: { title: 'Older corrections', unlisted: true },
  body: <Listed page={page} first={false} />,
});

function Listed({ page, first }: { page: Corrections; first: boolean }) {
  return (
    <>
      <PageHeader
        title={first ? 'Corrections' : 'Older corrections'}
        lede="What readers saw is never changed in silence. Each change stands here and on the claim’s page, with what was there before."
      />
      <div className="mt-10">
        {page.items.length === 0 ? (
          <EmptyState title={first ? 'Nothing has been corrected yet' : 'There are no older corrections'} />
        ) : (
          <ol aria-label="Corrections, newest first">
            {page.items.map((item) => (
              <li key={`${item.slug}-${item.correction.at}`}>
                <CorrectionEntry item={item} />
              </li>
            ))}
          </ol>
        )}
      </div>
      <Pagination
        label="Corrections"
        newer={first ? undefined : '/corrections'}
        newerLabel="Newest"
        older={page.next ? `/corrections/older/${page.next}` : undefined}
      />
    </>
  );
}
