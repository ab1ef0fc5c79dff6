import type { Metadata } from 'next';
import Link from 'next/link';
import { SightingList } from '@/components/sighting/list';
import { EmptyState } from '@/components/ui/empty-state';
import { ListKeys } from '@/components/ui/keys/list-keys';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { TabNav } from '@/components/ui/page/tab-nav';
import { currentActor } from '@/lib/auth/current-actor';
import type { SightingState } from '@/lib/domain/sighting/sighting';
import { ListSightings } from '@/lib/schemas/sighting';
import { listSightings } from '@/lib/services/sighting/reading';
import { read } from '../reading';
import { sightingsAddress, sightingsAskedFor } from './address';

export const metadata: Metadata = { title: 'Sightings' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and lists work without. */
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Published claims that were seen in one more article. */
export default async function SightingsPage({ searchParams }: Props) {
  const asked = sightingsAskedFor(await searchParams);
  const input = ListSightings.parse({ ...asked, limit: 25 });
  const { items, next } = read(await listSightings(await currentActor(), input), sightingsAddress(asked));
  const tabs = (['PROPOSED', 'OFFERED', 'CONFIRMED', 'REFUSED', 'DISMISSED'] as const).map((state) => ({
    href: sightingsAddress({ ...asked, state, cursor: undefined }),
    label: tabLabels[state],
    current: state === asked.state,
  }));
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Sightings"
        actions={<ListKeys />}
        lede="Published claims that stand in one more article. Another person, who is an editor, confirms each; then readers see it."
      />
      <TabNav label="Sightings by state" tabs={tabs} />
      {asked.claimId ? <OfOneClaim claimId={asked.claimId} state={asked.state} /> : null}
      {items.length > 0 ? <SightingList items={items} /> : <Nothing state={asked.state} />}
      <Pagination
        label="Sightings"
        newer={asked.cursor ? sightingsAddress({ ...asked, cursor: undefined }) : undefined}
        newerLabel="Newest"
        older={next ? sightingsAddress({ ...asked, cursor: next }) : undefined}
      />
    </div>
  );
}

/** Says that the list is of one claim, and leads to the claim and to all. */
const OfOneClaim = ({ claimId, state }: { claimId: string; state: SightingState }) => (
  <p className="flex flex-wrap gap-x-4 text-sm">
    <span>Of one claim.</span>
    <Link href={`/desk/claims/${claimId}`} className="link">
      Open the claim
    </Link>
    <Link href={sightingsAddress({ state })} className="link">
      Sightings of all claims
    </Link>
  </p>
);

const tabLabels: Record<SightingState, string> = {
  PROPOSED: 'To confirm',
  OFFERED: 'Offered',
  CONFIRMED: 'Confirmed',
  REFUSED: 'Refused',
  DISMISSED: 'Not the claim',
};

const Nothing = ({ state }: { state: SightingState }) => (
  <EmptyState title={state === 'PROPOSED' ? 'Nothing waits for an editor' : 'There are none'}>
    Select the words in an article and choose “Link to an existing claim”, or look at what is offered when an
    article comes in.
  </EmptyState>
);
