import { type ReportState, reportStates } from '@/lib/domain/challenge/challenge';
import { ListReports } from '@/lib/schemas/challenge/report';
import { addressWith, askedOf, queryOf, type SearchParams } from '../asked-for';

export type { SearchParams } from '../asked-for';

/** What an address asks of what readers sent. States and kinds stand in it in small letters. */
export const reportsAskedFor = ({ state, kind, ...params }: SearchParams): ListReports =>
  askedOf(ListReports, { ...params, state: inCapitals(state), kind: inCapitals(kind) });

const inCapitals = (value: SearchParams[string]) => [value].flat()[0]?.toUpperCase();

export type ReportFilters = Partial<Pick<ListReports, 'state' | 'kind' | 'claimId' | 'mine'>>;

/** Where what is in a state stands, narrowed so, from its beginning or after a cursor. */
export function reportsAddress({ state, kind, claimId, mine }: ReportFilters, cursor?: string): string {
  const values = {
    state: state === 'RECEIVED' ? undefined : state?.toLowerCase(),
    kind: kind?.toLowerCase(),
    claimId,
    mine: mine ? 'true' : undefined,
    cursor,
  };
  return addressWith('/desk/readers', queryOf(values));
}

/** The views of the list, in the order in which things go through them. */
export const reportViews: readonly ReportState[] = reportStates;
