import type { ClaimFilters } from '@/components/claim/list/filters';
import { ListClaims } from '@/lib/schemas/claim/claim';
import { addressWith, askedOf, queryOf, type SearchParams } from '../asked-for';

export type { SearchParams } from '../asked-for';

/** What an address asks of the list of claims. */
export const listAskedFor = (params: SearchParams): ListClaims => askedOf(ListClaims, params);

/** These filters as a query, which is what is kept of them. */
export const claimsQuery = ({ mine, ...filters }: Partial<ClaimFilters>, cursor?: string): string =>
  queryOf({ ...filters, mine: mine ? 'true' : undefined, cursor });

/** The address of the list of claims with these filters, from its beginning or after a cursor. */
export const addressOf = (filters: Partial<ClaimFilters>, cursor?: string): string =>
  addressWith('/desk/claims', claimsQuery(filters, cursor));
