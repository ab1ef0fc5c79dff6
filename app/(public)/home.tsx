import type { ReactNode } from 'react';
import { ClaimList } from '@/components/publication/list/claims';
import { SearchLine } from '@/components/publication/search/form';
import type { Drawing } from '@/components/shell/document';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { PublicationCard } from '@/lib/domain/publication/publication';
import type { Site } from '@/lib/formats/claim-review';

type Claims = { items: readonly PublicationCard[]; next: string | null };

/** Home: every published claim, the newest first. Further pages have an address of their own, so each is kept too. */
export const homeDocument = (page: Claims, site: Site): Drawing => ({
  head: { canonical: `${site.url}/` },
  body: <Listed page={page} first opening={<Opening />} />,
});

/** A page of older ones. */
export const olderDocument = (page: Claims): Drawing => ({
  head: { title: 'Older claims', unlisted: true },
  body: <Listed page={page} first={false} opening={<h1 className="text-3xl">Older claims</h1>} />,
});

function Listed({ page, first, opening }: { page: Claims; first: boolean; opening: ReactNode }) {
  return (
    <>
      {opening}
      <div className="mt-8 sm:mt-10">
        {page.items.length > 0 ? (
          <ClaimList
            label="Published claims"
            cards={page.items}
            lead={first}
            newer={first ? undefined : '/'}
            older={page.next ? `/older/${page.next}` : undefined}
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
      <p className="mt-3">
        <a href="/send-a-claim" className="link">
          Send us a claim to check
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
