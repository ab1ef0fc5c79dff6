import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionEntry } from '@/components/publication/correction/entry';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { cursorIn, NOWHERE, readCorrections } from '../../reading';
import { canonicalOf } from '../../site';

type Props = { params: Promise<{ older?: string[] }> };

export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ older: [NOWHERE] }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = cursorIn((await params).older);
  if (!place) return {};
  if (place.cursor) return { title: 'Older corrections', robots: { index: false } };
  return { title: 'Corrections', alternates: { canonical: canonicalOf('/corrections') } };
}

/** Everything that was changed after it was published, the newest first. */
export default async function Corrections({ params }: Props) {
  const place = cursorIn((await params).older);
  const page = place && (await readCorrections(place.cursor));
  if (!page) notFound();
  const first = place.cursor === null;
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
