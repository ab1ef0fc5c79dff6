import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimList } from '@/components/publication/list/claims';
import { SearchLine } from '@/components/publication/search/form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { cursorIn, NOWHERE, readClaims } from '../reading';
import { canonicalOf } from '../site';

type Props = { params: Promise<{ older?: string[] }> };

/** The front page is made on its first visit, never while building: a build would freeze one newsroom's claims into it. */
export const ensureStatic = 'navigation';
export const generateStaticParams = () => [{ older: [NOWHERE] }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = cursorIn((await params).older);
  if (!place) return {};
  if (place.cursor) return { title: 'Older claims', robots: { index: false } };
  return { alternates: { canonical: canonicalOf('/') } };
}

/** Home: every published claim, the newest first. Further pages have an address of their own, so each is kept too. */
export default async function Home({ params }: Props) {
  const place = cursorIn((await params).older);
  const page = place && (await readClaims(place.cursor));
  if (!page) notFound();
  const first = place.cursor === null;
  const older = page.next ? `/older/${page.next}` : undefined;
  return (
    <>
      {first ? <Opening /> : <h1 className="text-3xl">Older claims</h1>}
      <div className="mt-8 sm:mt-10">
        {page.items.length > 0 ? (
          <ClaimList
            label="Published claims"
            cards={page.items}
            lead={first}
            newer={first ? undefined : '/'}
            older={older}
          />
        ) : (
          <NothingYet first={first} />
        )}
      </div>
    </>
  );
}

const Opening = () => (
  <header className="grid items-end gap-x-16 gap-y-7 lg:grid-cols-[minmax(0,1fr)_22rem]">
    <div>
      <h1 className="headline max-w-[20ch]">Who says so, and does it hold?</h1>
      <p className="measure mt-4 font-serif text-xl text-ink-muted">
        Sourceline takes single claims out of the news, follows each to the person it comes from, and rates
        it, with the reasons and the published evidence for you to read. Nobody checks a claim they wrote.{' '}
        <a href="/methodology" className="link">
          How we work
        </a>
      </p>
    </div>
    <SearchLine />
  </header>
);

const NothingYet = ({ first }: { first: boolean }) => (
  <EmptyState
    title={first ? 'No claim has been published yet' : 'There are no older claims'}
    actions={
      <ButtonLink href={first ? '/methodology' : '/'}>{first ? 'How we work' : 'Newest claims'}</ButtonLink>
    }
  >
    {first
      ? 'The first one will stand here once two people have checked it and an editor has approved it.'
      : null}
  </EmptyState>
);
