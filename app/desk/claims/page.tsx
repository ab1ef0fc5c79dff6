import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import type { ClaimFilters } from '@/components/claim/list/filters';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListKeys } from '@/components/ui/keys/list-keys';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { TabNav } from '@/components/ui/page/tab-nav';
import { Bulk } from '@/components/work/bulk';
import { ClaimList } from '@/components/work/claim-list';
import { currentActor } from '@/lib/auth/current-actor';
import { type Status, statuses, statusLabels } from '@/lib/domain/claim/claim';
import { claimOrderLabels } from '@/lib/domain/claim/order';
import { can } from '@/lib/domain/permissions';
import { isolated } from '@/lib/domain/text/isolating';
import { listClaims } from '@/lib/services/claim/claims';
import { deskZone } from '@/lib/services/work/people';
import { Watching } from '../inbox/watching';
import { peopleToChoose, settled } from '../narrowing';
import { read } from '../reading';
import { assignClaimsAction, setDuesAction } from '../work-actions';
import { addressOf, listAskedFor, type SearchParams } from './address';
import { isNarrowed, Narrowing } from './narrowing';

export const metadata: Metadata = { title: 'Claims' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and lists and filters work without. */
export const instant = false;

/** The form in which claims of the list are chosen. */
const CHOOSING = 'chosen-claims';

/** In which states a claim is given to somebody, whoever else may do it. */
const assignable: readonly Status[] = ['IN_REVIEW', 'ADJUDICATION', 'REVIEWED'];

const bulkActions = { assign: assignClaimsAction, due: setDuesAction };

/** The newsroom's working copies, by state. */
export default async function ClaimsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const asked = listAskedFor(params);
  const { cursor, limit: _, ...typed } = asked;
  const { filters, open } = await settled(params, typed);
  const actor = await currentActor();
  const claims = read(await listClaims(actor, { ...asked, ...filters }), addressOf(filters, cursor));
  const choosing =
    can(actor, 'work.assign') &&
    assignable.some((status) => status === filters.status) &&
    claims.items.length > 0;
  return (
    <div className="grid gap-5">
      <PageHeader
        size="tool"
        title="Claims"
        actions={
          <>
            <ListKeys />
            {filters.tag ? (
              <Watching subject="TAG" subjectId={filters.tag} name={`the tag “${isolated(filters.tag)}”`} />
            ) : null}
            <ButtonLink href="/desk/claims/new" icon={<Plus aria-hidden="true" className="size-4" />}>
              New claim
            </ButtonLink>
          </>
        }
      />
      <TabNav label="Claims by state" tabs={tabsOf(filters)} />
      <Narrowing actor={actor} filters={filters} open={open} />
      {choosing ? (
        <Bulk form={CHOOSING} people={await peopleToChoose()} zone={deskZone()} actions={bulkActions} />
      ) : null}
      {claims.items.length > 0 ? (
        <ClaimList
          choose={choosing ? CHOOSING : undefined}
          claims={claims.items}
          caption={`Claims, ${claimOrderLabels[filters.sort ?? 'changed'].toLowerCase()}`}
        />
      ) : (
        <Nothing filters={filters} />
      )}
      <Pagination
        label="Claims"
        newer={cursor ? addressOf(filters) : undefined}
        newerLabel="First"
        older={claims.next ? addressOf(filters, claims.next) : undefined}
        olderLabel="More"
      />
    </div>
  );
}

const tabsOf = (filters: ClaimFilters) => [
  { href: addressOf({ ...filters, status: undefined }), label: 'All', current: !filters.status },
  ...statuses.map((status) => ({
    href: addressOf({ ...filters, status }),
    label: statusLabels[status],
    current: filters.status === status,
  })),
];

function Nothing({ filters }: { filters: ClaimFilters }) {
  if (isNarrowed(filters))
    return (
      <EmptyState
        title="No claim fits these filters"
        actions={<ButtonLink href={addressOf({ status: filters.status })}>Clear the filters</ButtonLink>}
      >
        Use fewer words, or look in every state.
      </EmptyState>
    );
  if (filters.status)
    return <EmptyState title={`No claim is “${statusLabels[filters.status]}” at the moment`} />;
  return (
    <EmptyState
      title="There are no claims yet"
      actions={
        <ButtonLink href="/desk/articles/new" variant="primary">
          Import an article
        </ButtonLink>
      }
    >
      A claim starts with a passage: import an article, select its words and write the claim beside them.
    </EmptyState>
  );
}
