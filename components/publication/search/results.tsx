import { ClaimList } from '@/components/publication/list/claims';
import { counted } from '@/components/publication/words';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { PublicationCard } from '@/lib/domain/publication/publication';
import { type Verdict, verdictLabels } from '@/lib/domain/review/review';
import { isolated } from '@/lib/domain/text/isolating';

export type Found =
  | { asked: false }
  | {
      asked: true;
      q: string;
      verdict: Verdict | undefined;
      items: readonly PublicationCard[];
      /** Whether this is a later page of the results. */
      further: boolean;
      first: string | undefined;
      older: string | undefined;
    };

/** What a search found, with a count that says no more than is known. */
export function SearchResults({ found }: { found: Found }) {
  if (!found.asked)
    return (
      <EmptyState title="Search what has been published">
        Names, places and figures work best. A word finds every word that begins with it.
      </EmptyState>
    );
  if (found.items.length === 0) return <NothingFound found={found} />;
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title" className="mb-4 text-xl">
        {headingOf(found)}
      </h2>
      <ClaimList
        label="Search results"
        cards={found.items}
        heading="h3"
        newer={found.first}
        newerLabel="First results"
        older={found.older}
        olderLabel="More results"
      />
    </section>
  );
}

type Asked = Extract<Found, { asked: true }>;

/** "3 claims with “taps”", "The first 20 claims rated “False”": a total only where the list is known to be whole. */
function headingOf({ items, further, older, ...asked }: Asked): string {
  const claims = counted(items.length, 'claim');
  const count = further ? `${counted(items.length, 'more claim')}` : older ? `The first ${claims}` : claims;
  return `${count} ${askedFor(asked)}`;
}

const askedFor = ({ q, verdict }: Pick<Asked, 'q' | 'verdict'>): string =>
  [q && `with “${isolated(q)}”`, verdict && `rated “${verdictLabels[verdict]}”`].filter(Boolean).join(', ');

const NothingFound = ({ found }: { found: Asked }) => (
  <EmptyState
    title={found.further ? 'There are no further results' : `No published claim ${askedFor(found)}`}
    actions={<ButtonLink href="/">See the newest claims</ButtonLink>}
  >
    {found.further ? null : 'Try fewer or shorter words, or any verdict.'}
  </EmptyState>
);
