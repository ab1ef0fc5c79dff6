import { type ReportState, reportStates } from '@/lib/domain/challenge/challenge';
import { ListReports } from '@/lib/schemas/challenge/report';

export type SearchParams = Record<string, string | string[] | undefined>;

/** What an address asks of what readers sent. Blank and unknown values ask for nothing, so that no address fails. */
export function reportsAskedFor(params: SearchParams): ListReports {
  const given = Object.entries(params).flatMap(([name, value]) => {
    const one = [value].flat()[0]?.trim();
    return one ? [[name, name === 'state' || name === 'kind' ? one.toUpperCase() : one] as const] : [];
  });
  const fields: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = ListReports.shape;
  const known = given.filter(([name, value]) => fields[name]?.safeParse(value).success);
  return ListReports.parse(Object.fromEntries(known));
}

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
  const asked = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return asked.length > 0 ? `/desk/readers?${new URLSearchParams(asked)}` : '/desk/readers';
}

/** The views of the list, in the order in which things go through them. */
export const reportViews: readonly ReportState[] = reportStates;
