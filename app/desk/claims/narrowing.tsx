import Link from 'next/link';
import { type ClaimFilters, ClaimListFilters } from '@/components/claim/list/filters';
import { Offers } from '@/components/work/about/offer';
import { NarrowingFields } from '@/components/work/narrowing-fields';
import { SavedFilters } from '@/components/work/saved-filters';
import type { Actor } from '@/lib/domain/actor';
import { listFilters } from '@/lib/services/work/filters';
import { fieldsFor, keyOf, offersFor, type Unsettled } from '../narrowing';
import { read } from '../reading';
import { removeFilterAction, saveFilterAction } from '../work-actions';
import { workAddress } from '../work-address';
import { addressOf, claimsQuery } from './address';

type NarrowingProps = { actor: Actor; filters: ClaimFilters; open: readonly Unsettled[] };

/** What narrows the list of claims, and what somebody keeps of it. */
export async function Narrowing({ actor, filters, open }: NarrowingProps) {
  const kept = read(await listFilters(actor, { list: 'claims' }), addressOf(filters));
  const clear = isNarrowed(filters) || open.length > 0 ? addressOf({ status: filters.status }) : null;
  return (
    <>
      <ClaimListFilters key={keyOf(addressOf(filters), open)} filters={filters} clear={clear}>
        <NarrowingFields {...(await fieldsFor(filters, open, byFilters))} />
      </ClaimListFilters>
      <Offers offers={offersFor(open, filters, byFilters)} />
      {filters.articleId || filters.sourceId ? <InMyWork {...filters} /> : null}
      <SavedFilters
        list="claims"
        path="/desk/claims"
        query={claimsQuery(filters)}
        kept={kept.items}
        actions={{ save: saveFilterAction, remove: removeFilterAction }}
      />
    </>
  );
}

/** Whether more than its state and its order narrow the list. */
export const isNarrowed = ({ status: _, sort: __, ...filters }: ClaimFilters): boolean =>
  claimsQuery(filters) !== '';

const byFilters = (filters: ClaimFilters): string => addressOf(filters);

/** The pages of an article and of a source lead here: this leads on with them. */
const InMyWork = ({ articleId, sourceId }: ClaimFilters) => (
  <p className="text-sm">
    <Link href={workAddress({ articleId, sourceId })} className="link">
      What of these waits for you
    </Link>
  </p>
);
